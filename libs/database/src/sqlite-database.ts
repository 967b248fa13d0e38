import { Mutex } from 'async-mutex';
import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/kernel';
import { type Instant } from '#libs/kernel';
import { Database, type UnitOfWork } from './database.js';
import { Memo } from './memo.js';
import type { Reader } from './reader.js';
import { raw, type Sql } from './sql.js';
import { type SqliteConnection, SqliteReader } from './sqlite.js';
import { type Listeners, Transaction, type TransactionRunner } from './transaction.js';

/** Who opens the file: the one serving process, or a tool beside it (the command line). */
export type SqliteRole = 'server' | 'tool';

/**
 * One file, one writer behind a mutex, read-only readers (docs/decisions: one writer).
 * Implements both ways, because what may be reported depends on what is being written.
 */
export class SqliteDatabase extends Database implements UnitOfWork {
  private readonly writer: SqliteReader;
  private readonly mutex = new Mutex();
  private readonly reports: SqliteReader;
  private readonly memos = new Memo();
  readonly reader: SqliteReader;
  readonly fileForThreads: string | undefined;
  /** Recorded time of the write that is open in this process. */
  private open: Instant | undefined;
  /** No later write of this process is recorded at or before this. */
  private floor = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly file: string,
    private readonly role: SqliteRole,
    private readonly clock: Clock,
    private readonly listeners: Listeners,
  ) {
    super();
    this.fileForThreads = role === 'server' ? file : undefined;
    const { databaseConnection } = dataSource.driver as unknown as { databaseConnection: SqliteConnection };
    this.writer = new SqliteReader(databaseConnection);
    this.reader = SqliteReader.open(file);
    this.reports = SqliteReader.open(file);
  }

  async run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.mutex.runExclusive(async () => {
      if (this.role === 'tool') this.announce();
      this.writer.connection.exec('BEGIN IMMEDIATE');
      let committed = false;
      try {
        const tx = new Transaction(
          new SqliteRunner(this.writer),
          this.dataSource,
          this.listeners,
          this.nextRecordedAt(),
        );
        this.open = tx.recordedAt;
        const result = await work(tx);
        if (this.role === 'tool') this.writer.runNow('DELETE FROM open_write', []);
        this.writer.connection.exec('COMMIT');
        committed = true;
        this.floor = Math.max(this.floor, tx.recordedAt);
        tx.committed();
        return result;
      } finally {
        this.open = undefined;
        if (!committed && this.writer.connection.inTransaction) this.writer.connection.exec('ROLLBACK');
      }
    });
  }

  async snapshot<T>(read: (reader: Reader) => Promise<T>): Promise<T> {
    const own = SqliteReader.open(this.file);
    try {
      own.connection.exec('BEGIN');
      return await read(own);
    } finally {
      own.connection.close();
    }
  }

  asOf(): Promise<Instant> {
    const last = lastRecordedAt(this.reports);
    if (this.role === 'tool') return Promise.resolve(last);
    const [announced] = this.reports.runNow<{ since: number | null }>('SELECT MIN(since) AS since FROM open_write', []);
    const limits = [this.open, announced?.since].filter((since) => since !== undefined && since !== null);
    const asOf = Math.max(last, Math.min(Math.max(this.clock.now(), this.floor), ...limits.map((since) => since - 1)));
    this.floor = Math.max(this.floor, asOf);
    return Promise.resolve(asOf as Instant);
  }

  memo<T>(key: string, compute: () => Promise<T>): Promise<T> {
    const version = String(this.reader.connection.pragma('data_version', { simple: true }));
    return this.memos.of(version, key, compute);
  }

  isReachable(): Promise<boolean> {
    return Promise.resolve(this.reader.runNow('SELECT 1', []).length === 1);
  }

  async close(): Promise<void> {
    await this.mutex.waitForUnlock();
    this.reader.connection.close();
    this.reports.connection.close();
    await this.dataSource.destroy();
  }

  /** Tells the serving process, before the write begins, that what it records is not earlier than now. */
  private announce(): void {
    this.writer.runNow('INSERT OR IGNORE INTO open_write (since) VALUES (?)', [this.clock.now()]);
  }

  private nextRecordedAt(): Instant {
    const last = lastRecordedAt(this.writer);
    return Math.max(this.clock.now(), last + 1, this.floor + 1) as Instant;
  }
}

class SqliteRunner implements TransactionRunner {
  readonly dialect = 'sqlite';

  constructor(private readonly writer: SqliteReader) {}

  run<Row>(statement: Sql): Promise<Row[]> {
    return this.writer.run<Row>(statement);
  }

  change(text: string, params: readonly unknown[]): Promise<number> {
    return Promise.resolve(this.writer.changeNow(text, params));
  }

  /** The writer is alone. */
  lockKeys(): Promise<void> {
    return Promise.resolve();
  }
}

const LAST_RECORDED = raw('SELECT COALESCE(MAX(recorded_at), 0) AS at FROM audit_entry');

function lastRecordedAt(reader: SqliteReader): Instant {
  return (reader.runNow<{ at: Instant }>(LAST_RECORDED.text, [])[0]?.at ?? 0) as Instant;
}
