import { Injectable } from '@nestjs/common';
import { join, list, type Reader, raw, type Sql, sql } from '#libs/database';
import type { CountedKind } from '../domain/figure-lines.js';
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

export interface Tally {
  readonly month: string;
  readonly unitId: string | null;
  readonly n: number;
}

/** A figure over project lines: whole projects, or yuan. */
export interface LineMeasure {
  readonly facts: readonly CountedKind[];
  readonly count: 'projects' | 'yuan';
  readonly where: Restriction | undefined;
}

type Period = Pick<Scope, 'from' | 'to' | 'asOf' | 'isBeforeMerges' | 'view'>;

/** The statements behind the figures, each set-based, each at both times. */
@Injectable()
export class CountingStore {
  /** All measures in one pass, by month and by unit of the view. */
  async lines(reader: Reader, { from, to, asOf, view }: Period, measures: readonly LineMeasure[]): Promise<Tally[][]> {
    if (measures.length === 0) return [];
    const sums = measures.map((measure, place) => sql`${sumOf(measure)} AS ${raw(`m${String(place)}`)}`);
    const rows = await reader.run<Record<string, number | string | null>>(sql`
      SELECT substr(f.happened_on, 1, 7) AS month, ${unitColumn(view)} AS "unitId", ${join(sums, ', ')}
        FROM figure_entry AS f WHERE f.happened_on BETWEEN ${from} AND ${to} AND ${countedAt(asOf)}
       GROUP BY substr(f.happened_on, 1, 7), ${unitColumn(view)}`);
    return measures.map((_, place) =>
      rows.map((row) => ({
        month: String(row['month']),
        unitId: row['unitId'] as string | null,
        n: Number(row[`m${String(place)}`] ?? 0),
      })),
    );
  }

  /** Whether facts have moved from one enterprise to another since. */
  async hasMovedSince(reader: Reader, asOf: Scope['asOf']): Promise<boolean> {
    const rows = await reader.sql`SELECT id FROM moved_record WHERE until_at > ${asOf} LIMIT 1`;
    return rows.length > 0;
  }

  /** Contacts or visits themselves, by month and by who made or brought them. */
  events(reader: Reader, { from, to, asOf }: Period, stage: string): Promise<Tally[]> {
    return reader.sql<Tally>`
      SELECT substr(v.happened_on, 1, 7) AS month, v.unit_id AS "unitId", COUNT(*) AS n
        FROM evidence AS v
       WHERE v.stage = ${stage} AND v.kind <> 'waiver' AND v.happened_on BETWEEN ${from} AND ${to} AND ${believedAt(asOf)}
       GROUP BY substr(v.happened_on, 1, 7), v.unit_id`;
  }

  /** Distinct enterprises that any of the units touched. */
  async touched(
    reader: Reader,
    period: Period,
    stage: string,
    units: Judged['units'],
    month?: string,
  ): Promise<number> {
    const { from, to, asOf } = period;
    const [row] = await reader.sql<{ n: number }>`
      SELECT COUNT(DISTINCT ${enterpriseAt(period)}) AS n FROM evidence AS v
       WHERE v.stage = ${stage} AND v.kind <> 'waiver' AND v.happened_on BETWEEN ${from} AND ${to} AND ${believedAt(asOf)}
         AND ${isOneOf(raw('v.unit_id'), units)} AND ${inMonth('v.happened_on', month)}`;
    return row?.n ?? 0;
  }

  /** The same, of each unit by itself. */
  touchedByUnit(reader: Reader, period: Period, stage: string): Promise<Omit<Tally, 'month'>[]> {
    const { from, to, asOf } = period;
    return reader.sql<Omit<Tally, 'month'>>`
      SELECT v.unit_id AS "unitId", COUNT(DISTINCT ${enterpriseAt(period)}) AS n FROM evidence AS v
       WHERE v.stage = ${stage} AND v.kind <> 'waiver' AND v.happened_on BETWEEN ${from} AND ${to} AND ${believedAt(asOf)}
       GROUP BY v.unit_id`;
  }

  /** Of the period's contacts of an enterprise, the one with the earliest claim time: its unit is credited, in its month. */
  credited(reader: Reader, period: Period, stage: string, among: Judged['among']): Promise<Tally[]> {
    return reader.sql<Tally>`
      SELECT substr(c.on_day, 1, 7) AS month, c.unit_id AS "unitId", COUNT(*) AS n
        FROM (${creditedRows(period, stage, among)}) AS c GROUP BY substr(c.on_day, 1, 7), c.unit_id`;
  }

  /** Distinct investors of projects signed in the period, each with the lead unit of the project. */
  investors(
    reader: Reader,
    { from, to, asOf, view }: Period,
    where: Restriction | undefined,
  ): Promise<{ enterpriseId: string; unitId: string | null; month: string }[]> {
    return reader.sql`
      SELECT DISTINCT i.enterprise_id AS "enterpriseId", ${unitColumn(view)} AS "unitId", substr(f.happened_on, 1, 7) AS month
        FROM figure_entry AS f JOIN project_investor AS i ON i.project_id = f.project_id AND ${investsAt(asOf)}
       WHERE f.fact_kind = 'contract' AND f.is_lead AND f.happened_on BETWEEN ${from} AND ${to} AND ${countedAt(asOf)}
         AND ${restrictedTo(where)}`;
  }

  /** An event, whatever the period: distinct enterprises with a contact at it; projects signed there, and their amount. */
  async event(
    reader: Reader,
    period: Period,
    code: string,
    count: 'reached' | 'projects' | 'yuan',
    units: Judged['units'],
  ): Promise<number> {
    const { asOf, view } = period;
    const statement =
      count === 'reached'
        ? sql`SELECT COUNT(DISTINCT ${enterpriseAt(period)}) AS n FROM evidence AS v JOIN city_event AS e ON e.id = v.event_id
               WHERE e.code = ${code} AND v.stage = 'contacted' AND ${believedAt(asOf)} AND ${isOneOf(raw('v.unit_id'), units)}`
        : sql`SELECT ${count === 'projects' ? raw('SUM(CASE WHEN f.is_lead THEN 1 ELSE 0 END)') : raw('SUM(f.amount_yuan)')} AS n
                FROM figure_entry AS f JOIN city_event AS e ON e.id = f.event_id
               WHERE e.code = ${code} AND f.fact_kind = 'contract' AND ${countedAt(asOf)} AND ${isOneOf(unitColumn(view), units)}`;
    return (await reader.first<{ n: number | null }>(statement))?.n ?? 0;
  }

  /** Distinct people with a grant in units of a kind, on a day. */
  async staff(reader: Reader, { to, asOf }: Period, units: readonly string[]): Promise<number> {
    const [row] = await reader.sql<{ n: number }>`
      SELECT COUNT(DISTINCT g.user_id) AS n FROM user_grant AS g
       WHERE g.unit_id IN ${list(units)} AND ${grantedAt(asOf)}
         AND (g.from_on IS NULL OR g.from_on <= ${to}) AND (g.to_on IS NULL OR g.to_on >= ${to})`;
    return row?.n ?? 0;
  }

  /** Projects that count while their foreign money does not. */
  async uncounted(reader: Reader, scope: Scope): Promise<{ projectId: string; currency: string; amount: string }[]> {
    const rows = await reader.sql<{ projectId: string; uncounted: string }>`
      SELECT f.project_id AS "projectId", f.uncounted FROM figure_entry AS f
       WHERE f.uncounted IS NOT NULL AND f.happened_on BETWEEN ${scope.from} AND ${scope.to} AND ${countedAt(scope.asOf)}
         AND ${isOneOf(unitColumn(scope.view), scope.units)} ORDER BY f.happened_on, f.fact_id`;
    return rows.map(({ projectId, uncounted }) => ({
      projectId,
      ...(JSON.parse(uncounted) as { currency: string; amount: string }),
    }));
  }

  /** What looks wrong about the projects in the report's rows, and nobody had settled. They are counted. */
  async suspicions(reader: Reader, { from, to, asOf, view, units }: Scope): Promise<number> {
    const row = await reader.first<{ n: number }>(sql`
      SELECT COUNT(*) AS n FROM integrity_flag AS g
       WHERE ${suspectedAt(asOf)} AND g.project_id IN
             (SELECT f.project_id FROM figure_entry AS f
               WHERE f.happened_on BETWEEN ${from} AND ${to} AND ${countedAt(asOf)} AND ${isOneOf(unitColumn(view), units)})`);
    return row?.n ?? 0;
  }

  /** Of every enterprise and every project in the report's rows, each waiver once; filled ones apart (fine-print 19). */
  async waivers(reader: Reader, scope: Scope): Promise<{ open: number; filled: number }> {
    const { from, to, asOf, view, units } = scope;
    const lines = sql`
      FROM figure_entry AS f
     WHERE f.happened_on BETWEEN ${from} AND ${to} AND ${countedAt(asOf)} AND ${isOneOf(unitColumn(view), units)}`;
    const enterprises = sql`
      SELECT ${enterpriseAt(scope, 'a')} FROM evidence AS a
       WHERE a.stage IN ('contacted', 'visited') AND a.kind <> 'waiver' AND a.happened_on BETWEEN ${from} AND ${to}
         AND a.recorded_at <= ${asOf} AND (a.voided_at IS NULL OR a.voided_at > ${asOf}) AND ${isOneOf(raw('a.unit_id'), units)}
       UNION SELECT f.enterprise_id ${lines}`;
    const filling = sql`x.stage = v.stage AND x.kind <> 'waiver' AND x.recorded_at <= ${asOf} AND (x.voided_at IS NULL OR x.voided_at > ${asOf})`;
    const [row] = await reader.sql<{ n: number; filled: number | null }>`
      SELECT COUNT(*) AS n, SUM(w.filled) AS filled FROM (
        SELECT CASE WHEN EXISTS (SELECT 1 FROM evidence AS x
                      WHERE ${enterpriseAt(scope, 'x')} = ${enterpriseAt(scope)} AND x.project_id IS NULL AND ${filling}) THEN 1 ELSE 0 END AS filled
          FROM evidence AS v
         WHERE v.kind = 'waiver' AND v.project_id IS NULL AND ${believedAt(asOf)} AND ${enterpriseAt(scope)} IN (${enterprises})
        UNION ALL
        SELECT CASE WHEN EXISTS (SELECT 1 FROM evidence AS x WHERE x.project_id = v.project_id AND ${filling}) THEN 1 ELSE 0 END
          FROM evidence AS v
         WHERE v.kind = 'waiver' AND v.project_id IN (SELECT f.project_id ${lines}) AND ${believedAt(asOf)}) AS w`;
    const filled = row?.filled ?? 0;
    return { open: (row?.n ?? 0) - filled, filled };
  }
}

export function creditedRows(period: Period, stage: string, among: Judged['among']): Sql {
  const { from, to, asOf } = period;
  return sql`
    SELECT r.id, r.enterprise_id, r.unit_id, r.on_day FROM (
      SELECT v.id, ${enterpriseAt(period)} AS enterprise_id, v.unit_id, v.happened_on AS on_day,
             ROW_NUMBER() OVER (PARTITION BY ${enterpriseAt(period)} ORDER BY v.claim_at, v.id) AS place
        FROM evidence AS v
       WHERE v.stage = ${stage} AND v.kind <> 'waiver' AND v.happened_on BETWEEN ${from} AND ${to} AND ${believedAt(asOf)}
         AND ${isOneOf(raw('v.unit_id'), among)}) AS r
     WHERE r.place = 1`;
}

export function inMonth(column: string, month: string | undefined): Sql {
  return month === undefined ? raw('1 = 1') : sql`substr(${raw(column)}, 1, 7) = ${month}`;
}

function sumOf({ facts, count, where }: LineMeasure): Sql {
  const counted = sql`f.fact_kind IN ${list(facts)} AND ${restrictedTo(where)}`;
  return count === 'projects'
    ? sql`SUM(CASE WHEN ${counted} AND f.is_lead THEN 1 ELSE 0 END)`
    : sql`SUM(CASE WHEN ${counted} THEN f.amount_yuan END)`;
}
