import { Injectable } from '@nestjs/common';
import { Subscriber, type SubscriberOf, type Transaction } from '#libs/database';
import type { BusinessDate } from '#libs/kernel';
import { causeOfWaiting } from './domain/waiting-rows.js';
import { PlanReminders } from './plan-reminders.js';
import { ImportWaitingStore } from './store/import-waiting.store.js';

/** How many rows of an import still wait for a decision. */
export class WaitingRowsChanged {
  constructor(
    readonly importId: string,
    /** Who took it in, and for which unit. */
    readonly takenBy: { readonly userId: string; readonly unitId: string },
    readonly committedOn: BusinessDate,
    readonly waiting: number,
  ) {}
}

/** An import with waiting rows reminds whoever took it in, until none waits. */
@Injectable()
@Subscriber(WaitingRowsChanged)
export class FollowWaitingRows implements SubscriberOf<WaitingRowsChanged> {
  constructor(
    private readonly plan: PlanReminders,
    private readonly imports: ImportWaitingStore,
  ) {}

  async handle({ importId, takenBy, committedOn, waiting }: WaitingRowsChanged, tx: Transaction): Promise<void> {
    const told = { importId, ...takenBy, committedOn, waiting };
    await this.imports.keep(tx, told);
    await this.plan.ofSubjects(tx, [importId], ['waiting_rows'], waiting > 0 ? [causeOfWaiting(told)] : []);
  }
}
