import { Injectable } from '@nestjs/common';
import { list, type Reader, raw, type Sql, sql } from '#libs/database';
import type { BusinessDate } from '#libs/kernel';
import type { Scope } from '../domain/scope.js';
import { countedAt, isOneOf, unitColumn } from './conditions.js';

export interface LargeProjectRow {
  readonly projectId: string;
  readonly enterpriseId: string;
  readonly name: string;
  readonly enterpriseName: string;
  readonly mayPublish: unknown;
  readonly on: BusinessDate;
  readonly amountYuan: number;
  readonly status: string;
  readonly chain: string | null;
  readonly leadUnitId: string | null;
  readonly countyId: string | null;
  /** A unit of the reader works on it. */
  readonly own: unknown;
}

/** domain.md §6, 重大项目. */
@Injectable()
export class LargeProjectStore {
  /** Signed in the period, by the current contract amount: with all amendments. */
  signed(reader: Reader, scope: Scope, least: number, own: readonly string[]): Promise<LargeProjectRow[]> {
    return reader.run<LargeProjectRow>(sql`
      ${projects(scope, own, ['contract', 'amendment'])}
       WHERE f.fact_kind = 'contract' AND f.is_lead AND f.happened_on BETWEEN ${scope.from} AND ${scope.to} AND ${countedAt(scope.asOf)}
         AND ${isOneOf(unitColumn(scope.view), scope.units)} AND a.amount_yuan >= ${least} ${LARGEST_FIRST}`);
  }

  /** 在谈: with an intent by the end of the period and no contract, not at rest, ended or lost today. */
  negotiating(reader: Reader, scope: Scope, least: number, own: readonly string[]): Promise<LargeProjectRow[]> {
    return reader.run<LargeProjectRow>(sql`
      ${projects(scope, own, ['intent'])}
       WHERE f.fact_kind = 'intent' AND f.is_lead AND f.happened_on <= ${scope.to} AND ${countedAt(scope.asOf)}
         AND ${isOneOf(unitColumn(scope.view), scope.units)} AND a.amount_yuan >= ${least}
         AND p.status NOT IN ('suspended', 'terminated') AND e.status <> 'lost'
         AND NOT EXISTS (SELECT 1 FROM figure_entry AS c WHERE c.project_id = f.project_id AND c.fact_kind = 'contract'
               AND c.counted_from <= ${scope.asOf} AND (c.counted_to IS NULL OR c.counted_to > ${scope.asOf})) ${LARGEST_FIRST}`);
  }
}

const LARGEST_FIRST = raw('ORDER BY a.amount_yuan DESC, f.project_id');

/** A project's amount is whole, whoever shares it and whatever is looked at. */
function projects({ asOf }: Scope, own: readonly string[], facts: readonly string[]): Sql {
  const counted = sql`s.counted_from <= ${asOf} AND (s.counted_to IS NULL OR s.counted_to > ${asOf})`;
  const units = list(own);
  return sql`
    SELECT f.project_id AS "projectId", f.enterprise_id AS "enterpriseId", p.name, e.name AS "enterpriseName",
           p.may_publish AS "mayPublish", f.happened_on AS "on", a.amount_yuan AS "amountYuan", p.status, f.chain,
           f.unit_id AS "leadUnitId", f.county_id AS "countyId",
           EXISTS (SELECT 1 FROM figure_entry AS s WHERE s.project_id = f.project_id AND ${counted}
             AND (s.unit_id IN ${units} OR s.county_id IN ${units} OR s.industry_task_force_id IN ${units}
               OR s.enterprise_task_force_id IN ${units})) AS own
      FROM figure_entry AS f JOIN project AS p ON p.id = f.project_id JOIN enterprise AS e ON e.id = f.enterprise_id
      JOIN (SELECT s.project_id, SUM(s.amount_yuan) AS amount_yuan FROM figure_entry AS s
             WHERE s.fact_kind IN ${list(facts)} AND ${counted} GROUP BY s.project_id) AS a ON a.project_id = f.project_id`;
}
