import { createHash } from 'node:crypto';
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
  query(statement: Statement): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

interface Statement {
  readonly text: string;
  readonly values: unknown[];
  /** The server parses it once for each connection, and later finds it by this name. */
  readonly name?: string;
}

export class PostgresReader extends Reader {
  readonly dialect = 'postgres';

  constructor(private readonly runner: Runner) {
    super();
  }

  async run<Row>(statement: Sql): Promise<Row[]> {
    return (await this.runner.query(this.statementOf(statement.text, statement.params))).rows as Row[];
  }

  async change(text: string, params: readonly unknown[]): Promise<number> {
    return (await this.runner.query(this.statementOf(text, params))).rowCount ?? 0;
  }

  protected statementOf(text: string, params: readonly unknown[]): Statement {
    return { text: numbered(text), values: [...params] };
  }
}

/**
 * Of a writer, who says the same few statements by id again and again, while others wait for its locks: they are prepared.
 * Measured on the race of 20 claimants: a third less time, most of it the server's parsing and planning.
 * Not for lists and reports: their plans depend on what is looked for.
 */
export class PreparingReader extends PostgresReader {
  protected override statementOf(text: string, params: readonly unknown[]): Statement {
    const statement = super.statementOf(text, params);
    const name = nameOf(statement.text);
    return name === undefined ? statement : { ...statement, name };
  }
}

/** What was said less often is not worth the server's memory; nor are the many lengths of a list. */
const TIMES_UNTIL_PREPARED = 10;
const PREPARED_AT_MOST = 300;
const HEARD_AT_MOST = 2_000;
const NAMES = new Map<string, string>();
const HEARD = new Map<string, number>();

function nameOf(text: string): string | undefined {
  const known = NAMES.get(text);
  if (known !== undefined || NAMES.size >= PREPARED_AT_MOST) return known;
  const times = (HEARD.get(text) ?? 0) + 1;
  if (times < TIMES_UNTIL_PREPARED) {
    if (HEARD.size >= HEARD_AT_MOST) HEARD.clear();
    HEARD.set(text, times);
    return undefined;
  }
  HEARD.delete(text);
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  NAMES.set(text, name);
  return name;
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
