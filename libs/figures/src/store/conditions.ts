import { and, join, list, raw, type Sql, sql } from '#libs/database';
import type { Instant } from '#libs/kernel';
import type { View } from '../domain/metrics.js';
import type { Restriction } from '../domain/rule-set.js';
import type { Scope } from '../domain/scope.js';

const UNIT_COLUMN: Readonly<Record<View, string>> = {
  credit: 'f.unit_id',
  landing: 'f.county_id',
  industry_task_force: 'f.industry_task_force_id',
  enterprise_task_force: 'f.enterprise_task_force_id',
};

/** Whose a line is in a view. */
export function unitColumn(view: View): Sql {
  return raw(UNIT_COLUMN[view]);
}

/** Is it one of these; a null among them is what is unassigned. */
export function isOneOf(column: Sql, units: readonly (string | null)[] | undefined): Sql {
  if (units === undefined) return raw('1 = 1');
  const ids = units.filter((unitId) => unitId !== null);
  const known = sql`${column} IN ${list(ids)}`;
  return units.includes(null) ? sql`(${known} OR ${column} IS NULL)` : known;
}

/** Both times: counted (or believed) at the instant. */
export function countedAt(asOf: Instant): Sql {
  return sql`f.counted_from <= ${asOf} AND (f.counted_to IS NULL OR f.counted_to > ${asOf})`;
}

export function believedAt(asOf: Instant): Sql {
  return sql`v.recorded_at <= ${asOf} AND (v.voided_at IS NULL OR v.voided_at > ${asOf})`;
}

/** Of which enterprise a fact was at the instant: a merge moves it, and does not change the past. */
export function enterpriseAt({ asOf, isBeforeMerges }: Pick<Scope, 'asOf' | 'isBeforeMerges'>, fact = 'v'): Sql {
  const now = raw(`${fact}.enterprise_id`);
  if (!isBeforeMerges) return now;
  return sql`COALESCE((SELECT m.enterprise_id FROM moved_record AS m WHERE m.record_id = ${raw(`${fact}.id`)} AND m.until_at > ${asOf}
                        ORDER BY m.until_at LIMIT 1), ${now})`;
}

/** Whose an enterprise, `enterprise AS e`, was at the instant; null: nobody's. */
export function ownerAt(asOf: Instant): Sql {
  return sql`(SELECT o.unit_id FROM ownership_period AS o
               WHERE o.enterprise_id = e.id AND o.recorded_at <= ${asOf} AND (o.voided_at IS NULL OR o.voided_at > ${asOf})
               ORDER BY o.since DESC, o.recorded_at DESC LIMIT 1)`;
}

/** Who invests in a project at the instant. */
export function investsAt(asOf: Instant): Sql {
  return sql`i.recorded_at <= ${asOf} AND (i.ended_at IS NULL OR i.ended_at > ${asOf})`;
}

/** Raised by then, and neither withdrawn nor settled: of `integrity_flag AS g`. */
export function suspectedAt(asOf: Instant): Sql {
  return sql`g.raised_at <= ${asOf} AND (g.withdrawn_at IS NULL OR g.withdrawn_at > ${asOf}) AND (g.settled_at IS NULL OR g.settled_at > ${asOf})`;
}

export function grantedAt(asOf: Instant): Sql {
  return sql`g.recorded_at <= ${asOf} AND (g.ended_at IS NULL OR g.ended_at > ${asOf})`;
}

/** What a figure counts of a line, besides period and units. The event is joined by who asks for it. */
export function restrictedTo({ manufacturing, firstInvestment, chain, honours }: Restriction = {}): Sql {
  const conditions: Sql[] = [];
  if (manufacturing === true) conditions.push(raw('f.manufacturing'));
  if (firstInvestment === true) conditions.push(raw('f.first_investment'));
  if (chain !== undefined) conditions.push(sql`f.chain = ${chain}`);
  if (honours !== undefined) {
    conditions.push(
      sql`(${join(
        honours.map((honour) => sql`f.honours LIKE ${`%|${honour}|%`}`),
        ' OR ',
      )})`,
    );
  }
  return and(conditions);
}
