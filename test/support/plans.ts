import type { AskedStatement } from './asked-statements.js';

/** How a database goes through a table to answer a statement. */
export interface TableRead {
  readonly table: string;
  /** In the database's own words. */
  readonly how: string;
  /** Of all rows of the table; 0 for what stops by itself, or is found by a range. */
  readonly share: number;
}

export interface Plans {
  readsOf(statement: AskedStatement): Promise<readonly TableRead[]>;
  close(): Promise<void>;
}

/** What a search by an index is narrowed to. */
export interface Narrowing {
  readonly table: string;
  /** A partial index's own condition. */
  readonly within: string | undefined;
  /** Columns that equal something. */
  readonly columns: readonly string[];
}

type Rows = (statement: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** Of fewer rows nobody can say which share a search would read of many. */
const JUDGED_FROM = 40;

/** Which share of a table a search reads on average, counted in the data. */
export class Shares {
  private readonly known = new Map<string, number>();

  constructor(private readonly rows: Rows) {}

  async of({ table, within, columns }: Narrowing, text: string): Promise<number> {
    const fixed = columns.filter((column) => saidOf(column, text) !== undefined);
    const varying = columns.filter((column) => !fixed.includes(column));
    const where = [
      ...(within === undefined ? [] : [`(${within})`]),
      ...fixed.map((column) => `${column} ${saidOf(column, text) ?? ''}`),
      ...varying.map((column) => `${column} IS NOT NULL`),
    ];
    const statement = `SELECT (SELECT COUNT(*) FROM ${table}) AS total, COUNT(*) AS keys, COALESCE(SUM(n), 0) AS part
      FROM (SELECT COUNT(*) AS n FROM ${table} WHERE ${where.join(' AND ') || '1 = 1'}
             ${varying.length === 0 ? '' : `GROUP BY ${varying.join(', ')}`}) AS parts`;
    const known = this.known.get(statement);
    if (known !== undefined) return known;
    const [row] = await this.rows(statement);
    const [total, keys, part] = [Number(row?.['total']), Number(row?.['keys']), Number(row?.['part'])];
    const share = total < JUDGED_FROM ? 0 : part / Math.max(1, keys) / total;
    this.known.set(statement, share);
    return share;
  }
}

/** What the statement itself says that a column is; `undefined`: what comes from outside. */
function saidOf(column: string, text: string): string | undefined {
  if (new RegExp(`\\b${column} (= [?$]|IN \\()`).test(text)) return undefined;
  return new RegExp(`\\b${column} (IS NULL|= '[^']*')`).exec(text)?.[1];
}

/** In an order that an index has, and no further than the page is long. */
export function isPage(text: string): boolean {
  return /ORDER BY[\s\S]*LIMIT/.test(text);
}
