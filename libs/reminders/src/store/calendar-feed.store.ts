import { Injectable } from '@nestjs/common';
import { list, type Reader, raw, sql, type Transaction } from '#libs/database';
import type { BusinessDate, Instant } from '#libs/kernel';
import { CalendarFeedEntity } from './calendar-feed.entity.js';

export interface CalendarEntry {
  readonly id: string;
  readonly kind: 'next_action' | 'visit' | 'milestone';
  readonly on: BusinessDate;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  /** The next action, or the milestone. */
  readonly what: string;
  readonly detail: string;
  readonly changedAt: Instant;
}

const NONE = raw(`''`);

@Injectable()
export class CalendarFeedStore {
  async userOf(reader: Reader, tokenHash: string): Promise<string | undefined> {
    const row = await reader.first<{ userId: string }>(
      sql`SELECT user_id AS "userId" FROM calendar_feed WHERE token_hash = ${tokenHash}`,
    );
    return row?.userId;
  }

  async sinceOf(reader: Reader, userId: string): Promise<Instant | undefined> {
    const row = await reader.first<{ at: Instant }>(
      sql`SELECT recorded_at AS at FROM calendar_feed WHERE user_id = ${userId}`,
    );
    return row?.at;
  }

  async insert(tx: Transaction, userId: string, tokenHash: string): Promise<void> {
    await tx.insert(CalendarFeedEntity, { tokenHash, userId, recordedAt: tx.recordedAt });
  }

  /** Answers whether there was one. */
  async remove(tx: Transaction, userId: string): Promise<boolean> {
    return (await tx.change(sql`DELETE FROM calendar_feed WHERE user_id = ${userId}`)) > 0;
  }

  /** What the person is to do, and of their units who came and what is due. */
  entries(reader: Reader, userId: string, unitIds: readonly string[], from: BusinessDate): Promise<CalendarEntry[]> {
    return reader.run<CalendarEntry>(sql`
      SELECT e.id, 'next_action' AS kind, e.next_action_on AS "on", e.id AS "enterpriseId", e.name AS "enterpriseName",
             COALESCE(e.next_action_what, '') AS what, COALESCE(e.next_action_kind, '') AS detail, e.recorded_at AS "changedAt"
        FROM enterprise e
       WHERE e.responsible_user_id = ${userId} AND e.status = 'active' AND e.next_action_on >= ${from}
      UNION ALL
      SELECT v.id, 'visit', v.happened_on, v.enterprise_id, e.name, ${NONE}, ${NONE}, v.recorded_at
        FROM evidence v JOIN enterprise e ON e.id = v.enterprise_id
       WHERE v.kind = 'inbound_visit' AND v.voided_at IS NULL AND v.unit_id IN ${list(unitIds)} AND v.happened_on >= ${from}
      UNION ALL
      SELECT m.id, 'milestone', m.due_on, p.enterprise_id, e.name, m.name, p.name, m.recorded_at
        FROM milestone m JOIN project p ON p.id = m.project_id JOIN enterprise e ON e.id = p.enterprise_id
       WHERE m.state = 'open' AND m.unit_id IN ${list(unitIds)} AND m.due_on >= ${from}
       ORDER BY 3, 1`);
  }
}
