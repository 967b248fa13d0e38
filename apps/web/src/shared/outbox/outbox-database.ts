import Dexie, { type EntityTable } from 'dexie';
import type { OutboxEntry } from './entry';

/** What a person's phone keeps: what waits, and what can be read without signal. One database a person. */
export class PhoneDatabase extends Dexie {
  declare readonly entries: EntityTable<OutboxEntry, 'id'>;
  declare readonly kept: EntityTable<KeptAnswer, 'key'>;

  constructor(readonly userId: string) {
    super(`zhudian-${userId}`);
    this.version(1).stores({ entries: 'id, order, subject', kept: 'key' });
  }
}

/** An answer of the server, to be read without signal. */
export interface KeptAnswer {
  readonly key: string;
  readonly keptAt: string;
  readonly answer: unknown;
}

let open: PhoneDatabase | undefined;

/** The database of who is signed in. Another person's is closed first, and never read. */
export function phoneDatabase(userId: string): PhoneDatabase {
  if (open?.userId === userId) return open;
  open?.close();
  open = new PhoneDatabase(userId);
  return open;
}
