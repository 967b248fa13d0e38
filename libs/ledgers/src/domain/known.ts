import type { Dossier } from '#libs/pipeline';

/** What of a ledger's ids is kept (ledgers.md §2). */
export type ExternalKind = 'unit' | 'staff' | 'enterprise' | 'contact' | 'visit' | 'project' | 'fund' | 'target';

export interface ExternalReference {
  readonly kind: ExternalKind;
  readonly externalId: string;
  readonly recordId: string;
  /** Of the row's content: says whether a later bundle holds something else under the same id. */
  readonly rowHash: string;
}

/** What the database holds before an import; empty in an empty data folder. */
export interface Known {
  /** By kind and external id. */
  readonly references: ReadonlyMap<string, ExternalReference>;
  readonly unitIds: ReadonlyMap<string, string>;
  readonly eventIds: ReadonlyMap<string, string>;
  /** The enterprise that an equal USCC or name key shows to be the same; by external id. */
  readonly enterpriseIds: ReadonlyMap<string, string>;
  /** Of every enterprise that exists and that the bundle names. */
  readonly dossiers: ReadonlyMap<string, Dossier>;
}

export function referenceKey(kind: ExternalKind, externalId: string): string {
  return `${kind} ${externalId}`;
}
