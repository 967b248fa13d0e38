import { Injectable } from '@nestjs/common';
import { Database, list, type Reader, sql } from '#libs/database';
import { businessDateOf, Clock, type Instant } from '#libs/kernel';
import { FindUnits, WorkCalendars } from '#libs/organisation';
import { MessageComposer } from './carrying-ports.js';
import type { CarriedDelivery } from './domain/carried.js';
import type { Message } from './domain/channel.js';
import { DIGEST_RULES } from './domain/digest.js';
import type { Reminder } from './domain/reminder.js';
import { RULES } from './domain/rules.js';
import { digestWording, lineOf, type Wording, wordingOf } from './domain/wording.js';
import { MessageLinks } from './message-links.js';
import { MessageWording } from './message-wording.js';
import { AboutStore } from './store/about.store.js';
import { DigestStore } from './store/digest.store.js';
import { ReminderStore } from './store/reminder.store.js';

const LINES_OF_A_SECTION = 20;

/** What a delivery says, with all that was merged into it: worded when it is sent, of what is known then, in the city's language. */
@Injectable()
export class ComposeMessage extends MessageComposer {
  constructor(
    private readonly database: Database,
    private readonly reminders: ReminderStore,
    private readonly about: AboutStore,
    private readonly digests: DigestStore,
    private readonly messages: MessageWording,
    private readonly calendars: WorkCalendars,
    private readonly units: FindUnits,
    private readonly links: MessageLinks,
    private readonly clock: Clock,
  ) {
    super();
  }

  async compose(delivery: CarriedDelivery): Promise<Message> {
    const { reader } = this.database;
    const reminder = await this.reminders.find(reader, delivery.reminderId);
    if (reminder === undefined) throw new Error(`delivery ${delivery.id} has no reminder`);
    const { title, lines } = await this.wording(reader, reminder, delivery);
    const { id: deliveryId, isRepeat, isLate } = delivery;
    return { deliveryId, title, lines, links: await this.links.of(delivery, reminder), isRepeat, isLate };
  }

  private async wording(reader: Reader, reminder: Reminder, delivery: CarriedDelivery): Promise<Wording> {
    const carried = await this.mergedInto(reader, delivery.id);
    if (isDigest(reminder)) return this.digest(reader, reminder, carried, delivery.recipient);
    const own = await this.ownWording(reader, reminder, delivery.recipient);
    const others = await this.linesOf(reader, carried, delivery.recipient);
    if (others.length === 0) return own;
    return {
      title: `${own.title} 等 ${String(others.length + 1)} 件`,
      lines: [...own.lines, ...others.map((line) => `· ${line}`)],
    };
  }

  private async ownWording(reader: Reader, reminder: Reminder, readerId: string): Promise<Wording> {
    if (reminder.rule === 'manual') return this.messages.of(reader, reminder.subjectId, readerId, 'zh');
    const about = await this.aboutOf(reader, [reminder]);
    return wordingOf({ reminder, about: about(reminder), ...(await this.surroundings(reader)) });
  }

  private async digest(
    reader: Reader,
    reminder: Reminder,
    carried: readonly Reminder[],
    readerId: string,
  ): Promise<Wording> {
    const unit = await this.units.byId(reminder.subjectId);
    const now = this.clock.now();
    const today = businessDateOf(now);
    const before = reminder.detail['before'];
    const since = (typeof before === 'number' ? before : reminder.recordedAt) as Instant;
    const counts = await this.digests.counts(reader, reminder.subjectId, { today, since });
    const due = await this.digests.dueToday(reader, reminder.subjectId, today, LINES_OF_A_SECTION);
    const overdue = await this.digests.overdue(reader, reminder.subjectId, today, LINES_OF_A_SECTION);
    const told = new Set([...due, ...overdue].map(({ id }) => id));
    return digestWording({
      title: RULES[reminder.rule].zh,
      unit: unit?.name ?? '',
      counts,
      dueToday: await this.linesOf(reader, due, readerId),
      overdue: await this.linesOf(reader, overdue, readerId),
      others: await this.linesOf(
        reader,
        carried.filter(({ id, rule, unitId }) => !told.has(id) && (rule === 'manual' || unitId !== reminder.subjectId)),
        readerId,
      ),
    });
  }

  private async linesOf(reader: Reader, reminders: readonly Reminder[], readerId: string): Promise<string[]> {
    if (reminders.length === 0) return [];
    const about = await this.aboutOf(reader, reminders);
    const surroundings = await this.surroundings(reader);
    const lines: string[] = [];
    for (const reminder of reminders) {
      if (reminder.rule === 'manual') {
        const { title, lines: said } = await this.messages.of(reader, reminder.subjectId, readerId, 'zh');
        lines.push(`${title}：${said.join(' ')}`);
      } else lines.push(lineOf({ reminder, about: about(reminder), ...surroundings }, 'zh'));
    }
    return lines;
  }

  private async aboutOf(reader: Reader, reminders: readonly Reminder[]) {
    const units = new Map((await this.units.all()).map(({ id, name }) => [id, name]));
    const about = await this.about.of(reader, reminders, (unitId) => units.get(unitId) ?? null);
    return ({ id }: Reminder) => about.get(id) ?? { enterprise: null, project: null, person: null, unit: null };
  }

  private async surroundings(reader: Reader) {
    return { today: businessDateOf(this.clock.now()), calendar: await this.calendars.current(reader) };
  }

  private async mergedInto(reader: Reader, deliveryId: string): Promise<Reminder[]> {
    const rows = await reader.sql<{ id: string }>`
      SELECT DISTINCT reminder_id AS id FROM delivery WHERE merged_into = ${deliveryId}`;
    if (rows.length === 0) return [];
    return this.reminders.read(reader, sql`WHERE r.id IN ${list(rows.map(({ id }) => id))} ORDER BY r.due_on, r.id`);
  }
}

function isDigest({ rule }: Reminder): boolean {
  return DIGEST_RULES.some((one) => one === rule);
}
