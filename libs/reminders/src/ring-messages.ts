import { Injectable } from '@nestjs/common';
import { sql, type Transaction, UnitOfWork } from '#libs/database';
import { businessDateOf, Clock } from '#libs/kernel';
import { AddressMessage } from './address-message.js';
import { nextSending } from './domain/manual-message.js';
import type { Reminder } from './domain/reminder.js';
import { type RingContext, RingContexts } from './ring-context.js';
import { DeliveryStore } from './store/delivery.store.js';
import { MessageStore } from './store/message.store.js';
import { MissedStore } from './store/missed.store.js';
import { ReminderStore } from './store/reminder.store.js';

/** A scheduler's messages at their times: after an outage each once, marked late. */
@Injectable()
export class RingMessages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contexts: RingContexts,
    private readonly reminders: ReminderStore,
    private readonly messages: MessageStore,
    private readonly address: AddressMessage,
    private readonly deliveries: DeliveryStore,
    private readonly missed: MissedStore,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.unitOfWork.run((tx) => this.within(tx));
  }

  /** Those that are due by now, in a unit of work that may have just composed one. */
  async within(tx: Transaction): Promise<void> {
    const now = this.clock.now();
    const due = await this.reminders.read(tx, sql`WHERE r.rule = 'manual' AND r.next_at <= ${now}${tx.forUpdate}`);
    if (due.length === 0) return;
    const context = await this.contexts.at(tx, now);
    for (const reminder of due) await this.ring(tx, reminder, context);
  }

  private async ring(tx: Transaction, reminder: Reminder, context: RingContext): Promise<void> {
    const { now, calendar } = context;
    const message = await this.messages.find(tx, reminder.subjectId);
    if (message === undefined) throw new Error(`reminder ${reminder.id} has no message`);
    const occurrence = reminder.rung;
    const ring = { reminderId: reminder.id, occurrence, dueAt: reminder.nextAt ?? now };
    const { sendings, missed } = await this.address.of(tx, message, context, ring);
    await this.deliveries.plan(tx, sendings);
    await this.missed.insert(tx, [{ reminder, occurrence, missed }], businessDateOf(now));
    const nextAt = nextSending(message.timing, now, calendar);
    await this.reminders.save(tx, reminder.id, {
      rung: occurrence + 1,
      rungAt: now,
      ...(nextAt === undefined
        ? { state: 'done', closedAt: tx.recordedAt, nextPlace: null, nextAt: null }
        : { state: 'open', nextPlace: 0, nextAt, dueOn: businessDateOf(nextAt) }),
    });
  }
}
