import { type Instant, sha256Of } from '#libs/kernel';

/** An entry of the trail exactly as it is stored. */
export interface StoredEntry {
  readonly id: string;
  readonly recordedAt: Instant;
  readonly actorId: string | null;
  readonly via: string;
  readonly ip: string | null;
  readonly requestId: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  /** As JSON, to the letter. */
  readonly changes: string | null;
  readonly note: string | null;
}

export interface Seal {
  readonly number: number;
  readonly entryId: string;
  readonly entryRecordedAt: Instant;
  readonly previousHash: string;
  readonly hash: string;
}

/** Where the chain ends: what the next link holds on to. */
export type ChainEnd = Pick<Seal, 'number' | 'hash' | 'entryRecordedAt' | 'entryId'>;

export const BEGINNING: ChainEnd = { number: 0, hash: '0'.repeat(64), entryRecordedAt: 0 as Instant, entryId: '' };

/** The hash of a link: over its number, the link before it, and every field of the entry. */
export function hashOf(number: number, previousHash: string, entry: StoredEntry): string {
  const { id, recordedAt, actorId, via, ip, requestId, action, subjectKind, subjectId, changes, note } = entry;
  const fields = [id, recordedAt, actorId, via, ip, requestId, action, subjectKind, subjectId, changes, note];
  return sha256Of(JSON.stringify([number, previousHash, ...fields]));
}

/** The links for entries that follow `end`, in the order of recorded time, then id. */
export function seal(end: ChainEnd, entries: readonly StoredEntry[]): Seal[] {
  let last = end;
  return entries.map((entry) => {
    const number = last.number + 1;
    const link: Seal = {
      number,
      entryId: entry.id,
      entryRecordedAt: entry.recordedAt,
      previousHash: last.hash,
      hash: hashOf(number, last.hash, entry),
    };
    last = link;
    return link;
  });
}
