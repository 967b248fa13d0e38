import type { Reader } from '#libs/database';
import { type BusinessDate, daysBetween, type Instant, isoOf } from '#libs/kernel';
import type { UnitThen } from '#libs/organisation';
import { meanOf, medianOf, type Weighted } from './domain/median.js';
import { type Grouping, TABLES, type TableColumn, type TableKey } from './domain/tables.js';
import { type GroupName, groupNames } from './group-names.js';
import { type Report, type ReportQuery, Reports } from './reports.js';
import { CountingStore } from './store/counting.store.js';
import { RuleSetStore } from './store/rule-set.store.js';
import { type TableAsked, TablesStore } from './store/tables.store.js';
import { TargetStore } from './store/target.store.js';

export interface TableQuery extends ReportQuery {
  /** Only enterprises of this channel, of this chain. */
  readonly channel?: string | undefined;
  readonly chain?: string | undefined;
}

export interface TableRow extends GroupName {
  /** A unit, a channel, an introducer …; null: none. */
  readonly group: string | null;
  readonly values: Readonly<Record<string, number>>;
  /** Of the funnel: days until a later stage, of those that reached one; null: none did. */
  readonly days?: { readonly median: number | null; readonly mean: number | null };
}

export interface ReportTable {
  readonly report: TableKey;
  readonly period: { readonly from: BusinessDate; readonly to: BusinessDate };
  readonly asOf: string;
  readonly view: string;
  readonly columns: readonly Pick<TableColumn, 'key' | 'zh' | 'en' | 'unit'>[];
  readonly rows: readonly TableRow[];
  readonly total: Readonly<Record<string, number>>;
}

/** What a table is computed from; plain data, so that it can be sent to another thread. */
export interface TableWork {
  readonly report: TableKey;
  readonly units: readonly UnitThen[];
  readonly query: TableQuery;
  readonly asOf: Instant;
}

export async function computeTable(reader: Reader, { report, units, query, asOf }: TableWork): Promise<ReportTable> {
  const reports = new Reports(new RuleSetStore(), new TargetStore(), new CountingStore());
  const tables = new TablesStore();
  const asked = tableAsked(report, await reports.open(reader, units, query, asOf), query);
  const { grouping, columns } = TABLES[report];
  const values = new Map<string | null, Record<string, number>>();
  const total: Record<string, number> = {};
  for (const column of columns) {
    let sum = 0;
    for (const { group, n } of await tables.tally(reader, asked, column)) {
      values.set(group, { ...values.get(group), [column.key]: n });
      sum += n;
    }
    total[column.key] = isSummed(grouping, column) ? sum : await tables.total(reader, asked, column);
  }
  const days = report === 'funnel' ? await timeInStage(reader, tables, asked) : undefined;
  const names = await groupNames(reader, grouping, [...values.keys()], units, asked.scope);
  const zeros = Object.fromEntries(columns.map(({ key }) => [key, 0]));
  const { from, to, view } = asked.scope;
  return {
    report,
    period: { from, to },
    asOf: isoOf(asOf),
    view,
    columns: columns.map(({ key, zh, en, unit }) => ({ key, zh, en, unit })),
    rows: [...names].map(([group, name]) => ({
      group,
      ...name,
      values: { ...zeros, ...values.get(group) },
      ...(days === undefined ? {} : { days: stayOf(days.get(group ?? '')) }),
    })),
    total,
  };
}

/** An enterprise that two units touched is one of the whole, and stands with both. */
function isSummed(grouping: Grouping, { measure }: TableColumn): boolean {
  return !(grouping === 'unit' && measure.of === 'enterprises' && measure.count === 'touched');
}

export function tableAsked(
  report: TableKey,
  { scope, units }: Pick<Report, 'scope' | 'units'>,
  { channel, chain }: TableQuery,
): TableAsked {
  const ofKind = units.filter(({ kind }) => kind === scope.kind).map(({ id }) => id);
  const among = scope.kind === undefined ? undefined : ofKind;
  return { grouping: TABLES[report].grouping, scope, judged: { among, units: scope.units }, channel, chain };
}

async function timeInStage(reader: Reader, tables: TablesStore, asked: TableAsked): Promise<Map<string, Weighted[]>> {
  const days = new Map<string, Weighted[]>();
  for (const { stage, from, to, n } of await tables.stays(reader, asked)) {
    const known = days.get(stage) ?? [];
    known.push({ value: daysBetween(from, to), n });
    days.set(stage, known);
  }
  return days;
}

function stayOf(days: readonly Weighted[] = []): { median: number | null; mean: number | null } {
  return { median: medianOf(days), mean: meanOf(days) };
}
