import { Injectable } from '@nestjs/common';
import { Database, type Reader, sql } from '#libs/database';
import { addDays, businessDateOf, Clock, endOfDay, type Instant, isoOf } from '#libs/kernel';
import { AddressMessage } from './address-message.js';
import type { ChannelCode } from './domain/delivery.js';
import { type DigestRule, nextDigest, readersOf } from './domain/digest.js';
import { nextSending } from './domain/manual-message.js';
import type { Reminder } from './domain/reminder.js';
import type { RuleCode } from './domain/rules.js';
import type { Sending } from './domain/sendings.js';
import { RecipientChannels } from './recipient-channels.js';
import { type RingContext, RingContexts } from './ring-context.js';
import { deliveriesOf, digestSendings, rungOf } from './ring-reminders.js';
import { MessageStore } from './store/message.store.js';
import { ReminderStore } from './store/reminder.store.js';

export interface PlannedItem {
  readonly rule: RuleCode;
  readonly subjectId: string;
  readonly unitCode: string | null;
  /** A person's id, or of a robot its unit's. */
  readonly recipient: string;
  readonly recipientName: string | null;
  readonly channel: ChannelCode;
  readonly dueAt: string;
  /** It goes out within the unit's digest. */
  readonly inDigest: boolean;
}

/** What will be sent, if nothing happens meanwhile: the code of the sending, at the times to come; nothing is written. */
@Injectable()
export class PlanAhead {
  constructor(
    private readonly database: Database,
    private readonly contexts: RingContexts,
    private readonly reminders: ReminderStore,
    private readonly messages: MessageStore,
    private readonly address: AddressMessage,
    private readonly channels: RecipientChannels,
    private readonly clock: Clock,
  ) {}

  async run(days: number): Promise<readonly PlannedItem[]> {
    const now = this.clock.now();
    const until = endOfDay(addDays(businessDateOf(now), days));
    return this.database.snapshot(async (reader) => {
      const context = await this.contexts.at(reader, now);
      const due = await this.reminders.read(
        reader,
        sql`WHERE r.next_at <= ${until} AND r.closed_at IS NULL ORDER BY r.next_at, r.id`,
      );
      const items: PlannedItem[] = [];
      for (const reminder of due) {
        const sendings = await this.sendingsOf(reader, reminder, context, until);
        items.push(...sendings.map((sending) => itemOf(sending, reminder, context)));
      }
      return items.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : Number(a.dueAt > b.dueAt)));
    });
  }

  private sendingsOf(reader: Reader, reminder: Reminder, context: RingContext, until: Instant): Promise<Sending[]> {
    if (reminder.rule === 'manual') return this.ofMessage(reader, reminder, context, until);
    if (reminder.subjectKind === 'unit') return this.ofDigest(reader, reminder, context, until);
    return this.ofReminder(reader, reminder, context, until);
  }

  private async ofReminder(
    reader: Reader,
    reminder: Reminder,
    context: RingContext,
    until: Instant,
  ): Promise<Sending[]> {
    const sendings: Sending[] = [];
    let standing = reminder;
    while (standing.nextAt !== null && standing.nextAt <= until) {
      const at = Math.max(standing.nextAt, context.now) as Instant;
      const rung = rungOf(standing, contextAt(context, at));
      const channels = await this.channels.of(reader, rung.userIds, rung.robotUnitIds);
      sendings.push(...deliveriesOf(rung, contextAt(context, at), channels));
      const { next } = rung;
      standing = { ...standing, rung: standing.rung + 1, nextPlace: next?.place ?? null, nextAt: next?.at ?? null };
    }
    return sendings;
  }

  private async ofDigest(reader: Reader, digest: Reminder, context: RingContext, until: Instant): Promise<Sending[]> {
    const unit = context.units.find(({ id }) => id === digest.subjectId);
    if (unit === undefined) return [];
    const rule = digest.rule as DigestRule;
    const userIds = readersOf(rule, unit, context.directory);
    const channels = await this.channels.of(reader, userIds, [unit.id]);
    const sendings: Sending[] = [];
    let occurrence = digest.rung;
    for (let at = digest.nextAt; at !== null && at <= until; occurrence += 1) {
      const then = contextAt(context, Math.max(at, context.now) as Instant);
      if (await this.hasNews(reader, unit.id, at)) {
        sendings.push(...digestSendings({ ...digest, rung: occurrence, nextAt: at }, userIds, then, channels));
      }
      at = nextDigest(rule, then.now, context.rules, context.calendar);
    }
    return sendings;
  }

  private async ofMessage(
    reader: Reader,
    reminder: Reminder,
    context: RingContext,
    until: Instant,
  ): Promise<Sending[]> {
    const message = await this.messages.find(reader, reminder.subjectId);
    if (message === undefined) return [];
    const sendings: Sending[] = [];
    let occurrence = reminder.rung;
    for (let at: Instant | null | undefined = reminder.nextAt; at != null && at <= until; occurrence += 1) {
      const ring = { reminderId: reminder.id, occurrence, dueAt: at };
      const then = contextAt(context, Math.max(at, context.now) as Instant);
      sendings.push(...(await this.address.of(reader, message, then, ring)).sendings);
      at = nextSending(message.timing, then.now, context.calendar);
    }
    return sendings;
  }

  /** Something of the unit is due by then. */
  private async hasNews(reader: Reader, unitId: string, at: Instant): Promise<boolean> {
    const row = await reader.first(sql`
      SELECT 1 AS one FROM reminder r WHERE (r.unit_id = ${unitId} OR r.second_unit_id = ${unitId})
         AND r.state IN ('waiting', 'open', 'snoozed') AND r.due_on <= ${businessDateOf(at)}
         AND r.subject_kind NOT IN ('unit', 'message') LIMIT 1`);
    return row !== undefined;
  }
}

/** The same people and rules at a time to come; each unit's digest is then its next. */
function contextAt(context: RingContext, now: Instant): RingContext {
  const digestAt = nextDigest('digest_daily', (now - 1) as Instant, context.rules, context.calendar);
  const later = <H extends { readonly digestAt: Instant | null }>(hearer: H): H =>
    hearer.digestAt === null ? hearer : { ...hearer, digestAt };
  return {
    ...context,
    now,
    person: (userId, unitIds) => later(context.person(userId, unitIds)),
    robot: (unitId) => later(context.robot(unitId)),
  };
}

function itemOf(
  { recipient, recipientUserId, channel, dueAt, held }: Sending,
  reminder: Reminder,
  context: RingContext,
): PlannedItem {
  const { directory, units } = context;
  const unitId = reminder.rule === 'manual' && recipientUserId === null ? recipient : reminder.unitId;
  const name =
    recipientUserId === null
      ? units.find(({ id }) => id === recipient)?.name
      : directory.posts.find(({ userId }) => userId === recipientUserId)?.name;
  return {
    rule: reminder.rule,
    subjectId: reminder.subjectId,
    unitCode: units.find(({ id }) => id === unitId)?.code ?? null,
    recipient,
    recipientName: name ?? null,
    channel,
    dueAt: isoOf(dueAt),
    inDigest: held,
  };
}
