import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '#libs/database';
import { businessDateOf, Clock } from '#libs/kernel';
import { mergesOfLate } from './domain/merges.js';
import { type Missed, recipientsOf } from './domain/recipients.js';
import type { Reminder } from './domain/reminder.js';
import { type Ring, ringOf } from './domain/schedule.js';
import { type OpenChannels, ownTodayOf, type Sending, sendingsOf } from './domain/sendings.js';
import { RecipientChannels } from './recipient-channels.js';
import { type RingContext, RingContexts } from './ring-context.js';
import { DeliveryStore } from './store/delivery.store.js';
import { MissedStore } from './store/missed.store.js';
import { ReminderStore } from './store/reminder.store.js';

const AT_ONCE = 500;

/** A reminder that rings: whom it reaches, and when it rings next. */
export interface Rung {
  readonly reminder: Reminder;
  readonly occurrence: number;
  readonly userIds: readonly string[];
  readonly robotUnitIds: readonly string[];
  readonly missed: readonly Missed[];
  readonly next: Ring['next'];
}

/** Turns reminders that are due into deliveries. The same again rings nothing twice: each moves on as it rings. */
@Injectable()
export class RingReminders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contexts: RingContexts,
    private readonly reminders: ReminderStore,
    private readonly deliveries: DeliveryStore,
    private readonly channels: RecipientChannels,
    private readonly missed: MissedStore,
    private readonly clock: Clock,
  ) {}

  /** Answers how many rang. */
  async run(): Promise<number> {
    let rung = 0;
    for (;;) {
      const part = await this.unitOfWork.run((tx) => this.part(tx));
      rung += part;
      if (part < AT_ONCE) return rung;
    }
  }

  private async part(tx: Transaction): Promise<number> {
    const now = this.clock.now();
    const due = await this.reminders.due(tx, now, AT_ONCE);
    if (due.length === 0) return 0;
    const context = await this.contexts.at(tx, now);
    const rung = due.map((reminder) => rungOf(reminder, context));
    const planned = await this.plannedOf(tx, rung, context);
    await this.deliveries.plan(tx, planned);
    for (const { carrierId, ids } of mergesOfLate(planned)) await this.deliveries.merge(tx, carrierId, ids);
    await this.missed.insert(tx, rung, businessDateOf(now));
    for (const { reminder, occurrence, next } of rung) {
      await this.reminders.save(tx, reminder.id, {
        state: 'open',
        rung: occurrence + 1,
        rungAt: now,
        nextPlace: next?.place ?? null,
        nextAt: next?.at ?? null,
      });
    }
    return due.length;
  }

  /** Somebody to whom it was given hears of it at once, at a decent hour. */
  async tell(tx: Transaction, reminder: Reminder, userId: string): Promise<void> {
    const now = this.clock.now();
    const context = await this.contexts.at(tx, now);
    const rung: Rung = {
      reminder: { ...reminder, nextAt: now },
      occurrence: reminder.rung,
      userIds: [userId],
      robotUnitIds: [],
      missed: [],
      next: undefined,
    };
    await this.deliveries.plan(tx, await this.plannedOf(tx, [rung], context));
    await this.reminders.save(tx, reminder.id, { rung: reminder.rung + 1, rungAt: now });
  }

  private async plannedOf(tx: Transaction, rung: readonly Rung[], context: RingContext): Promise<Sending[]> {
    const channels = await this.channels.of(
      tx,
      [...new Set(rung.flatMap(({ userIds }) => userIds))],
      [...new Set(rung.flatMap(({ robotUnitIds }) => robotUnitIds))],
    );
    return rung.flatMap((one) => deliveriesOf(one, context, channels));
  }
}

export function rungOf(reminder: Reminder, { rules, calendar, now, directory, standsFor }: RingContext): Rung {
  const ring = ringOf(rules[reminder.rule], reminder, calendar, { place: reminder.nextPlace ?? 0, now });
  const unitId = standsFor(reminder.unitId);
  const secondUnitId = reminder.secondUnitId === null ? null : standsFor(reminder.secondUnitId);
  const { userIds, missed } = recipientsOf({ ...reminder, unitId, secondUnitId }, ring, directory);
  return {
    reminder,
    occurrence: reminder.rung,
    userIds,
    robotUnitIds: ring.isDue ? [...new Set([unitId, ...(secondUnitId === null ? [] : [secondUnitId])])] : [],
    missed,
    next: ring.next,
  };
}

export function deliveriesOf(
  { reminder, occurrence, userIds, robotUnitIds }: Rung,
  context: RingContext,
  channels: OpenChannels,
): Sending[] {
  const { now, calendar } = context;
  const unitIds = [reminder.unitId, ...(reminder.secondUnitId === null ? [] : [reminder.secondUnitId])].map(
    context.standsFor,
  );
  return sendingsOf({
    reminderId: reminder.id,
    occurrence,
    now,
    dueAt: reminder.nextAt ?? now,
    calendar,
    urgent: false,
    hearers: [
      ...userIds.map((userId) => context.person(userId, unitIds)),
      ...robotUnitIds.map((unitId) => context.robot(unitId)),
    ],
    channels,
    ownTodayUserId: ownTodayOf(reminder, businessDateOf(now)),
    atOnce: false,
  });
}

/** A digest is the carrier: it waits for no other. */
export function digestSendings(
  digest: Reminder,
  userIds: readonly string[],
  context: RingContext,
  channels: OpenChannels,
): Sending[] {
  const { now, calendar } = context;
  const unitId = digest.subjectId;
  const hearers = [...userIds.map((userId) => context.person(userId, [unitId])), context.robot(unitId)];
  return sendingsOf({
    reminderId: digest.id,
    occurrence: digest.rung,
    now,
    dueAt: digest.nextAt ?? now,
    calendar,
    urgent: false,
    hearers: hearers.map((hearer) => ({ ...hearer, digestAt: null })),
    channels,
    ownTodayUserId: null,
    atOnce: false,
  });
}
