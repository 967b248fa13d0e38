import pg from 'pg';
import type { AskedStatement } from './asked-statements.js';
import { isPage, type Plans, Shares, type TableRead } from './plans.js';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Recheck Cond'?: string;
  readonly Filter?: string;
  readonly Plans?: readonly PlanNode[];
}

interface Index {
  readonly table: string;
  readonly within: string | null;
}

/** So many times the rows that there are: a city of tens of thousands. Who says so is a superuser of the tests' server. */
const TIMES = 1_000;
/** What ends a reading in the order of an index before it began, or ends none. */
const READS_ALL = new Set(['Sort', 'Aggregate', 'Materialize', 'Bitmap Heap Scan', 'BitmapOr', 'BitmapAnd']);

/** Over the statistics of what is there, multiplied; in a transaction that is never committed, so that nobody analyses meanwhile. */
export class PostgresPlans implements Plans {
  private constructor(
    private readonly client: pg.Client,
    private readonly shares: Shares,
    private readonly indices: ReadonlyMap<string, Index>,
  ) {}

  static async open(url: string): Promise<PostgresPlans> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const rows = async (statement: string) => (await client.query<Record<string, unknown>>(statement)).rows;
    const indices = await client.query<Index & { readonly name: string }>(
      `SELECT i.relname AS name, t.relname AS "table", pg_get_expr(x.indpred, x.indrelid) AS within
         FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
        WHERE t.relnamespace = 'public'::regnamespace`,
    );
    await client.query('BEGIN');
    await client.query('ANALYZE');
    // What could be found by an index is: where it is not, none can serve.
    await client.query(
      'SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off',
    );
    await client.query(
      `UPDATE pg_class SET reltuples = reltuples * ${String(TIMES)}
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i') AND reltuples > 0`,
    );
    return new PostgresPlans(
      client,
      new Shares(rows),
      new Map(indices.rows.map(({ name, table, within }) => [name, { table, within }])),
    );
  }

  async readsOf({ text, params }: AskedStatement): Promise<readonly TableRead[]> {
    if (!/^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)/i.test(text)) return [];
    const { rows } = await this.client.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
      `EXPLAIN (FORMAT JSON) ${text}`,
      [...params],
    );
    const reads: TableRead[] = [];
    for (const { Plan } of rows[0]?.['QUERY PLAN'] ?? []) await this.collect(Plan, text, false, reads);
    return reads;
  }

  async close(): Promise<void> {
    await this.client.query('ROLLBACK');
    await this.client.end();
  }

  /** `limited`: above it a LIMIT, and between nothing that reads all first. */
  private async collect(node: PlanNode, text: string, limited: boolean, reads: TableRead[]): Promise<void> {
    const type = node['Node Type'];
    const index = this.indices.get(node['Index Name'] ?? '');
    const table = index?.table ?? node['Relation Name'];
    if (table !== undefined && (type.includes('Seq Scan') || index !== undefined)) {
      const how = [type, node['Index Name'], node['Index Cond'], node.Filter].filter((part) => part !== undefined);
      const stops = limited && index !== undefined && (node.Filter === undefined || isPage(text));
      reads.push({ table, how: how.join(' '), share: stops ? 0 : await this.shareOf(table, index, node, text) });
    }
    const isLimited = type === 'Limit' || (limited && !READS_ALL.has(type));
    for (const [place, below] of (node.Plans ?? []).entries())
      await this.collect(below, text, isLimited && place === 0, reads);
  }

  private shareOf(table: string, index: Index | undefined, node: PlanNode, text: string): Promise<number> {
    const condition = node['Index Cond'];
    const within = index?.within ?? undefined;
    if (index === undefined) return Promise.resolve(1);
    if (condition === undefined) return this.shares.of({ table, within, columns: [] }, text);
    if (/[<>]|&&|@>|\bLIKE\b/.test(condition.replace(/<>/g, ''))) return Promise.resolve(0);
    const columns = [...condition.matchAll(/\(+(\w+)\)?(?:::\w+)? (?:= |IS NULL)/g)].map(([, column]) => column ?? '');
    return this.shares.of({ table, within, columns }, text);
  }
}
