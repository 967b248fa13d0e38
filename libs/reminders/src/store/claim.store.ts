import { Injectable } from '@nestjs/common';
import { isTrue, list, type Reader, raw, type Sql, sql, type Transaction } from '#libs/database';
import type { Instant } from '#libs/kernel';
import { DELIVERY_MOVES, type DeliveryKey } from '../domain/delivery.js';

/** A delivery that was handed over and is not settled. */
export interface QueuedDelivery extends DeliveryKey {
  readonly id: string;
  readonly recipientUserId: string | null;
  readonly queue: string;
  readonly urgent: boolean;
  readonly dueAt: Instant;
  readonly nextAttemptAt: Instant;
  readonly attempts: number;
  readonly claimedBy: string | null;
  readonly claimedUntil: Instant | null;
  readonly slotAt: Instant | null;
  readonly repeat: boolean;
  readonly cancelledAt: Instant | null;
}

/** Claims: who carries what, until when. */
@Injectable()
export class ClaimStore {
  /** Those that nobody else is at work on, locked. */
  async lock(tx: Transaction, ids: readonly string[]): Promise<QueuedDelivery[]> {
    const rows = await tx.sql<QueuedDelivery>`
      SELECT id, reminder_id AS "reminderId", occurrence, channel, recipient, recipient_user_id AS "recipientUserId", queue,
             urgent, due_at AS "dueAt", next_attempt_at AS "nextAttemptAt", attempts, claimed_by AS "claimedBy",
             claimed_until AS "claimedUntil", slot_at AS "slotAt", repeat, cancelled_at AS "cancelledAt"
        FROM delivery WHERE id IN ${list(ids)} AND state = 'queued'${skippingLocked(tx)}`;
    return rows.map((row) => ({ ...row, urgent: isTrue(row.urgent), repeat: isTrue(row.repeat) }));
  }

  async paused(reader: Reader): Promise<ReadonlySet<string>> {
    const rows = await reader.sql<{
      queue: string;
    }>`SELECT queue FROM delivery_queue WHERE paused_at IS NOT NULL`;
    return new Set(rows.map(({ queue }) => queue));
  }

  /** The inbox is in the database: what is in it is there, exactly once. */
  async putIntoInbox(tx: Transaction, ids: readonly string[], lateIds: readonly string[], now: Instant): Promise<void> {
    if (ids.length === 0) return;
    await tx.change(sql`
      UPDATE delivery SET state = ${DELIVERY_MOVES.send.to}, sent_at = ${now}, attempts = attempts + 1
       WHERE id IN ${list(ids)}`);
    await this.markLate(tx, lateIds);
  }

  async claim(tx: Transaction, ids: readonly string[], by: string, until: Instant): Promise<void> {
    if (ids.length === 0) return;
    await tx.change(sql`
      UPDATE delivery SET repeat = (repeat OR claimed_by IS NOT NULL), attempts = attempts + 1,
                          claimed_by = ${by}, claimed_until = ${until}
       WHERE id IN ${list(ids)}`);
  }

  async markLate(tx: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await tx.change(sql`UPDATE delivery SET late = ${true} WHERE id IN ${list(ids)}`);
  }

  async postpone(tx: Transaction, id: string, at: Instant, slotAt: Instant | null): Promise<void> {
    await tx.change(sql`UPDATE delivery SET next_attempt_at = ${at}, slot_at = ${slotAt} WHERE id = ${id}`);
  }

  /** The reason of a sending ended while nobody knew how its attempt did. */
  async drop(tx: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.change(sql`
      UPDATE delivery SET state = ${DELIVERY_MOVES.cancel.to}, claimed_by = NULL, claimed_until = NULL
       WHERE id IN ${list(ids)}`);
  }

  /** What is due for the same recipient and was never tried goes out within this one, but for those that go themselves. Answers which. */
  async takeAlong(
    tx: Transaction,
    { id, channel, recipient }: QueuedDelivery,
    goingIds: readonly string[],
    now: Instant,
    most: number,
  ): Promise<string[]> {
    const taken = await tx.sql<{ id: string }>`
      UPDATE delivery SET state = ${DELIVERY_MOVES.merge.to}, merged_into = ${id}, slot_at = NULL
       WHERE id IN (SELECT id FROM delivery
                     WHERE state = 'queued' AND channel = ${channel} AND recipient = ${recipient}
                       AND id NOT IN ${list([id, ...goingIds])}
                       AND due_at <= ${now} AND attempts = 0 AND NOT urgent AND claimed_until IS NULL
                       AND cancelled_at IS NULL
                     ORDER BY due_at LIMIT ${most}${skippingLocked(tx)})
      RETURNING id`;
    return taken.map((row) => row.id);
  }

  /** On SQLite there is one process that carries: what it finds claimed when it starts was claimed by one that died. */
  async endLeases(tx: Transaction, now: Instant): Promise<void> {
    await tx.change(sql`UPDATE delivery SET claimed_until = ${now} WHERE state = 'queued' AND claimed_until > ${now}`);
  }
}

function skippingLocked(tx: Transaction): Sql {
  return raw(tx.dialect === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : '');
}
