import { Injectable } from '@nestjs/common';
import { list, type Reader, raw, type Sql, sql } from '#libs/database';
import type { CountedKind } from '../domain/figure-lines.js';
import type { Scope } from '../domain/scope.js';
import { believedAt, countedAt, enterpriseAt } from './conditions.js';
import type { FigureRow } from './rows.store.js';

/** An event, as it was known at an instant. */
export interface EventAsked extends Pick<Scope, 'asOf' | 'isBeforeMerges'> {
  readonly eventId: string;
}

interface EventCount {
  readonly unit: 'count' | 'yuan';
  readonly rows: (asked: EventAsked) => Sql;
}

/** domain.md §6, by event, whatever the period: whom it reached, what was signed there, and all that came of it later. */
export const EVENT_COUNTS = {
  reached: { unit: 'count', rows: reachedRows },
  signed_there_projects: { unit: 'count', rows: (asked) => signedThere(asked, raw('f.is_lead')) },
  signed_there_amount: { unit: 'yuan', rows: (asked) => signedThere(asked, hasAmount()) },
  later_visited: { unit: 'count', rows: visitedLater },
  later_intent_projects: { unit: 'count', rows: (asked) => later(asked, ['intent'], raw('f.is_lead')) },
  later_intent_amount: { unit: 'yuan', rows: (asked) => later(asked, ['intent'], hasAmount()) },
  later_signed_projects: {
    unit: 'count',
    rows: (asked) => later(asked, ['contract'], raw('f.is_lead')),
  },
  later_signed_amount: {
    unit: 'yuan',
    rows: (asked) => later(asked, ['contract', 'amendment'], hasAmount()),
  },
  later_funds_amount: {
    unit: 'yuan',
    rows: (asked) => later(asked, ['receipt', 'reversal'], hasAmount()),
  },
} as const satisfies Readonly<Record<string, EventCount>>;

export type EventCountKey = keyof typeof EVENT_COUNTS;
export const EVENT_COUNT_KEYS = Object.keys(EVENT_COUNTS) as EventCountKey[];

@Injectable()
export class EventStore {
  async number(reader: Reader, key: EventCountKey, asked: EventAsked): Promise<number> {
    const { unit, rows } = EVENT_COUNTS[key];
    const number = raw(unit === 'count' ? 'COUNT(*)' : 'SUM(r.amount_yuan)');
    const row = await reader.first<{ n: number | null }>(sql`SELECT ${number} AS n FROM (${rows(asked)}) AS r`);
    return row?.n ?? 0;
  }

  page(
    reader: Reader,
    key: EventCountKey,
    asked: EventAsked,
    limit: number,
    after: readonly [string, string] | undefined,
  ): Promise<FigureRow[]> {
    const place = after === undefined ? raw('1 = 1') : sql`(COALESCE(r.on_day, ''), r.id) > (${after[0]}, ${after[1]})`;
    return reader.sql<FigureRow>`
      SELECT r.id, r.enterprise_id AS "enterpriseId", e.name AS "enterpriseName", r.project_id AS "projectId", r.on_day AS "on", r.amount_yuan AS "amountYuan", r.why
        FROM (${EVENT_COUNTS[key].rows(asked)}) AS r LEFT JOIN enterprise AS e ON e.id = r.enterprise_id WHERE ${place} ORDER BY COALESCE(r.on_day, ''), r.id LIMIT ${limit}`;
  }

  async count(reader: Reader, key: EventCountKey, asked: EventAsked): Promise<number> {
    const row = await reader.first<{ n: number }>(
      sql`SELECT COUNT(*) AS n FROM (${EVENT_COUNTS[key].rows(asked)}) AS r`,
    );
    return row?.n ?? 0;
  }
}

function hasAmount(): Sql {
  return raw('f.amount_yuan IS NOT NULL');
}

/** Each enterprise with a contact at it, once. */
function reachedRows(asked: EventAsked): Sql {
  return sql`
    SELECT MIN(v.id) AS id, ${enterpriseAt(asked)} AS enterprise_id, NULL AS project_id, MIN(v.happened_on) AS on_day, NULL AS amount_yuan, 'event' AS why
      FROM evidence AS v WHERE v.event_id = ${asked.eventId} AND v.stage = 'contacted' AND ${believedAt(asked.asOf)} GROUP BY 2`;
}

const FACT = raw(
  'f.fact_id AS id, f.enterprise_id, f.project_id, f.happened_on AS on_day, SUM(f.amount_yuan) AS amount_yuan, f.fact_kind AS why',
);
const BY_FACT = raw('GROUP BY f.fact_id, f.enterprise_id, f.project_id, f.happened_on, f.fact_kind');

/** Projects that are linked to it (集中签约). */
function signedThere({ eventId, asOf }: EventAsked, condition: Sql): Sql {
  return sql`
    SELECT ${FACT} FROM figure_entry AS f
     WHERE f.event_id = ${eventId} AND f.fact_kind = 'contract' AND ${countedAt(asOf)} AND ${condition} ${BY_FACT}`;
}

/** Enterprises that it reached, and that came to see the city from then on. */
function visitedLater(asked: EventAsked): Sql {
  return sql`
    SELECT MIN(v.id) AS id, m.enterprise_id, NULL AS project_id, MIN(v.happened_on) AS on_day, NULL AS amount_yuan, 'inbound_visit' AS why
      FROM evidence AS v JOIN (${reachedRows(asked)}) AS m ON m.enterprise_id = ${enterpriseAt(asked)}
     WHERE v.stage = 'visited' AND v.kind <> 'waiver' AND v.happened_on >= m.on_day AND ${believedAt(asked.asOf)} GROUP BY m.enterprise_id`;
}

/** Of those reached from that day on, and of the projects signed there what followed: never their signing itself. */
function later(asked: EventAsked, facts: readonly CountedKind[], condition: Sql): Sql {
  const { eventId, asOf } = asked;
  return sql`
    SELECT ${FACT} FROM figure_entry AS f
      LEFT JOIN (${reachedRows(asked)}) AS m ON m.enterprise_id = f.enterprise_id
      LEFT JOIN (SELECT DISTINCT s.project_id, s.happened_on FROM figure_entry AS s
                  WHERE s.event_id = ${eventId} AND s.fact_kind = 'contract' AND s.counted_from <= ${asOf}
                    AND (s.counted_to IS NULL OR s.counted_to > ${asOf})) AS t ON t.project_id = f.project_id
     WHERE f.fact_kind IN ${list(facts)} AND ${countedAt(asOf)} AND ${condition}
       AND ((t.project_id IS NULL AND f.happened_on >= m.on_day)
         OR (f.happened_on >= t.happened_on AND f.fact_kind NOT IN ('intent', 'contract'))) ${BY_FACT}`;
}
