import { Injectable } from '@nestjs/common';
import { and, isTrue, list, type Reader, raw, type Sql, sql, type Transaction } from '#libs/database';
import type { Instant } from '#libs/kernel';
import { type ChannelCode, DELIVERY_MOVES, type DeliveryState } from '../domain/delivery.js';

export interface QueueFigures {
  readonly queue: string;
  readonly waiting: number;
  readonly delayed: number;
  readonly held: number;
  readonly active: number;
  readonly failed: number;
  readonly sentToday: number;
  readonly acknowledgedToday: number;
  readonly oldestOverdueAt: Instant | null;
  readonly pausedAt: Instant | null;
}

export interface ListedDelivery {
  readonly id: string;
  readonly reminderId: string;
  readonly rule: string | null;
  readonly enterpriseId: string | null;
  readonly occurrence: number;
  readonly channel: ChannelCode;
  readonly recipient: string;
  readonly recipientName: string | null;
  readonly queue: string;
  readonly state: DeliveryState;
  readonly urgent: boolean;
  readonly repeat: boolean;
  readonly late: boolean;
  readonly attempts: number;
  readonly dueAt: Instant;
  readonly nextAttemptAt: Instant;
  readonly sentAt: Instant | null;
  readonly failedAt: Instant | null;
  readonly acknowledgedAt: Instant | null;
  readonly platformCode: string | null;
  readonly reasonCode: string | null;
  readonly mergedInto: string | null;
}

/** Dead letters of one queue that did not reach one recipient for one reason. */
export interface FailureFigures {
  readonly queue: string;
  readonly channel: ChannelCode;
  readonly recipient: string;
  readonly recipientName: string | null;
  readonly reasonCode: string | null;
  readonly platformCode: string | null;
  readonly count: number;
  readonly lastFailedAt: Instant | null;
}

/** Which dead letters. */
export type DeadLetters =
  | { readonly id: string }
  | { readonly queue: string; readonly channel?: ChannelCode; readonly recipient?: string };

export interface DeliveryFilter {
  readonly state?: DeliveryState;
  readonly queue?: string;
  readonly channel?: ChannelCode;
  readonly reasonCode?: string;
  readonly reminderId?: string;
}

type Counted = Partial<Omit<QueueFigures, 'queue'>> & { readonly queue: string };

const NOTHING: Omit<QueueFigures, 'queue'> = {
  ...{ waiting: 0, delayed: 0, held: 0, active: 0, failed: 0, sentToday: 0, acknowledgedToday: 0 },
  ...{ oldestOverdueAt: null, pausedAt: null },
};

/** What the scheduler sees and does (reminders.md). */
@Injectable()
export class DispatchStore {
  async figures(
    reader: Reader,
    queues: readonly string[],
    now: Instant,
    startOfToday: Instant,
  ): Promise<QueueFigures[]> {
    const isWaiting = sql`state <> 'held' AND claimed_until IS NULL AND next_attempt_at <= ${now}`;
    const parts = await Promise.all([
      reader.sql<Counted>`
        SELECT queue, SUM(CASE WHEN ${isWaiting} THEN 1 ELSE 0 END) AS waiting,
               SUM(CASE WHEN state = 'held' THEN 1 ELSE 0 END) AS held,
               SUM(CASE WHEN claimed_until IS NOT NULL THEN 1 ELSE 0 END) AS active,
               SUM(CASE WHEN state <> 'held' AND claimed_until IS NULL AND next_attempt_at > ${now}
                        THEN 1 ELSE 0 END) AS delayed,
               MIN(CASE WHEN ${isWaiting} THEN due_at END) AS "oldestOverdueAt"
          FROM delivery WHERE state IN ('planned', 'held', 'queued') GROUP BY queue`,
      reader.sql<Counted>`SELECT queue, COUNT(*) AS failed FROM delivery WHERE state = 'failed' GROUP BY queue`,
      reader.sql<Counted>`
        SELECT queue, COUNT(*) AS "sentToday",
               SUM(CASE WHEN acknowledged_at IS NOT NULL THEN 1 ELSE 0 END) AS "acknowledgedToday"
          FROM delivery WHERE sent_at IS NOT NULL AND queue IN ${list(queues)} AND sent_at >= ${startOfToday}
         GROUP BY queue`,
      reader.sql<Counted>`SELECT queue, paused_at AS "pausedAt" FROM delivery_queue`,
    ]);
    return queues.map((queue) => {
      const found = parts.flatMap((rows) => rows.filter((row) => row.queue === queue));
      return Object.assign({}, NOTHING, ...found, { queue }) as QueueFigures;
    });
  }

  /** Answers 0 where it is paused already: who paused it first, and when, stays. */
  pause(tx: Transaction, queue: string, userId: string): Promise<number> {
    return tx.change(sql`
      INSERT INTO delivery_queue (queue, paused_at, paused_by) VALUES (${queue}, ${tx.recordedAt}, ${userId})
      ON CONFLICT (queue) DO UPDATE SET paused_at = excluded.paused_at, paused_by = excluded.paused_by
        WHERE delivery_queue.paused_at IS NULL`);
  }

  /** Answers 0 where it was not paused. */
  resume(tx: Transaction, queue: string): Promise<number> {
    return tx.change(sql`
      UPDATE delivery_queue SET paused_at = NULL, paused_by = NULL WHERE queue = ${queue} AND paused_at IS NOT NULL`);
  }

  /** Dead letters are tried from the beginning. Answers how many. */
  retry(tx: Transaction, which: DeadLetters): Promise<number> {
    return tx.change(sql`
      UPDATE delivery SET state = ${DELIVERY_MOVES.retry.to}, attempts = 0, next_attempt_at = ${tx.recordedAt},
                          failed_at = NULL, slot_at = NULL
       WHERE ${deadOf(which)} AND state = 'failed'`);
  }

  /** Dead letters by what they have in common; what failed last comes first. */
  failures(reader: Reader): Promise<FailureFigures[]> {
    return reader.sql<FailureFigures>`
      SELECT d.queue, d.channel, d.recipient, u.name AS "recipientName", d.reason_code AS "reasonCode",
             d.platform_code AS "platformCode", COUNT(*) AS count, MAX(d.failed_at) AS "lastFailedAt"
        FROM delivery AS d LEFT JOIN app_user AS u ON u.id = d.recipient_user_id
       WHERE d.state = 'failed'
       GROUP BY d.queue, d.channel, d.recipient, u.name, d.reason_code, d.platform_code
       ORDER BY "lastFailedAt" DESC, d.queue, d.channel, d.recipient`;
  }

  /** The latest due first. */
  async list(
    reader: Reader,
    filter: DeliveryFilter,
    after: readonly [Instant, string] | undefined,
    most: number,
  ): Promise<ListedDelivery[]> {
    const place = after === undefined ? raw('1 = 1') : sql`(d.due_at, d.id) < (${after[0]}, ${after[1]})`;
    const rows = await reader.sql<ListedDelivery>`
      SELECT d.id, d.reminder_id AS "reminderId", r.rule, r.enterprise_id AS "enterpriseId", d.occurrence, d.channel,
             d.recipient, u.name AS "recipientName", d.queue, d.state, d.urgent, d.repeat, d.late, d.attempts,
             d.due_at AS "dueAt", d.next_attempt_at AS "nextAttemptAt", d.sent_at AS "sentAt",
             d.failed_at AS "failedAt", d.acknowledged_at AS "acknowledgedAt", d.platform_code AS "platformCode",
             d.reason_code AS "reasonCode", d.merged_into AS "mergedInto"
        FROM delivery AS d LEFT JOIN reminder AS r ON r.id = d.reminder_id
             LEFT JOIN app_user AS u ON u.id = d.recipient_user_id
       WHERE ${conditionOf(filter)} AND ${place} ORDER BY d.due_at DESC, d.id DESC LIMIT ${most}`;
    return rows.map((row) => ({
      ...row,
      urgent: isTrue(row.urgent),
      repeat: isTrue(row.repeat),
      late: isTrue(row.late),
    }));
  }

  async count(reader: Reader, filter: DeliveryFilter): Promise<number> {
    const row = await reader.first<{ n: number }>(
      sql`SELECT COUNT(*) AS n FROM delivery AS d WHERE ${conditionOf(filter)}`,
    );
    return row?.n ?? 0;
  }

  async find(reader: Reader, id: string): Promise<{ state: DeliveryState } | undefined> {
    return reader.first<{ state: DeliveryState }>(sql`SELECT state FROM delivery WHERE id = ${id}`);
  }
}

function deadOf(which: DeadLetters): Sql {
  if ('id' in which) return sql`id = ${which.id}`;
  const { queue, channel, recipient } = which;
  return and([
    sql`queue = ${queue}`,
    ...(channel === undefined ? [] : [sql`channel = ${channel}`]),
    ...(recipient === undefined ? [] : [sql`recipient = ${recipient}`]),
  ]);
}

function conditionOf({ state, queue, channel, reasonCode, reminderId }: DeliveryFilter): Sql {
  return and([
    // Written out, so that the index of the dead letters serves.
    ...(state === 'failed' ? [raw("d.state = 'failed'")] : state === undefined ? [] : [sql`d.state = ${state}`]),
    ...(queue === undefined ? [] : [sql`d.queue = ${queue}`]),
    ...(channel === undefined ? [] : [sql`d.channel = ${channel}`]),
    ...(reasonCode === undefined ? [] : [sql`d.reason_code = ${reasonCode}`]),
    ...(reminderId === undefined ? [] : [sql`d.reminder_id = ${reminderId}`]),
  ]);
}
