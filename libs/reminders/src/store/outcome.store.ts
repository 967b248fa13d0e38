import { Injectable } from '@nestjs/common';
import { join, type Sql, sql, type Transaction } from '#libs/database';
import type { Instant } from '#libs/kernel';
import type { NextStep } from '../domain/attempts.js';
import type { CarriedDelivery } from '../domain/carried.js';
import { DELIVERY_MOVES } from '../domain/delivery.js';
import { giveBack } from './give-back.js';

export interface Ending {
  readonly delivery: CarriedDelivery;
  readonly step: NextStep;
}

/** How attempts ended, written for many at once; only by whoever claimed them last. */
@Injectable()
export class OutcomeStore {
  /** Answers which were recorded. */
  async record(tx: Transaction, endings: readonly Ending[], now: Instant): Promise<ReadonlySet<string>> {
    const recorded = new Set<string>();
    await this.cancelled(tx, endings);
    for (const alike of groups(endings)) {
      const [first] = alike;
      if (first === undefined) continue;
      const rows = await tx.sql<{ id: string }>`
        UPDATE delivery SET ${changeOf(first.step, now)}, claimed_by = NULL, claimed_until = NULL, slot_at = NULL
         WHERE state = 'queued' AND ${ours(alike)} RETURNING id`;
      for (const { id } of rows) recorded.add(id);
    }
    return recorded;
  }

  /** Its reason ended while it was on the wire, and it did not go out. */
  private async cancelled(tx: Transaction, endings: readonly Ending[]): Promise<void> {
    const unsent = endings.filter(({ step }) => step.move !== 'send');
    if (unsent.length === 0) return;
    const rows = await tx.sql<{ id: string }>`
      UPDATE delivery SET state = ${DELIVERY_MOVES.cancel.to}, claimed_by = NULL, claimed_until = NULL, slot_at = NULL
       WHERE state = 'queued' AND cancelled_at IS NOT NULL AND ${ours(unsent)} RETURNING id`;
    await giveBack(
      tx,
      rows.map(({ id }) => id),
    );
  }
}

function ours(endings: readonly Ending[]): Sql {
  const pairs = endings.map(({ delivery }) => sql`(${delivery.id}, ${delivery.claimedBy})`);
  return sql`(id, claimed_by) IN (VALUES ${join(pairs, ', ')})`;
}

function changeOf(step: NextStep, now: Instant): Sql {
  switch (step.move) {
    case 'send':
      return sql`state = ${DELIVERY_MOVES.send.to}, sent_at = ${now}, cancelled_at = NULL,
                 platform_code = ${step.platformCode}, reason_code = NULL`;
    case 'fail':
      return sql`state = ${DELIVERY_MOVES.fail.to}, failed_at = ${now}, platform_code = ${step.platformCode},
                 reason_code = ${step.reasonCode}`;
    case 'again':
      return sql`next_attempt_at = ${step.at}, repeat = (repeat OR ${step.isRepeat}),
                 platform_code = ${step.platformCode}, reason_code = ${step.reasonCode}`;
  }
}

/** Those with the same step are one statement. */
function groups(endings: readonly Ending[]): Ending[][] {
  const byStep = new Map<string, Ending[]>();
  for (const ending of endings) {
    const key = JSON.stringify(ending.step);
    byStep.set(key, [...(byStep.get(key) ?? []), ending]);
  }
  return [...byStep.values()];
}
