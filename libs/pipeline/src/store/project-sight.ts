import { join, list, raw, type Sql, sql } from '#libs/database';
import type { BusinessDate } from '#libs/kernel';

/** Of a project `p`: one of the units leads or supports it, or it lands with them (the same as `seeingUnits`, for lists). */
export function worksOn(reach: 'all' | readonly string[], today: BusinessDate): Sql {
  if (reach === 'all') return raw('1 = 1');
  if (reach.length === 0) return raw('1 = 0');
  const units = list(reach);
  const supporting = join(
    reach.map((unitId) => sql`t.shares LIKE ${`%"${unitId}"%`}`),
    ' OR ',
  );
  return sql`(p.lead_unit_id IN ${units} OR p.county_id IN ${units} OR p.industry_task_force_id IN ${units}
    OR p.enterprise_task_force_id IN ${units} OR EXISTS (
      SELECT 1 FROM project_term AS t
       WHERE t.project_id = p.id AND t.dimension = 'credit' AND t.ended_at IS NULL AND (${supporting})
         AND COALESCE(t.valid_from, '') = (
           SELECT MAX(COALESCE(x.valid_from, '')) FROM project_term AS x
            WHERE x.project_id = p.id AND x.dimension = 'credit' AND x.ended_at IS NULL AND COALESCE(x.valid_from, '') <= ${today})))`;
}
