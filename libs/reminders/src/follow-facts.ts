import { Injectable } from '@nestjs/common';
import { Subscriber, type SubscriberOf, type Transaction } from '#libs/database';
import { OwnershipChanged, OwnershipRequestChanged } from '#libs/enterprises';
import { HandedOver, WorkCalendarChanged } from '#libs/organisation';
import { DifficultyChanged, EnterpriseSettled, MilestoneChanged } from '#libs/pipeline';
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

@Injectable()
@Subscriber(OwnershipChanged)
export class FollowOwnership implements SubscriberOf<OwnershipChanged> {
  constructor(private readonly plan: PlanReminders) {}

  async handle({ enterpriseId }: OwnershipChanged, tx: Transaction): Promise<void> {
    await this.plan.ofEnterprises(tx, [enterpriseId]);
  }
}

@Injectable()
@Subscriber(OwnershipRequestChanged)
export class FollowRequests implements SubscriberOf<OwnershipRequestChanged> {
  constructor(private readonly plan: PlanReminders) {}

  async handle({ enterpriseId }: OwnershipRequestChanged, tx: Transaction): Promise<void> {
    await this.plan.ofEnterprises(tx, [enterpriseId]);
  }
}

@Injectable()
@Subscriber(MilestoneChanged)
export class FollowMilestones implements SubscriberOf<MilestoneChanged> {
  constructor(private readonly plan: PlanReminders) {}

  async handle({ projectId }: MilestoneChanged, tx: Transaction): Promise<void> {
    await this.plan.ofProject(tx, projectId);
  }
}

@Injectable()
@Subscriber(DifficultyChanged)
export class FollowDifficulties implements SubscriberOf<DifficultyChanged> {
  constructor(private readonly plan: PlanReminders) {}

  async handle({ projectId }: DifficultyChanged, tx: Transaction): Promise<void> {
    await this.plan.ofProject(tx, projectId);
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

/** What somebody answered for has passed to others: what they were to be reminded of, too. */
@Injectable()
@Subscriber(HandedOver)
export class FollowHandOvers implements SubscriberOf<HandedOver> {
  constructor(private readonly plan: PlanReminders) {}

  async handle({ fromUserId }: HandedOver, tx: Transaction): Promise<void> {
    const concerned = await tx.sql<{ id: string }>`
      SELECT DISTINCT enterprise_id AS id FROM reminder
       WHERE user_id = ${fromUserId} AND closed_at IS NULL AND enterprise_id IS NOT NULL`;
    await this.plan.ofEnterprises(
      tx,
      concerned.map(({ id }) => id),
    );
  }
}
