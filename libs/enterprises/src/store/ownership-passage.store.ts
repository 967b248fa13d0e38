import { Injectable } from '@nestjs/common';
import { type Reader, raw, type Sql, sql } from '#libs/database';
import type { BusinessDate, Instant } from '#libs/kernel';

export const PASSED_BY = ['lapse', 'transfer'] as const;
export type PassedBy = (typeof PASSED_BY)[number];

/** A time at which an enterprise passed from one unit to another. */
export interface PassageRow {
  readonly id: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly fromUnitId: string;
  /** The last day on which the one before was protected. */
  readonly protectedUntil: BusinessDate | null;
  readonly toUnitId: string;
  readonly since: Instant;
}

/** A period that ended ends with the next one's beginning. */
const PASSAGES: Sql = raw(`
  FROM ownership_period p
  JOIN ownership_period n ON n.enterprise_id = p.enterprise_id AND n.since = p.ended_at AND n.voided_at IS NULL AND n.unit_id <> p.unit_id
  JOIN enterprise e ON e.id = p.enterprise_id`);

@Injectable()
export class OwnershipPassageStore {
  /** The latest first. */
  page(reader: Reader, by: PassedBy, limit: number, after?: readonly [number, string]): Promise<PassageRow[]> {
    const place = after === undefined ? raw('1 = 1') : sql`(n.since, p.id) < (${after[0]}, ${after[1]})`;
    return reader.sql<PassageRow>`
      SELECT p.id, p.enterprise_id AS "enterpriseId", e.name AS "enterpriseName", p.unit_id AS "fromUnitId",
             p.protected_until AS "protectedUntil", n.unit_id AS "toUnitId", n.since
             ${PASSAGES} WHERE p.voided_at IS NULL AND p.ended_by = ${by} AND ${place}
       ORDER BY n.since DESC, p.id DESC LIMIT ${limit}`;
  }

  async count(reader: Reader, by: PassedBy): Promise<number> {
    const row = await reader.first<{ n: number }>(
      sql`SELECT COUNT(*) AS n ${PASSAGES} WHERE p.voided_at IS NULL AND p.ended_by = ${by}`,
    );
    return row?.n ?? 0;
  }
}
