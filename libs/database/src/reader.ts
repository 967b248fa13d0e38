import { type Sql, sql } from './sql.js';

export type Dialect = 'sqlite' | 'postgres';

/** Reads by hand-written SQL that runs on both databases. Counts, sums and bigints come as safe integers. */
export abstract class Reader {
  abstract readonly dialect: Dialect;

  abstract run<Row>(statement: Sql): Promise<Row[]>;

  sql<Row>(strings: TemplateStringsArray, ...values: readonly unknown[]): Promise<Row[]> {
    return this.run<Row>(sql(strings, ...values));
  }

  /** The one row; `undefined` where there is none. */
  async first<Row>(statement: Sql): Promise<Row | undefined> {
    return (await this.run<Row>(statement))[0];
  }
}

/** A boolean as the databases give it: SQLite has 0 and 1. */
export function isTrue(value: unknown): boolean {
  return Boolean(value);
}

/** @throws RangeError on an integer that JavaScript cannot hold exactly */
export function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${text}`);
  return value;
}
