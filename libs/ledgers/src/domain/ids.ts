import { idFrom } from '#libs/kernel';
import { type ExternalKind, type ExternalReference, type Known, referenceKey } from './known.js';

/** Gives every external id its record: the one that it had, or a new one; and keeps what is to be remembered. */
export class Ids {
  private readonly taken = new Map<string, ExternalReference>();
  readonly changed: { readonly kind: ExternalKind; readonly externalId: string; readonly row: number }[] = [];

  constructor(
    private readonly known: Known,
    /** Which city's ledger this is: two cities may use the same ids. */
    private readonly identity: string,
  ) {}

  /** The record of a row, and whether it is new. A known id keeps its record, whatever the row says now. */
  take(
    kind: ExternalKind,
    row: { readonly id: string; readonly row: number },
    existing?: string,
  ): { id: string; isNew: boolean } {
    const key = referenceKey(kind, row.id);
    const rowHash = hashOf(row);
    const known = this.known.references.get(key);
    if (known !== undefined) {
      if (known.rowHash !== rowHash) this.changed.push({ kind, externalId: row.id, row: row.row });
      return { id: known.recordId, isNew: false };
    }
    const recordId = existing ?? idFrom('ledger', this.identity, kind, row.id);
    this.taken.set(key, { kind, externalId: row.id, recordId, rowHash });
    return { id: recordId, isNew: existing === undefined };
  }

  /** The record of a row that was taken before. */
  of(kind: ExternalKind, externalId: string): string {
    const key = referenceKey(kind, externalId);
    const reference = this.taken.get(key) ?? this.known.references.get(key);
    if (reference === undefined) throw new Error(`${key} was not taken`);
    return reference.recordId;
  }

  /** What is new. */
  references(): ExternalReference[] {
    return [...this.taken.values()];
  }
}

function hashOf({ row: _, ...content }: { readonly row: number }): string {
  return idFrom(JSON.stringify(content)).replaceAll('-', '');
}
