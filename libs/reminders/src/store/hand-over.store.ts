import { Injectable } from '@nestjs/common';
import { list, type Reader, raw, sql, type Transaction } from '#libs/database';
import { type Instant, millisOf, newId } from '#libs/kernel';
import { DELIVERY_MOVES, OPEN_STATES } from '../domain/delivery.js';

interface Row {
  id: string;
  queue: string;
  nextAttemptAt: Instant;
  urgent: boolean | number;
}

export interface HandedRow {
  readonly deliveryId: string;
  readonly queue: string;
  readonly dueAtMillis: number;
  readonly urgent: boolean;
}

/** Where a walk over a queue stands. */
export interface Mark {
  readonly urgent: boolean;
  readonly nextAttemptAt: Instant;
  readonly id: string;
}

const COLUMNS = raw('id, queue, next_attempt_at AS "nextAttemptAt", urgent');
const UNPAUSED = raw('queue NOT IN (SELECT queue FROM delivery_queue WHERE paused_at IS NOT NULL)');

/** The outbox: what was planned and is to be handed to the queue. */
@Injectable()
export class HandOverStore {
  /** Marks as queued what of the queue is due until then, the earliest first. */
  async takePlanned(tx: Transaction, queue: string, until: Instant, now: Instant, most: number): Promise<HandedRow[]> {
    const rows = await tx.sql<Row>`
      UPDATE delivery SET state = ${DELIVERY_MOVES.handOver.to}, queued_at = ${now}
       WHERE id IN (SELECT id FROM delivery
                     WHERE state = 'planned' AND queue = ${queue} AND next_attempt_at <= ${until}
                     ORDER BY next_attempt_at LIMIT ${most}${raw(tx.dialect === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : '')})
      RETURNING ${COLUMNS}`;
    return rows.map(handed);
  }

  /** The queue did not take them: they are planned as before. */
  async putBack(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.change(sql`
      UPDATE delivery SET state = ${DELIVERY_MOVES.putBack.to}, queued_at = NULL
       WHERE id IN ${list(ids)} AND state = 'queued' AND attempts = 0 AND claimed_by IS NULL`);
  }

  /** What was handed over long ago, is due since, and nobody carries: the queue lost it. */
  async takeLost(tx: Transaction, before: Instant, now: Instant, most: number): Promise<HandedRow[]> {
    const rows = await tx.sql<Row>`
      UPDATE delivery SET queued_at = ${now}
       WHERE id IN (SELECT id FROM delivery
                     WHERE state = 'queued' AND next_attempt_at < ${before} AND queued_at < ${before}
                       AND (claimed_until IS NULL OR claimed_until < ${before}) AND ${UNPAUSED}
                     ORDER BY queued_at LIMIT ${most}${raw(tx.dialect === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : '')})
      RETURNING ${COLUMNS}`;
    return rows.map(handed);
  }

  /** All that a queue holds, page by page. */
  async queued(reader: Reader, queue: string, after: Mark | undefined, most: number) {
    const place =
      after === undefined
        ? raw('1 = 1')
        : sql`(urgent, next_attempt_at, id) > (${after.urgent}, ${after.nextAttemptAt}, ${after.id})`;
    const rows = await reader.sql<Row>`
      SELECT ${COLUMNS} FROM delivery WHERE state = 'queued' AND queue = ${queue} AND ${place}
       ORDER BY urgent, next_attempt_at, id LIMIT ${most}`;
    const last = rows.at(-1);
    const mark = last === undefined ? undefined : { ...last, urgent: Boolean(last.urgent) };
    return { deliveries: rows.map(handed), mark };
  }

  /** The queues in which something is open. */
  async openQueues(reader: Reader): Promise<string[]> {
    const rows = await reader.sql<{ queue: string }>`
      SELECT DISTINCT queue FROM delivery WHERE state IN ('planned', 'held', 'queued')`;
    return rows.map(({ queue }) => queue);
  }

  /** What is open goes by another queue, and is handed over anew. */
  async reroute(tx: Transaction, from: string, to: string): Promise<void> {
    await tx.change(sql`
      UPDATE delivery SET queue = ${to},
                          state = CASE WHEN state = 'queued' THEN ${DELIVERY_MOVES.putBack.to} ELSE state END
       WHERE queue = ${from} AND state IN ${list(OPEN_STATES)} AND claimed_until IS NULL`);
  }

  async due(reader: Reader, queue: string, now: Instant, most: number): Promise<string[]> {
    const ids: string[] = [];
    for (const urgent of [true, false]) {
      const rows = await reader.sql<{ id: string }>`
        SELECT id FROM delivery
         WHERE state = 'queued' AND queue = ${queue} AND urgent = ${urgent} AND next_attempt_at <= ${now}
           AND (claimed_until IS NULL OR claimed_until <= ${now}) AND ${UNPAUSED}
         ORDER BY next_attempt_at LIMIT ${most - ids.length}`;
      ids.push(...rows.map(({ id }) => id));
    }
    return ids;
  }

  async nextDue(reader: Reader, queue: string, now: Instant): Promise<Instant | undefined> {
    const row = await reader.first<{ at: Instant | null }>(sql`
      SELECT MIN(next_attempt_at) AS at FROM delivery
       WHERE state = 'queued' AND queue = ${queue} AND next_attempt_at > ${now}`);
    return row?.at ?? undefined;
  }

  /** The name of this installation; made when it is first asked for. */
  async namespace(tx: Transaction): Promise<string> {
    await tx.lockKeys(['queue namespace']);
    const known = await tx.first<{ name: string }>(sql`SELECT name FROM queue_namespace`);
    if (known !== undefined) return known.name;
    const name = newId();
    await tx.change(sql`INSERT INTO queue_namespace (name, recorded_at) VALUES (${name}, ${tx.recordedAt})`);
    return name;
  }
}

function handed({ id, queue, nextAttemptAt, urgent }: Row): HandedRow {
  return { deliveryId: id, queue, dueAtMillis: millisOf(nextAttemptAt), urgent: Boolean(urgent) };
}
