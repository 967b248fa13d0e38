import { Injectable } from '@nestjs/common';
import { Subscriber, type SubscriberOf, type Transaction } from '#libs/database';
import type { BusinessDate } from '#libs/kernel';
import { PlanReminders } from './plan-reminders.js';

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
  constructor(private readonly plan: PlanReminders) {}

  async handle({ importId, takenBy, committedOn, waiting }: WaitingRowsChanged, tx: Transaction): Promise<void> {
    const cause = {
      rule: 'waiting_rows',
      subjectKind: 'import',
      subjectId: importId,
      enterpriseId: null,
      projectId: null,
      on: committedOn,
      advance: true,
      userId: takenBy.userId,
      unitId: takenBy.unitId,
      secondUnitId: null,
      detail: { count: waiting },
    } as const;
    await this.plan.ofSubjects(tx, [importId], ['waiting_rows'], waiting > 0 ? [cause] : []);
  }
}
