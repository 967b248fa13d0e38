import BetterSqlite3 from 'better-sqlite3';
import { Reader } from './reader.js';
import type { Sql } from './sql.js';

export type SqliteConnection = BetterSqlite3.Database;

/** Long enough to outlast an import in another process (architecture.md). */
const BUSY_TIMEOUT_MILLIS = 30_000;
const STATEMENTS_KEPT = 500;

export function preparePragmas(connection: SqliteConnection): void {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma(`busy_timeout = ${String(BUSY_TIMEOUT_MILLIS)}`);
  connection.pragma('foreign_keys = ON');
  connection.pragma('cache_size = -65536');
  connection.pragma('temp_store = MEMORY');
}

/** A read-only connection with prepared statements. Synchronous beneath: long reports belong on a thread of their own. */
export class SqliteReader extends Reader {
  readonly dialect = 'sqlite';
  private readonly statements = new Map<string, BetterSqlite3.Statement>();

  constructor(readonly connection: SqliteConnection) {
    super();
  }

  static open(file: string): SqliteReader {
    const connection = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    connection.pragma(`busy_timeout = ${String(BUSY_TIMEOUT_MILLIS)}`);
    connection.pragma('cache_size = -65536');
    connection.pragma('mmap_size = 1073741824');
    connection.pragma('temp_store = MEMORY');
    return new SqliteReader(connection);
  }

  run<Row>(statement: Sql): Promise<Row[]> {
    try {
      return Promise.resolve(this.runNow<Row>(statement.text, statement.params));
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  runNow<Row>(text: string, params: readonly unknown[]): Row[] {
    const statement = this.prepared(text);
    const values = params.map(sqliteValue);
    if (statement.reader) return statement.all(...values) as Row[];
    statement.run(...values);
    return [];
  }

  /** How many rows a change touched. */
  changeNow(text: string, params: readonly unknown[]): number {
    return this.prepared(text).run(...params.map(sqliteValue)).changes;
  }

  private prepared(text: string): BetterSqlite3.Statement {
    const known = this.statements.get(text);
    if (known !== undefined) return known;
    if (this.statements.size >= STATEMENTS_KEPT) this.statements.clear();
    const statement = this.connection.prepare(text);
    this.statements.set(text, statement);
    return statement;
  }
}

function sqliteValue(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value === undefined ? null : value;
}
