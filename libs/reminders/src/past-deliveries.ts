import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#libs/database';
import { type BusinessDate, businessDateOf, type Instant } from '#libs/kernel';
import { deliveryIdOf } from './domain/delivery.js';
import { endingOf, type OutcomeOf } from './domain/past-sending.js';
import type { OpenChannels, Sending } from './domain/sendings.js';
import { carriersOf, type PastRing, type PastWalk, pastWalk, type Walked } from './past-walk.js';
import { RingContexts } from './ring-context.js';
import { DeliveryEntity } from './store/delivery.entity.js';
import { MissedStore } from './store/missed.store.js';
import { ReminderStore } from './store/reminder.store.js';
import { ReminderActStore } from './store/reminder-act.store.js';

/** A reminder with all that became of it. */
export interface PastReminder extends Walked {
  readonly act?: {
    readonly kind: 'done' | 'snooze';
    readonly by: string;
    readonly at: Instant;
    readonly untilOn?: BusinessDate;
  };
}

type ReadAt = (sending: Sending, sentAt: Instant) => Instant | null;

/** What only a generated city's story knows: how each attempt ended, and when somebody read what came to the inbox. */
export interface PastTold {
  readonly outcomeOf: (sending: Sending) => OutcomeOf;
  /** Which came last to somebody is seen in all of them. */
  readonly readAmong: (all: readonly Sending[]) => ReadAt;
  readonly until: Instant;
}

/** What rang in the past of a generated city: by the rule table, to whom the directory says, as the tables of attempts have it end. */
@Injectable()
export class PastDeliveries {
  constructor(
    private readonly database: Database,
    private readonly contexts: RingContexts,
    private readonly reminders: ReminderStore,
    private readonly acts: ReminderActStore,
    private readonly missed: MissedStore,
  ) {}

  /** Reads once what decides who heard what; `channels` are those that were on. */
  async walk(channels: OpenChannels, now: Instant): Promise<PastWalk> {
    return pastWalk(await this.contexts.at(this.database.reader, now), channels);
  }

  async insertReminders(tx: Transaction, past: readonly PastReminder[]): Promise<void> {
    await this.reminders.insert(
      tx,
      past.map(({ reminder, rings, act }) => ({
        ...reminder,
        rungAt: rings.at(-1)?.at ?? null,
        closedBy: act?.kind === 'done' ? act.by : null,
      })),
    );
    for (const { reminder, act } of past) {
      if (act !== undefined) await this.acts.insert(tx, { ...act, reminderId: reminder.id });
    }
  }

  /** What rang, what went out within a digest, and who was not reached. */
  async insertDeliveries(
    tx: Transaction,
    rings: readonly PastRing[],
    digests: readonly Walked[],
    told: PastTold,
  ): Promise<void> {
    await this.insertReminders(tx, digests);
    const carriers = carriersOf(rings, digests);
    const all = [...rings, ...digests.flatMap((digest) => digest.rings)].flatMap(({ at, sendings }) =>
      sendings.map((sending) => ({ sending, at })),
    );
    const readAt = told.readAmong(all.map(({ sending }) => sending));
    const rows = all.map(({ sending, at }) => rowOf(sending, at, carriers.get(sending), { ...told, readAt }));
    await tx.insert(DeliveryEntity, rows);
    for (const { at, rung } of rings) {
      if (rung.missed.length > 0) await this.missed.insert(tx, [rung], businessDateOf(at));
    }
  }
}

function rowOf(
  sending: Sending,
  plannedAt: Instant,
  carrier: Sending | undefined,
  { outcomeOf, readAt, until }: Pick<PastTold, 'outcomeOf' | 'until'> & { readonly readAt: ReadAt },
): DeliveryEntity {
  const { held, ...facts } = sending;
  const base = {
    ...facts,
    id: deliveryIdOf(sending),
    claimedBy: null,
    claimedUntil: null,
    slotAt: null,
    plannedAt,
    acknowledgedAt: null,
    cancelledAt: null,
  };
  if (held) {
    const rest = { attempts: 0, repeat: false, platformCode: null, reasonCode: null, sentAt: null, failedAt: null };
    const state = carrier === undefined ? 'held' : 'merged';
    const mergedInto = carrier === undefined ? null : deliveryIdOf(carrier);
    return { ...base, ...rest, state, mergedInto, nextAttemptAt: sending.dueAt, queuedAt: null };
  }
  const ending = endingOf(sending, outcomeOf(sending), until);
  const queuedAt = ending.attempts === 0 ? null : sending.dueAt;
  const sent = { ...base, ...ending, mergedInto: null, queuedAt };
  const acknowledgedAt = ending.sentAt === null ? null : readAt(sending, ending.sentAt);
  return acknowledgedAt === null ? sent : { ...sent, state: 'acknowledged', acknowledgedAt };
}
