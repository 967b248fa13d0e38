import BetterSqlite3 from 'better-sqlite3';
import type { AskedStatement } from './asked-statements.js';
import { isPage, type Plans, Shares, type TableRead } from './plans.js';

interface Step {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

/** Nothing is analysed, as in production: SQLite plans for tables of a million rows, however small they are. */
export class SqlitePlans implements Plans {
  private readonly connection: BetterSqlite3.Database;
  private readonly shares: Shares;
  private readonly tables: ReadonlySet<string>;
  private readonly indices: ReadonlyMap<string, { readonly table: string; readonly within: string | undefined }>;

  constructor(file: string) {
    this.connection = new BetterSqlite3(file, { readonly: true });
    this.shares = new Shares((statement) => Promise.resolve(this.rows(statement)));
    const schema = this.rows<{ type: string; name: string; table: string; sql: string | null }>(
      `SELECT type, name, tbl_name AS "table", sql FROM sqlite_master WHERE type IN ('table', 'index')`,
    );
    this.tables = new Set(schema.filter(({ type }) => type === 'table').map(({ name }) => name));
    this.indices = new Map(
      schema
        .filter(({ type }) => type === 'index')
        .map(({ name, table, sql }) => [name, { table, within: /\) WHERE (.*)$/s.exec(sql ?? '')?.[1] }]),
    );
  }

  async readsOf({ text, params }: AskedStatement): Promise<readonly TableRead[]> {
    if (/^\s*PRAGMA/.test(text)) return [];
    const steps = this.connection.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...params) as Step[];
    const reads: TableRead[] = [];
    for (const step of steps) {
      for (const table of this.tablesOf(step.detail, text)) {
        const stops = isPage(text) && isInOrder(step, steps);
        reads.push({ table, how: step.detail, share: stops ? 0 : await this.shareOf(table, step.detail, text) });
      }
    }
    return reads;
  }

  close(): Promise<void> {
    this.connection.close();
    return Promise.resolve();
  }

  /** By its index, or by the name that the statement gives it; several where that names several. */
  private tablesOf(detail: string, text: string): readonly string[] {
    const [, name] = /^(?:SCAN|SEARCH) (\w+)/.exec(detail) ?? [];
    if (name === undefined || detail.includes('VIRTUAL TABLE')) return [];
    const byIndex = this.indices.get(indexIn(detail) ?? '')?.table;
    if (byIndex !== undefined) return [byIndex];
    const named = text.matchAll(/\b(?:FROM|JOIN|UPDATE|INTO)\s+(\w+)(?:\s+AS)?(?:\s+(\w+))?/gi);
    const tables = [...named].filter(([, table, alias]) => name === alias || name === table).map(([, table]) => table);
    return [...new Set(tables)].filter((table) => table !== undefined && this.tables.has(table)) as string[];
  }

  private async shareOf(table: string, detail: string, text: string): Promise<number> {
    const within = this.indices.get(indexIn(detail) ?? '')?.within;
    if (detail.includes('AUTOMATIC') || detail.startsWith('SCAN'))
      return within === undefined ? 1 : this.shares.of({ table, within, columns: [] }, '');
    const [, terms] = /\((.*)\)/.exec(detail) ?? [];
    if (terms === undefined || /[<>]/.test(terms) || terms.includes('rowid=')) return 0;
    const columns = terms.split(' AND ').map((term) => term.replace('=?', ''));
    return this.shares.of({ table, within, columns }, text);
  }

  private rows<Row extends Record<string, unknown>>(statement: string): Row[] {
    return this.connection.prepare(statement).all() as Row[];
  }
}

function indexIn(detail: string): string | undefined {
  return /USING (?:COVERING )?INDEX (\w+)/.exec(detail)?.[1];
}

/** The first of its level, by an index, and nothing of its level but ties is sorted afterwards. */
function isInOrder(step: Step, steps: readonly Step[]): boolean {
  const level = steps.filter(({ parent }) => parent === step.parent);
  return (
    indexIn(step.detail) !== undefined &&
    level[0] === step &&
    !level.some(({ detail }) => detail === 'USE TEMP B-TREE FOR ORDER BY')
  );
}
