import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { keysetOf, type Page, page } from '#libs/http';
import { isoOf } from '#libs/kernel';
import { FindUnits } from '#libs/organisation';
import { AsOf } from './as-of.js';
import { type ReportTable, type TableQuery, tableAsked } from './compute-table.js';
import { problems } from './domain/problems.js';
import { columnOf, type TableKey } from './domain/tables.js';
import { ReportThread } from './report-thread.js';
import { Reports } from './reports.js';
import type { FigureRow } from './store/rows.store.js';
import { TablesStore } from './store/tables.store.js';

export interface TableRowsQuery extends TableQuery {
  readonly report: TableKey;
  readonly column: string;
  /** Absent: of the whole table; `none`: of what has no group. */
  readonly group?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const NONE = 'none';

/** Tables by unit, channel, introducer, chain, stage: each number is the count or the sum of the rows that it opens. */
@Injectable()
export class ReadTables {
  constructor(
    private readonly database: Database,
    private readonly findUnits: FindUnits,
    private readonly asOf: AsOf,
    private readonly reports: Reports,
    private readonly tables: TablesStore,
    private readonly thread: ReportThread,
  ) {}

  /** Kept until anything is committed. @throws period_backwards, unknown_report_unit, unknown_rule_set */
  async run(report: TableKey, query: TableQuery): Promise<ReportTable> {
    const asOf = await this.asOf.of(query.asOf);
    const kept = query.asOf === undefined ? 'now' : String(asOf);
    const units = await this.findUnits.asOf(asOf);
    const table = await this.database.memo(`table ${report} ${kept} ${JSON.stringify(query)}`, async () => {
      await this.reports.open(this.database.reader, units, query, asOf); // refuses here: a refusal does not cross threads
      return this.thread.run('table', { report, units, query, asOf });
    });
    return query.asOf === undefined ? { ...table, asOf: isoOf(asOf) } : table;
  }

  /** @throws unknown_figure */
  async rows(query: TableRowsQuery): Promise<Page<FigureRow>> {
    const column = columnOf(query.report, query.column);
    if (column === undefined) throw problems.unknown_figure({ figure: query.column });
    const asOf = await this.asOf.of(query.asOf);
    const units = await this.findUnits.asOf(asOf);
    return this.database.snapshot(async (reader) => {
      const whole = tableAsked(query.report, await this.reports.open(reader, units, query, asOf), query);
      const { group, limit, cursor } = query;
      const asked = group === undefined ? whole : { ...whole, group: group === NONE ? null : group };
      const after = keysetOf(cursor, ['text', 'text']) as readonly [string, string] | undefined;
      const found = await this.tables.page(reader, asked, column, limit + 1, after);
      const total = await this.tables.count(reader, asked, column);
      return page(
        found,
        limit,
        total,
        ({ on, id }) => [on ?? '', id],
        (row) => row,
      );
    });
  }
}
