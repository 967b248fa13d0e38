import { Injectable } from '@nestjs/common';
import { and, join, list, type Reader, raw, type Sql, sql } from '#libs/database';
import type { Measure } from '../domain/metrics.js';
import type { Restriction } from '../domain/rule-set.js';
import type { Judged, Scope } from '../domain/scope.js';
import {
  believedAt,
  countedAt,
  enterpriseAt,
  grantedAt,
  investsAt,
  isOneOf,
  restrictedTo,
  suspectedAt,
  unitColumn,
} from './conditions.js';
import { creditedRows, inMonth } from './counting.store.js';

export interface FigureRow {
  readonly id: string;
  readonly enterpriseId: string | null;
  /** Of the enterprise: that it is pursued, everybody may know. */
  readonly enterpriseName: string | null;
  readonly projectId: string | null;
  readonly on: string | null;
  readonly amountYuan: number | null;
  readonly why: string;
}

const ROW_FLAGS = ['waived', 'integrity'] as const;
export type RowFlag = (typeof ROW_FLAGS)[number];

export interface RowsAsked {
  readonly scope: Scope;
  readonly measure: Measure;
  readonly where: Restriction | undefined;
  readonly month: string | undefined;
  readonly judged: Judged;
}

/** The rows behind a figure: their count or their sum is the figure. */
@Injectable()
export class RowsStore {
  page(
    reader: Reader,
    asked: RowsAsked,
    limit: number,
    after: readonly [string, string] | undefined,
  ): Promise<FigureRow[]> {
    const place = after === undefined ? raw('1 = 1') : sql`(COALESCE(r.on_day, ''), r.id) > (${after[0]}, ${after[1]})`;
    return reader.sql<FigureRow>`
      SELECT r.id, r.enterprise_id AS "enterpriseId", e.name AS "enterpriseName", r.project_id AS "projectId", r.on_day AS "on", r.amount_yuan AS "amountYuan", r.why
        FROM (${rowsOf(asked)}) AS r LEFT JOIN enterprise AS e ON e.id = r.enterprise_id WHERE ${place} ORDER BY COALESCE(r.on_day, ''), r.id LIMIT ${limit}`;
  }

  /** Of the projects of rows, else of their enterprises: a step was waived, or something looks wrong and is not settled. */
  async flagsOf(reader: Reader, scope: Scope, rows: readonly FigureRow[]): Promise<(row: FigureRow) => RowFlag[]> {
    const { asOf } = scope;
    const projects = list([...new Set(rows.flatMap(({ projectId }) => projectId ?? []))]);
    const enterprises = list([...new Set(rows.flatMap(({ enterpriseId }) => enterpriseId ?? []))]);
    const found = await reader.sql<{ id: string; flag: RowFlag }>`
      SELECT DISTINCT g.project_id AS id, 'integrity' AS flag FROM integrity_flag AS g
       WHERE g.project_id IN ${projects} AND ${suspectedAt(asOf)}
       UNION SELECT v.project_id, 'waived' FROM evidence AS v
       WHERE v.kind = 'waiver' AND v.project_id IN ${projects} AND ${believedAt(asOf)}
       UNION SELECT ${enterpriseAt(scope)}, 'waived' FROM evidence AS v
       WHERE v.kind = 'waiver' AND v.project_id IS NULL AND ${enterpriseAt(scope)} IN ${enterprises} AND ${believedAt(asOf)}`;
    return ({ projectId, enterpriseId }) =>
      ROW_FLAGS.filter((flag) => found.some((one) => one.flag === flag && one.id === (projectId ?? enterpriseId)));
  }

  async total(reader: Reader, asked: RowsAsked): Promise<number> {
    const [row] = await reader.sql<{ n: number }>`SELECT COUNT(*) AS n FROM (${rowsOf(asked)}) AS r`;
    return row?.n ?? 0;
  }
}

function rowsOf(asked: RowsAsked): Sql {
  const { measure } = asked;
  switch (measure.of) {
    case 'projects':
      return lineRows(asked, measure);
    case 'activities':
      return activityRows(asked, measure);
    case 'investors':
      return investorRows(asked);
    case 'event':
      return eventRows(asked, measure.count);
    case 'organisation':
      return organisationRows(asked, measure.count);
  }
}

function lineRows(
  { scope, where, month, judged }: RowsAsked,
  { facts, count }: Extract<Measure, { of: 'projects' }>,
): Sql {
  const { from, to, asOf, view } = scope;
  const conditions = and([
    sql`f.fact_kind IN ${list(facts)} AND f.happened_on BETWEEN ${from} AND ${to}`,
    countedAt(asOf),
    restrictedTo(where),
    isOneOf(unitColumn(view), judged.units),
    inMonth('f.happened_on', month),
    count === 'projects' ? raw('f.is_lead') : raw('f.amount_yuan IS NOT NULL'),
  ]);
  return sql`
    SELECT f.fact_id AS id, f.enterprise_id, f.project_id, f.happened_on AS on_day, SUM(f.amount_yuan) AS amount_yuan, f.fact_kind AS why
      FROM figure_entry AS f WHERE ${conditions}
     GROUP BY f.fact_id, f.enterprise_id, f.project_id, f.happened_on, f.fact_kind`;
}

function activity(scope: Scope): Sql {
  return sql`v.id, ${enterpriseAt(scope)} AS enterprise_id, NULL AS project_id, v.happened_on AS on_day, NULL AS amount_yuan, v.kind AS why`;
}

function activityRows(
  { scope, month, judged }: RowsAsked,
  { stage, count }: Extract<Measure, { of: 'activities' }>,
): Sql {
  const { from, to, asOf } = scope;
  const shown = and([isOneOf(raw('v.unit_id'), judged.units), inMonth('v.happened_on', month)]);
  if (count === 'credited') {
    return sql`SELECT ${activity(scope)} FROM (${creditedRows(scope, stage, judged.among)}) AS c JOIN evidence AS v ON v.id = c.id WHERE ${shown}`;
  }
  const conditions = and([
    sql`v.stage = ${stage} AND v.kind <> 'waiver' AND v.happened_on BETWEEN ${from} AND ${to}`,
    believedAt(asOf),
    shown,
  ]);
  if (count === 'events') return sql`SELECT ${activity(scope)} FROM evidence AS v WHERE ${conditions}`;
  return sql`
    SELECT ${activity(scope)} FROM evidence AS v JOIN (
      SELECT v.id, ROW_NUMBER() OVER (PARTITION BY ${enterpriseAt(scope)} ORDER BY v.claim_at, v.id) AS place FROM evidence AS v WHERE ${conditions}
    ) AS first ON first.id = v.id WHERE first.place = 1`;
}

function investorRows({ scope, where, month, judged }: RowsAsked): Sql {
  const { from, to, asOf, view } = scope;
  return sql`
    SELECT i.enterprise_id AS id, i.enterprise_id, MIN(f.project_id) AS project_id, MIN(f.happened_on) AS on_day, NULL AS amount_yuan, 'investor' AS why
      FROM figure_entry AS f JOIN project_investor AS i ON i.project_id = f.project_id AND ${investsAt(asOf)}
     WHERE f.fact_kind = 'contract' AND f.is_lead AND f.happened_on BETWEEN ${from} AND ${to} AND ${countedAt(asOf)}
       AND ${restrictedTo(where)} AND ${isOneOf(unitColumn(view), judged.units)} AND ${inMonth('f.happened_on', month)}
     GROUP BY i.enterprise_id`;
}

function eventRows({ scope, where, judged }: RowsAsked, count: 'reached' | 'projects' | 'yuan'): Sql {
  const code = where?.event ?? '';
  if (count === 'reached') {
    return sql`
      SELECT MIN(v.id) AS id, ${enterpriseAt(scope)} AS enterprise_id, NULL AS project_id, MIN(v.happened_on) AS on_day, NULL AS amount_yuan, 'event' AS why
        FROM evidence AS v JOIN city_event AS e ON e.id = v.event_id
       WHERE e.code = ${code} AND v.stage = 'contacted' AND ${believedAt(scope.asOf)} AND ${isOneOf(raw('v.unit_id'), judged.units)}
       GROUP BY 2`;
  }
  return sql`
    SELECT f.fact_id AS id, f.enterprise_id, f.project_id, f.happened_on AS on_day, SUM(f.amount_yuan) AS amount_yuan, f.fact_kind AS why
      FROM figure_entry AS f JOIN city_event AS e ON e.id = f.event_id
     WHERE e.code = ${code} AND f.fact_kind = 'contract' AND ${countedAt(scope.asOf)} AND ${isOneOf(unitColumn(scope.view), judged.units)}
     GROUP BY f.fact_id, f.enterprise_id, f.project_id, f.happened_on, f.fact_kind`;
}

/** Units, or people: no enterprise stands behind them. */
function organisationRows({ scope, judged }: RowsAsked, count: 'units' | 'units_by_kind' | 'staff'): Sql {
  const ids = (judged.units ?? []).filter((unitId) => unitId !== null);
  if (count === 'staff') {
    return sql`
      SELECT DISTINCT g.user_id AS id, NULL AS enterprise_id, NULL AS project_id, NULL AS on_day, NULL AS amount_yuan, 'grant' AS why
        FROM user_grant AS g WHERE g.unit_id IN ${list(ids)} AND ${grantedAt(scope.asOf)}
         AND (g.from_on IS NULL OR g.from_on <= ${scope.to}) AND (g.to_on IS NULL OR g.to_on >= ${scope.to})`;
  }
  const restricted = judged.units === undefined ? raw('1 = 1') : sql`u.id IN ${list(ids)}`;
  const counted = join(
    ['county', 'industry_task_force', 'enterprise_task_force', 'field_team'].map((kind) => sql`${kind}`),
    ', ',
  );
  return sql`
    SELECT u.id, NULL AS enterprise_id, NULL AS project_id, s.active_from AS on_day, NULL AS amount_yuan, u.kind AS why
      FROM unit AS u JOIN unit_span AS s ON s.unit_id = u.id
     WHERE u.kind IN (${counted}) AND ${restricted}
       AND s.recorded_at = (SELECT MAX(x.recorded_at) FROM unit_span AS x WHERE x.unit_id = u.id AND x.recorded_at <= ${scope.asOf})
       AND (s.active_from IS NULL OR s.active_from <= ${scope.to}) AND (s.active_to IS NULL OR s.active_to >= ${scope.to})`;
}
