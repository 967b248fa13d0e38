import { createHash } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/kernel';
import { type Instant } from '#libs/kernel';
import { Database, type UnitOfWork } from './database.js';
import { Memo } from './memo.js';
import { PostgresReader, PreparingReader } from './postgres.js';
import type { Reader } from './reader.js';
import { raw, type Sql } from './sql.js';
import { type Listeners, Transaction, type TransactionRunner } from './transaction.js';

/** Serialisation failure and deadlock: the work runs again. */
const TRY_AGAIN = new Set(['40001', '40P01']);
const TRIES = 6;
const READERS = 10;

export class PostgresDatabase extends Database implements UnitOfWork {
  readonly fileForThreads = undefined;
  readonly reader: PostgresReader;
  private readonly writers: pg.Pool;
  /** Apart from the writers': who reads within a unit of work must never wait for those who wait for its locks. */
  private readonly readers: pg.Pool;
  private readonly memos = new Memo();
  /** The last recorded time that this process gave. */
  private last = 0;

  constructor(
    private readonly dataSource: DataSource,
    url: string,
    private readonly clock: Clock,
    private readonly listeners: Listeners,
  ) {
    super();
    this.writers = (dataSource.driver as unknown as { master: pg.Pool }).master;
    this.readers = new pg.Pool({ connectionString: url, max: READERS });
    surviveRestarts(this.writers);
    surviveRestarts(this.readers);
    this.reader = new PostgresReader(this.readers);
  }

  async run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await this.runOnce(work);
      } catch (error) {
        if (tried >= TRIES || !TRY_AGAIN.has((error as { code?: string }).code ?? '')) throw error;
      }
    }
  }

  async snapshot<T>(read: (reader: Reader) => Promise<T>): Promise<T> {
    const client = await this.readers.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const result = await read(new PostgresReader(client));
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /**
   * Every open write holds an advisory lock whose key is a time before its recorded time.
   * Our own time is taken first: a write that announces itself later is recorded later.
   */
  async asOf(): Promise<Instant> {
    const now = Math.max(this.clock.now(), this.last);
    const [row] = await this.reader.run<{ since: number | null; last: number }>(
      raw(`SELECT (SELECT MIN((classid::bigint << 32) | objid::bigint) FROM pg_locks
                    WHERE locktype = 'advisory' AND objsubid = 1
                      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS since,
                  (SELECT COALESCE(MAX(recorded_at), 0) FROM audit_entry) AS last`),
    );
    const latest = Math.max(now, row?.last ?? 0);
    const since = row?.since;
    return (since === null || since === undefined ? latest : Math.min(latest, since)) as Instant;
  }

  async memo<T>(key: string, compute: () => Promise<T>): Promise<T> {
    const [row] = await this.reader.run<{ version: string }>(raw('SELECT pg_current_snapshot()::text AS version'));
    return this.memos.of(row?.version ?? '', key, compute);
  }

  async isReachable(): Promise<boolean> {
    return (await this.reader.run(raw('SELECT 1 AS one'))).length === 1;
  }

  async close(): Promise<void> {
    await this.readers.end();
    await this.dataSource.destroy();
  }

  private async runOnce<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const client = await this.writers.connect();
    try {
      const tx = new Transaction(new PostgresRunner(client), this.dataSource, this.listeners, await this.begin(client));
      const result = await work(tx);
      await client.query('COMMIT');
      client.release();
      tx.committed();
      return result;
    } catch (error) {
      await client.query('ROLLBACK').then(
        () => {
          client.release();
        },
        () => {
          client.release(true);
        },
      );
      throw error;
    }
  }

  /** Begins and announces in one message. */
  private async begin(client: pg.PoolClient): Promise<Instant> {
    const since = Math.max(this.clock.now(), this.last);
    await client.query(`BEGIN; SELECT pg_advisory_xact_lock_shared(${String(since)})`);
    this.last = Math.max(this.clock.now(), this.last + 1, since + 1);
    return this.last as Instant;
  }
}

/**
 * A connection that the server ends, idle or between two statements, is an event that nobody awaits: unheard, it would
 * end this process. The pool drops the connection, and whoever uses it next is told by their own statement.
 */
function surviveRestarts(pool: pg.Pool): void {
  const hear = (): void => undefined;
  pool.on('error', hear);
  // Not when it connects: of the writers' pool, some did so before we heard.
  pool.on('acquire', (client) => {
    client.off('error', hear).on('error', hear);
  });
}

class PostgresRunner implements TransactionRunner {
  readonly dialect = 'postgres';
  private readonly inner: PreparingReader;

  constructor(client: pg.PoolClient) {
    this.inner = new PreparingReader(client);
  }

  run<Row>(statement: Sql): Promise<Row[]> {
    return this.inner.run<Row>(statement);
  }

  change(text: string, params: readonly unknown[]): Promise<number> {
    return this.inner.change(text, params);
  }

  /** Two-part keys: they share no space with the one-part keys of open writes. */
  async lockKeys(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const digest = createHash('sha256').update(key).digest();
      await this.inner.change('SELECT pg_advisory_xact_lock(?, ?)', [digest.readInt32BE(0), digest.readInt32BE(4)]);
    }
  }
}
