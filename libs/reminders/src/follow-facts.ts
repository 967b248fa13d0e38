import { Injectable } from '@nestjs/common';
import { Subscriber, type SubscriberOf, type Transaction } from '#libs/database';
import { WorkCalendarChanged } from '#libs/organisation';
import { EnterpriseSettled } from '#libs/pipeline';
import { PlanReminders } from './plan-reminders.js';

/** A fact and the reminders that it changes are written together: a visit ends what it answers, a pause silences. */
@Injectable()
@Subscriber(EnterpriseSettled)
export class FollowEnterprises implements SubscriberOf<EnterpriseSettled> {
  constructor(private readonly plan: PlanReminders) {}

  async handle({ enterpriseId }: EnterpriseSettled, tx: Transaction): Promise<void> {
    await this.plan.ofEnterprises(tx, [enterpriseId]);
  }
}

/** Holidays were announced or corrected: dates that were worked out on them are worked out anew. */
@Injectable()
@Subscriber(WorkCalendarChanged)
export class FollowCalendar implements SubscriberOf<WorkCalendarChanged> {
  constructor(private readonly plan: PlanReminders) {}

  async handle(_: WorkCalendarChanged, tx: Transaction): Promise<void> {
    await this.plan.ofAll(tx);
  }
}
