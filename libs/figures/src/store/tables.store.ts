import { Injectable } from '@nestjs/common';
import { and, list, type Reader, raw, type Sql, sql } from '#libs/database';
import { type BusinessDate, businessDateOf } from '#libs/kernel';
import type { Judged, Scope } from '../domain/scope.js';
import type { Grouping, TableColumn, TableMeasure } from '../domain/tables.js';
import { believedAt, countedAt, enterpriseAt, isOneOf, ownerAt, unitColumn } from './conditions.js';
import { creditedRows } from './counting.store.js';
import type { FigureRow } from './rows.store.js';

export interface TableAsked {
  readonly grouping: Grouping;
  readonly scope: Scope;
  readonly judged: Judged;
  /** Only enterprises of this channel, or of this chain. */
  readonly channel?: string | undefined;
  readonly chain?: string | undefined;
}

export interface GroupTally {
  readonly group: string | null;
  readonly n: number;
}

/** Which group: absent, the whole table; null, what has none. */
export type GroupAsked = { readonly group?: string | null };

type Asked = TableAsked & GroupAsked;
type Of<Kind extends TableMeasure['of']> = Extract<TableMeasure, { of: Kind }>;

/** A table's numbers and the rows behind them, from one query a column. */
@Injectable()
export class TablesStore {
  tally(reader: Reader, asked: TableAsked, column: TableColumn): Promise<GroupTally[]> {
    return reader.sql<GroupTally>`
      SELECT r.group_key AS "group", ${numberOf(column)} AS n FROM (${rowsOf(asked, column.measure, true)}) AS r GROUP BY r.group_key`;
  }

  /** Of the whole table: an enterprise that two units touched is one. */
  async total(reader: Reader, asked: TableAsked, column: TableColumn): Promise<number> {
    const row = await reader.first<{ n: number | null }>(
      sql`SELECT ${numberOf(column)} AS n FROM (${rowsOf(asked, column.measure, false)}) AS r`,
    );
    return row?.n ?? 0;
  }

  page(
    reader: Reader,
    asked: Asked,
    { measure }: TableColumn,
    limit: number,
    after: readonly [string, string] | undefined,
  ): Promise<FigureRow[]> {
    const place = after === undefined ? raw('1 = 1') : sql`(COALESCE(r.on_day, ''), r.id) > (${after[0]}, ${after[1]})`;
    return reader.sql<FigureRow>`
      SELECT r.id, r.enterprise_id AS "enterpriseId", e.name AS "enterpriseName", r.project_id AS "projectId", r.on_day AS "on", r.amount_yuan AS "amountYuan", r.why
        FROM (${rowsOf(asked, measure, asked.group !== undefined)}) AS r LEFT JOIN enterprise AS e ON e.id = r.enterprise_id
       WHERE ${isGroup(asked)} AND ${place} ORDER BY COALESCE(r.on_day, ''), r.id LIMIT ${limit}`;
  }

  async count(reader: Reader, asked: Asked, { measure }: TableColumn): Promise<number> {
    const row = await reader.first<{ n: number }>(
      sql`SELECT COUNT(*) AS n FROM (${rowsOf(asked, measure, asked.group !== undefined)}) AS r WHERE ${isGroup(asked)}`,
    );
    return row?.n ?? 0;
  }

  /** How long the cohort stayed: each pair of days, and how many enterprises have it. */
  stays(
    reader: Reader,
    asked: TableAsked,
  ): Promise<{ stage: string; from: BusinessDate; to: BusinessDate; n: number }[]> {
    return reader.sql`
      SELECT r.group_key AS stage, r.on_day AS "from", r.next_on AS "to", COUNT(*) AS n
        FROM (${cohort(asked, { of: 'cohort', state: 'advanced' })}) AS r WHERE r.next_on >= r.on_day
       GROUP BY r.group_key, r.on_day, r.next_on`;
  }
}

function numberOf({ unit }: TableColumn): Sql {
  return unit === 'count' ? raw('COUNT(*)') : raw('SUM(r.amount_yuan)');
}

function isGroup({ group }: GroupAsked): Sql {
  if (group === undefined) return raw('1 = 1');
  return group === null ? raw('r.group_key IS NULL') : sql`r.group_key = ${group}`;
}

function rowsOf(asked: TableAsked, measure: TableMeasure, grouped: boolean): Sql {
  switch (measure.of) {
    case 'enterprises':
      return enterprises(asked, measure, grouped);
    case 'lines':
      return lines(asked, measure, grouped);
    case 'funded':
      return funded(asked, grouped);
    case 'difficulties':
      return difficulties(asked, measure);
    case 'cohort':
      return cohort(asked, measure);
  }
}

/** By what an enterprise, a project line, a difficulty belongs to its group. */
const OF_ENTERPRISE: Readonly<Partial<Record<Grouping, string>>> = {
  unit: 'v.unit_id',
  channel: 'e.channel',
  introducer: 'e.introducer_id',
  chain: 'e.chain',
};

function enterpriseGroup(grouping: Grouping, grouped: boolean): Sql {
  return raw(grouped ? (OF_ENTERPRISE[grouping] ?? 'NULL') : 'NULL');
}

function lineGroup({ grouping, scope }: TableAsked, grouped: boolean): Sql {
  if (!grouped) return raw('NULL');
  if (grouping === 'unit') return unitColumn(scope.view);
  return raw(grouping === 'chain' ? 'f.chain' : (OF_ENTERPRISE[grouping] ?? 'NULL'));
}

function ofEnterprise({ grouping, channel, chain }: TableAsked): Sql {
  return and([
    channel === undefined ? raw('1 = 1') : sql`e.channel = ${channel}`,
    chain === undefined ? raw('1 = 1') : sql`e.chain = ${chain}`,
    grouping === 'introducer' ? raw('e.introducer_id IS NOT NULL') : raw('1 = 1'),
  ]);
}

function enterprises(asked: TableAsked, { stage, count }: Of<'enterprises'>, grouped: boolean): Sql {
  const { scope, judged, grouping } = asked;
  const group = enterpriseGroup(grouping, grouped);
  const columns = sql`v.id, ${group} AS group_key, e.id AS enterprise_id, NULL AS project_id, v.happened_on AS on_day, NULL AS amount_yuan, v.kind AS why`;
  const shown = and([isOneOf(raw('v.unit_id'), judged.units), ofEnterprise(asked)]);
  if (count === 'credited') {
    return sql`
      SELECT ${columns} FROM (${creditedRows(scope, stage, judged.among)}) AS c JOIN evidence AS v ON v.id = c.id
        JOIN enterprise AS e ON e.id = c.enterprise_id WHERE ${shown}`;
  }
  return sql`
    SELECT x.id, x.group_key, x.enterprise_id, x.project_id, x.on_day, x.amount_yuan, x.why FROM (
      SELECT ${columns}, ROW_NUMBER() OVER (PARTITION BY ${group}, e.id ORDER BY v.claim_at, v.id) AS place
        FROM evidence AS v JOIN enterprise AS e ON e.id = ${enterpriseAt(scope)}
       WHERE v.stage = ${stage} AND v.kind <> 'waiver' AND v.happened_on BETWEEN ${scope.from} AND ${scope.to}
         AND ${believedAt(scope.asOf)} AND ${shown}) AS x
     WHERE x.place = 1`;
}

function counted(asked: TableAsked): Sql {
  const { from, to, asOf, view } = asked.scope;
  return and([
    sql`f.happened_on BETWEEN ${from} AND ${to}`,
    countedAt(asOf),
    isOneOf(unitColumn(view), asked.judged.units),
    ofEnterprise(asked),
  ]);
}

const LINES = raw('FROM figure_entry AS f JOIN enterprise AS e ON e.id = f.enterprise_id');

function lines(asked: TableAsked, { facts, count, position }: Of<'lines'>, grouped: boolean): Sql {
  const group = lineGroup(asked, grouped);
  return sql`
    SELECT f.fact_id AS id, ${group} AS group_key, f.enterprise_id, f.project_id, f.happened_on AS on_day,
           SUM(f.amount_yuan) AS amount_yuan, f.fact_kind AS why
      ${LINES}
     WHERE f.fact_kind IN ${list(facts)} AND ${counted(asked)}
       AND ${count === 'projects' ? raw('f.is_lead') : raw('f.amount_yuan IS NOT NULL')}
       AND ${position === undefined ? raw('1 = 1') : sql`f.chain_position = ${position}`}
     GROUP BY f.fact_id, ${grouped ? sql`${group}, ` : raw('')}f.enterprise_id, f.project_id, f.happened_on, f.fact_kind`;
}

/** A project once, by the lead unit of its first money in the period; what was taken back whole is no funds. */
function funded(asked: TableAsked, grouped: boolean): Sql {
  return sql`
    SELECT x.project_id AS id, x.group_key, x.enterprise_id, x.project_id, x.on_day, NULL AS amount_yuan, 'receipt' AS why FROM (
      SELECT f.project_id, ${lineGroup(asked, grouped)} AS group_key, f.enterprise_id, f.happened_on AS on_day,
             ROW_NUMBER() OVER (PARTITION BY f.project_id ORDER BY f.happened_on, f.fact_id) AS place,
             SUM(f.amount_yuan) OVER (PARTITION BY f.project_id) AS arrived
        ${LINES} WHERE f.fact_kind IN ('receipt', 'reversal') AND f.is_lead AND ${counted(asked)}) AS x
     WHERE x.place = 1 AND x.arrived > 0`;
}

const OF_DIFFICULTY: Readonly<Partial<Record<Grouping, string>>> = {
  difficulty_kind: 'd.kind',
  difficulty_level: 's.level',
  difficulty_owner: 's.owner_unit_id',
};

/** As it stood after its last step by then. */
function difficulties({ grouping, scope, judged }: TableAsked, { state }: Of<'difficulties'>): Sql {
  const { from, to, asOf } = scope;
  const day = businessDateOf(asOf);
  const condition: Readonly<Record<typeof state, Sql>> = {
    raised: sql`d.raised_on BETWEEN ${from} AND ${to}`,
    open: sql`s.state = 'open' AND d.raised_on <= ${to}`,
    overdue: sql`s.state = 'open' AND d.raised_on <= ${to} AND s.due_on < ${day}`,
    resolved: sql`s.state = 'resolved' AND s.resolved_on BETWEEN ${from} AND ${to}`,
  };
  return sql`
    SELECT d.id, ${raw(OF_DIFFICULTY[grouping] ?? 'NULL')} AS group_key, ${enterpriseAt(scope, 'p')} AS enterprise_id, d.project_id, d.raised_on AS on_day,
           NULL AS amount_yuan, d.kind AS why
      FROM (SELECT t.difficulty_id, t.level, t.state, t.owner_unit_id, t.due_on, t.resolved_on,
                   ROW_NUMBER() OVER (PARTITION BY t.difficulty_id ORDER BY t.ordinal DESC) AS place
              FROM difficulty_step AS t WHERE t.recorded_at <= ${asOf}) AS s
      JOIN difficulty AS d ON d.id = s.difficulty_id JOIN project AS p ON p.id = d.project_id
     WHERE s.place = 1 AND ${condition[state]} AND ${isOneOf(raw('s.owner_unit_id'), judged.units)}`;
}

const RANK =
  "CASE #.stage WHEN 'contacted' THEN 1 WHEN 'visited' THEN 2 WHEN 'intent' THEN 3 WHEN 'signed' THEN 4 ELSE 5 END";

/** Each enterprise that entered a stage in the period, with the day on which it reached a later one. */
function cohort(asked: TableAsked, { state }: Of<'cohort'>): Sql {
  const { from, to, asOf } = asked.scope;
  const known = (entry: string): Sql =>
    sql`${raw(`${entry}.recorded_at`)} <= ${asOf} AND (${raw(`${entry}.voided_at`)} IS NULL OR ${raw(`${entry}.voided_at`)} > ${asOf})`;
  const wanted = { entered: '1 = 1', advanced: 'c.next_on IS NOT NULL', remaining: 'c.next_on IS NULL' }[state];
  return sql`
    SELECT c.id, c.group_key, c.enterprise_id, NULL AS project_id, c.on_day, NULL AS amount_yuan, c.group_key AS why, c.next_on FROM (
      SELECT a.id, a.stage AS group_key, a.enterprise_id, a.reached_on AS on_day,
             (SELECT MIN(b.reached_on) FROM stage_entry AS b
               WHERE b.enterprise_id = a.enterprise_id AND b.subject_kind = 'enterprise' AND ${known('b')}
                 AND ${raw(RANK.replace('#', 'b'))} > ${raw(RANK.replace('#', 'a'))}) AS next_on
        FROM stage_entry AS a JOIN enterprise AS e ON e.id = a.enterprise_id
       WHERE a.subject_kind = 'enterprise' AND a.reached_on BETWEEN ${from} AND ${to} AND ${known('a')}
         AND ${isOneOf(ownerAt(asOf), asked.judged.units)} AND ${ofEnterprise(asked)}) AS c
     WHERE ${raw(wanted)}`;
}
