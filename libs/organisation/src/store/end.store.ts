import { Injectable } from '@nestjs/common';
import { Database, type Reader, sql, type Transaction } from '#libs/database';
import type { BusinessDate } from '#libs/kernel';

interface EndedUnit {
  readonly id: string;
  readonly successorId: string;
  readonly activeTo: BusinessDate;
}

/** Units and roles whose last day is over and had no consequences yet. */
@Injectable()
export class EndStore {
  constructor(private readonly database: Database) {}

  async anyDue(today: BusinessDate): Promise<boolean> {
    const row = await this.database.reader.first(sql`
      SELECT 1 AS one FROM unit WHERE active_to < ${today} AND passed_on_at IS NULL
      UNION ALL
      SELECT 1 AS one FROM user_grant WHERE to_on < ${today} AND ended_at IS NULL AND passed_on_at IS NULL
      LIMIT 1`);
    return row !== undefined;
  }

  dueUnits(reader: Reader, today: BusinessDate): Promise<EndedUnit[]> {
    return reader.sql<EndedUnit>`
      SELECT id, successor_id AS "successorId", active_to AS "activeTo" FROM unit
       WHERE active_to < ${today} AND successor_id IS NOT NULL AND passed_on_at IS NULL ORDER BY active_to, id`;
  }

  async markUnit(tx: Transaction, id: string): Promise<void> {
    await tx.change(sql`UPDATE unit SET passed_on_at = ${tx.recordedAt} WHERE id = ${id}`);
  }

  async peopleOf(reader: Reader, unitId: string): Promise<string[]> {
    const rows = await reader.sql<{ id: string }>`
      SELECT DISTINCT user_id AS id FROM user_grant WHERE unit_id = ${unitId} AND ended_at IS NULL ORDER BY user_id`;
    return rows.map(({ id }) => id);
  }

  /** Who has a role there on the day. */
  async countStaff(reader: Reader, unitId: string, day: BusinessDate): Promise<number> {
    const row = await reader.first<{ n: number }>(sql`
      SELECT COUNT(DISTINCT user_id) AS n FROM user_grant
       WHERE unit_id = ${unitId} AND ended_at IS NULL
         AND (from_on IS NULL OR from_on <= ${day}) AND (to_on IS NULL OR to_on >= ${day})`);
    return row?.n ?? 0;
  }

  async dueGrants(reader: Reader, today: BusinessDate): Promise<{ userId: string; unitIds: string[] }[]> {
    const rows = await reader.sql<{ userId: string; unitId: string }>`
      SELECT DISTINCT user_id AS "userId", unit_id AS "unitId" FROM user_grant
       WHERE to_on < ${today} AND ended_at IS NULL AND passed_on_at IS NULL ORDER BY user_id, unit_id`;
    const byUser = new Map<string, string[]>();
    for (const { userId, unitId } of rows) byUser.set(userId, [...(byUser.get(userId) ?? []), unitId]);
    return [...byUser].map(([userId, unitIds]) => ({ userId, unitIds }));
  }

  async markGrants(tx: Transaction, userId: string, today: BusinessDate): Promise<void> {
    await tx.change(sql`
      UPDATE user_grant SET passed_on_at = ${tx.recordedAt}
       WHERE user_id = ${userId} AND to_on < ${today} AND ended_at IS NULL AND passed_on_at IS NULL`);
  }
}
