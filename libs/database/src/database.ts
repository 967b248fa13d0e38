import type { Instant } from '#libs/kernel';
import type { Reader } from './reader.js';
import type { Transaction } from './transaction.js';

/** The way to read. */
export abstract class Database {
  /** Reads what is committed. Each statement by itself; for several that must agree, `snapshot`. */
  abstract readonly reader: Reader;

  /** Where long reads would keep others waiting: the SQLite file, for a reader on another thread; else undefined. */
  abstract readonly fileForThreads: string | undefined;

  /** Several reads of one state. */
  abstract snapshot<T>(read: (reader: Reader) => Promise<T>): Promise<T>;

  /**
   * The latest instant of which all is known: nothing recorded at or before it will appear any more.
   * What a report reads "as of now" is as of this.
   */
  abstract asOf(): Promise<Instant>;

  /** The answer of `compute`, kept until anything at all is committed: always exact. */
  abstract memo<T>(key: string, compute: () => Promise<T>): Promise<T>;

  abstract isReachable(): Promise<boolean>;
  abstract close(): Promise<void>;
}

/** The only way to write. Use cases never see which database it is. */
export abstract class UnitOfWork {
  /**
   * Runs `work` in one transaction: when this resolves all of it is on disk, else nothing is.
   * May run `work` again where the database asks for it, so it keeps nothing outside of the transaction.
   */
  abstract run<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}
