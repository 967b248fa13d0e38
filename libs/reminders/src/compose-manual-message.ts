import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, type Transaction, UnitOfWork } from '#libs/database';
import { type Actor, Creations, keysetOf, Made, type Page, page } from '#libs/http';
import { businessDateOf, Clock, commonProblems, type Instant, isoOf } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { AddressMessage } from './address-message.js';
import { checkMessage, firstSending, firstSendings, type ManualMessage } from './domain/manual-message.js';
import { problems } from './domain/problems.js';
import type { Missed } from './domain/recipients.js';
import type { Reminder } from './domain/reminder.js';
import { type RingContext, RingContexts } from './ring-context.js';
import { RingMessages } from './ring-messages.js';
import { DeliveryStore } from './store/delivery.store.js';
import { MessageStore, type StoredMessage } from './store/message.store.js';
import { ReminderStore } from './store/reminder.store.js';

const TIMES_SHOWN = 5;

export interface PreviewedSending {
  readonly userId: string | null;
  readonly name: string | null;
  readonly unitId: string;
  readonly channel: string;
  readonly dueAt: string;
  /** Why not at the time itself: it waits for the morning, or goes out within the unit's digest. */
  readonly waits: 'quiet_hours' | 'digest' | null;
}

export interface MessagePreview {
  readonly times: readonly { readonly at: string; readonly provisional: boolean }[];
  readonly people: number;
  readonly sendings: readonly PreviewedSending[];
  readonly missed: readonly Missed[];
}

/** A message to whoever a scheduler chooses: now, at a time, or recurring. */
@Injectable()
export class ComposeManualMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly creations: Creations,
    private readonly contexts: RingContexts,
    private readonly address: AddressMessage,
    private readonly messages: MessageStore,
    private readonly reminders: ReminderStore,
    private readonly deliveries: DeliveryStore,
    private readonly ring: RingMessages,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Who would get it what way and when, at its first time. Nothing is written. */
  async preview(actor: Actor, message: ManualMessage): Promise<MessagePreview> {
    permit(actor, 'message.send');
    const now = this.clock.now();
    checkMessage(message, now);
    const { reader } = this.database;
    const context = await this.contexts.at(reader, now);
    const times = firstSendings(message.timing, now, context.calendar, TIMES_SHOWN);
    const at = times[0]?.at ?? now;
    const then = { ...context, now: at };
    const { sendings, userIds, missed } = await this.address.of(reader, message, then, {
      reminderId: '',
      occurrence: 0,
      dueAt: at,
    });
    return {
      times: times.map((time) => ({ at: isoOf(time.at), provisional: time.provisional })),
      people: userIds.length,
      sendings: sendings.map((sending) => previewOf(sending, context, at)),
      missed,
    };
  }

  /** @throws message_in_the_past, message_without_audience, recurrence_incomplete */
  async send(actor: Actor, given: ManualMessage & { readonly id?: string }): Promise<Made<StoredMessage>> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'message.send');
      const { id: chosen, ...message } = given;
      const { id, again } = await this.creations.begin(tx, actor, 'message', {
        ...message,
        ...(chosen === undefined ? {} : { id: chosen }),
      });
      if (again) return new Made(await this.found(tx, id), true);
      await this.within(tx, actor, id, message);
      return new Made(await this.found(tx, id), false);
    });
  }

  /** In the unit of work of what it is sent for. */
  async within(tx: Transaction, actor: Actor, id: string, message: ManualMessage): Promise<void> {
    const now = this.clock.now();
    checkMessage(message, now);
    const context = await this.contexts.at(tx, now);
    await this.messages.insert(tx, id, actor.userId, message);
    await this.reminders.insert(tx, [reminderOf(id, message, context, tx)]);
    await this.ring.within(tx);
    await this.audit.record(tx, actor, {
      action: 'message.send',
      subjectKind: 'message',
      subjectId: id,
      changes: { audience: message.audience, timing: message.timing, urgent: message.urgent },
    });
  }

  async list(actor: Actor, { limit, cursor }: { limit: number; cursor?: string }): Promise<Page<StoredMessage>> {
    permit(actor, 'message.read');
    const { reader } = this.database;
    const after = keysetOf(cursor, ['number', 'text']);
    const rows = await this.messages.page(
      reader,
      limit,
      after === undefined ? undefined : [Number(after[0]), String(after[1])],
    );
    const total = await this.messages.count(reader);
    return page(
      rows,
      limit,
      total,
      ({ recordedAt, id }) => [recordedAt, id],
      (row) => row,
    );
  }

  /** What has not gone out goes out no more. @throws message_sent_already */
  async cancel(actor: Actor, id: string): Promise<StoredMessage> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'message.send');
      const message = await this.messages.lock(tx, id);
      if (message === undefined) throw commonProblems.not_found();
      const [reminder] = await this.reminders.ofSubjects(tx, [id], ['manual']);
      const cancelled = reminder === undefined ? 0 : await this.deliveries.cancelOf(tx, [reminder.id]);
      if (message.cancelledAt !== null || (message.nextAt === null && cancelled === 0))
        throw problems.message_sent_already();
      await this.messages.cancel(tx, id);
      if (reminder !== undefined && reminder.closedAt === null)
        await this.reminders.apply(tx, { added: [], changed: [], ended: [reminder.id] });
      await this.audit.record(tx, actor, {
        action: 'message.send',
        subjectKind: 'message',
        subjectId: id,
        note: 'cancelled',
      });
      return this.found(tx, id);
    });
  }

  private async found(tx: Transaction, id: string): Promise<StoredMessage> {
    const message = await this.messages.find(tx, id);
    if (message === undefined) throw commonProblems.not_found();
    return message;
  }
}

function reminderOf(
  id: string,
  message: ManualMessage,
  { now, calendar, units }: RingContext,
  tx: Transaction,
): Reminder {
  const nextAt = firstSending(message.timing, now, calendar);
  if (nextAt === undefined) throw problems.message_in_the_past();
  const office = units.find(({ kind }) => kind === 'office');
  return {
    id,
    version: 1,
    rule: 'manual',
    ruleVersion: 0,
    subjectKind: 'message',
    subjectId: id,
    enterpriseId: null,
    projectId: null,
    on: businessDateOf(nextAt),
    advance: true,
    userId: null,
    assignedUserId: null,
    unitId: office?.id ?? '',
    secondUnitId: null,
    detail: {},
    state: 'waiting',
    dueOn: businessDateOf(nextAt),
    nextPlace: 0,
    nextAt,
    rung: 0,
    snoozedUntil: null,
    provisional: false,
    recordedAt: tx.recordedAt,
    closedAt: null,
  };
}

function previewOf(
  { channel, recipient, recipientUserId, dueAt, held }: Awaited<ReturnType<AddressMessage['of']>>['sendings'][number],
  { directory, person }: RingContext,
  at: Instant,
): PreviewedSending {
  const name = directory.posts.find(({ userId }) => userId === recipientUserId)?.name ?? null;
  const unitId = recipientUserId === null ? recipient : person(recipientUserId, []).unitId;
  const waits = held ? 'digest' : dueAt - at > QUIET_WAIT ? 'quiet_hours' : null;
  return { userId: recipientUserId, name, unitId, channel, dueAt: isoOf(dueAt), waits };
}

/** Spreading delays by minutes, quiet hours by hours. */
const QUIET_WAIT = 30 * 60_000_000;
