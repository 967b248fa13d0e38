import pg from 'pg';
import { Reader, safeInteger } from './reader.js';
import type { Sql } from './sql.js';

/** PostgreSQL gives bigint and SUM as text; we hold safe integers (architecture.md). */
export function readNumbersAsSafeIntegers(): void {
  pg.types.setTypeParser(pg.types.builtins.INT8, safeInteger);
  pg.types.setTypeParser(pg.types.builtins.NUMERIC, (text) => (text.includes('.') ? Number(text) : safeInteger(text)));
}

/** What runs a statement: a pool, or one client that holds a transaction. */
export interface Runner {
  query(text: string, params: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

export class PostgresReader extends Reader {
  readonly dialect = 'postgres';

  constructor(private readonly runner: Runner) {
    super();
  }

  async run<Row>(statement: Sql): Promise<Row[]> {
    return (await this.runner.query(numbered(statement.text), [...statement.params])).rows as Row[];
  }

  async change(text: string, params: readonly unknown[]): Promise<number> {
    return (await this.runner.query(numbered(text), [...params])).rowCount ?? 0;
  }
}

const NUMBERED = new Map<string, string>();

function numbered(text: string): string {
  const known = NUMBERED.get(text);
  if (known !== undefined) return known;
  let place = 0;
  const result = text.replace(/\?/g, () => `$${String(++place)}`);
  if (NUMBERED.size > 2_000) NUMBERED.clear();
  NUMBERED.set(text, result);
  return result;
}
