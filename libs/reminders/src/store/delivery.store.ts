import { Injectable } from '@nestjs/common';
import { join, list, type Reader, raw, type Sql, sql, type Transaction } from '#libs/database';
import type { Instant } from '#libs/kernel';
import { DELIVERY_MOVES, type DeliveryKey, deliveryIdOf, OPEN_STATES } from '../domain/delivery.js';
import { giveBack } from './give-back.js';

/** A sending that is wanted. */
export interface PlannedDelivery extends DeliveryKey {
  readonly recipientUserId?: string | null;
  /** The code of a field team, or `others` (`DeliveryQueues.queueOf`). */
  readonly queue: string;
  readonly dueAt: Instant;
  readonly urgent?: boolean;
  /** It is sent after its time. */
  readonly late?: boolean;
  /** Due in quiet hours: waits until it is merged into another, or planned anew. */
  readonly held?: boolean;
}

const ROWS_AT_ONCE = 1_000;
const UNCLAIMED = raw('claimed_until IS NULL');

/** What is planned, and what becomes of a plan before it is sent. All that is written is handed over after the commit. */
@Injectable()
export class DeliveryStore {
  private readonly listeners: (() => void)[] = [];

  /** Called after each commit that planned something. */
  onPlanned(listener: () => void): void {
    this.listeners.push(listener);
  }

  /**
   * Plans by the hundred; the same again changes nothing. What is planned, held or cancelled is then as given;
   * what is on its way or went out stays.
   */
  async plan(tx: Transaction, deliveries: readonly PlannedDelivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    const wanted = [...new Map(deliveries.map((one) => [deliveryIdOf(one), one]))];
    const atOnce = tx.dialect === 'sqlite' ? 1 : ROWS_AT_ONCE;
    for (let from = 0; from < wanted.length; from += atOnce) {
      const rows = wanted.slice(from, from + atOnce).map(([id, one]) => valuesOf(id, one, tx.recordedAt));
      await tx.change(sql`
        INSERT INTO delivery (id, reminder_id, occurrence, channel, recipient, recipient_user_id, queue, state, urgent,
                              due_at, next_attempt_at, attempts, repeat, late, planned_at)
        VALUES ${join(rows, ', ')}
        ON CONFLICT (reminder_id, occurrence, channel, recipient) DO UPDATE
           SET state = excluded.state, queue = excluded.queue, urgent = excluded.urgent, late = excluded.late,
               due_at = excluded.due_at, next_attempt_at = excluded.next_attempt_at, cancelled_at = NULL,
               attempts = 0, slot_at = NULL
         WHERE delivery.state IN ${list(DELIVERY_MOVES.plan.from)}`);
    }
    await this.wantAgain(
      tx,
      wanted.map(([id]) => id),
    );
    this.tellAfterCommit(tx);
  }

  /**
   * What of the reminders is not sent yet is cancelled; of one occurrence, or of all. What is on the wire is cancelled
   * unless it turns out to have gone. Answers how many.
   */
  async cancelOf(tx: Transaction, reminderIds: readonly string[], occurrence?: number): Promise<number> {
    const which = sql`reminder_id IN ${list(reminderIds)}
         AND ${occurrence === undefined ? raw('1 = 1') : sql`occurrence = ${occurrence}`}`;
    const cancelled = await tx.sql<{ id: string }>`
      UPDATE delivery SET state = ${DELIVERY_MOVES.cancel.to}, cancelled_at = ${tx.recordedAt}, slot_at = NULL
       WHERE ${which} AND state IN ${list(OPEN_STATES)} AND ${UNCLAIMED} RETURNING id`;
    await giveBack(
      tx,
      cancelled.map(({ id }) => id),
    );
    const onTheWire = await tx.change(
      sql`UPDATE delivery SET cancelled_at = ${tx.recordedAt} WHERE ${which} AND state = 'queued' AND cancelled_at IS NULL`,
    );
    this.tellAfterCommit(tx);
    return cancelled.length + onTheWire;
  }

  /** What is not on its way goes out within another. Answers how many. */
  merge(tx: Transaction, intoId: string, ids: readonly string[]): Promise<number> {
    return tx.change(sql`
      UPDATE delivery SET state = ${DELIVERY_MOVES.merge.to}, merged_into = ${intoId}, slot_at = NULL
       WHERE id IN ${list(ids)} AND id <> ${intoId} AND state IN ${list(DELIVERY_MOVES.merge.from)} AND ${UNCLAIMED}`);
  }

  /** Somebody read it, or acted on it. Answers how many. */
  acknowledge(tx: Transaction, ids: readonly string[]): Promise<number> {
    return tx.change(sql`
      UPDATE delivery SET state = ${DELIVERY_MOVES.acknowledge.to}, acknowledged_at = ${tx.recordedAt}
       WHERE id IN ${list(ids)} AND state IN ${list(DELIVERY_MOVES.acknowledge.from)}`);
  }

  /** What went out within it. */
  async mergedInto(reader: Reader, id: string): Promise<string[]> {
    const rows = await reader.sql<{ id: string }>`SELECT id FROM delivery WHERE merged_into = ${id}`;
    return rows.map((row) => row.id);
  }

  /** What is on the wire and was cancelled there is wanted again. */
  private async wantAgain(tx: Transaction, ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
      await tx.change(sql`
        UPDATE delivery SET cancelled_at = NULL
         WHERE id IN ${list(ids.slice(from, from + ROWS_AT_ONCE))} AND state = 'queued' AND cancelled_at IS NOT NULL`);
    }
  }

  private tellAfterCommit(tx: Transaction): void {
    tx.afterCommit(() => {
      for (const listener of this.listeners) listener();
    });
  }
}

function valuesOf(id: string, delivery: PlannedDelivery, now: Instant): Sql {
  const { reminderId, occurrence, channel, recipient, recipientUserId = null, queue, dueAt } = delivery;
  const { urgent = false, late = false, held = false } = delivery;
  const { to: state } = held ? DELIVERY_MOVES.hold : DELIVERY_MOVES.plan;
  return sql`(${id}, ${reminderId}, ${occurrence}, ${channel}, ${recipient}, ${recipientUserId},
    ${queue}, ${state}, ${urgent}, ${dueAt}, ${dueAt}, 0, ${false}, ${late}, ${now})`;
}
