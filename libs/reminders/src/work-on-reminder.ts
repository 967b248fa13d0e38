import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { addDays, type BusinessDate, Clock, commonProblems, isWorkingDay } from '#libs/kernel';
import { permit, StaffStore, WorkCalendars } from '#libs/organisation';
import { instantAt } from './domain/hours.js';
import { problems } from './domain/problems.js';
import type { Reminder } from './domain/reminder.js';
import { nextDue } from './domain/schedule.js';
import { ReminderRules } from './reminder-rules.js';
import { RingReminders } from './ring-reminders.js';
import { DeliveryStore } from './store/delivery.store.js';
import { ReminderStore } from './store/reminder.store.js';
import { ReminderActStore } from './store/reminder-act.store.js';

/** What comes with it in the same unit of work: that a link is used. */
type Also = (tx: Transaction) => Promise<void>;

/** How far a reminder may be put off. */
const SNOOZE_DAYS = 90;

/** What one does with a reminder: from its page, or with a tap in a message. */
@Injectable()
export class WorkOnReminder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reminders: ReminderStore,
    private readonly acts: ReminderActStore,
    private readonly deliveries: DeliveryStore,
    private readonly ring: RingReminders,
    private readonly rules: ReminderRules,
    private readonly calendars: WorkCalendars,
    private readonly staff: StaffStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** It rings no more from this base; one that repeats goes on with its next time. @throws reminder_closed, version_conflict */
  done(
    actor: Actor,
    id: string,
    { version, note }: { version?: number; note?: string } = {},
    also?: Also,
  ): Promise<Reminder> {
    return this.act(actor, 'reminder.done', id, version, async (tx, reminder) => {
      await also?.(tx);
      const { rules } = await this.rules.current(tx);
      const calendar = await this.calendars.current(tx);
      const next =
        reminder.nextPlace === null ? undefined : nextDue(rules[reminder.rule], reminder, calendar, reminder.nextPlace);
      await this.reminders.save(
        tx,
        id,
        next === undefined
          ? { state: 'done', closedAt: tx.recordedAt, closedBy: actor.userId, nextPlace: null, nextAt: null }
          : { state: 'waiting', dueOn: next.day, nextPlace: next.place, nextAt: next.at, snoozedUntil: null },
      );
      await this.quieten(tx, reminder);
      await this.acts.insert(tx, { kind: 'done', reminderId: id, by: actor.userId, text: note ?? null });
    });
  }

  /** It is due then, and escalations count from then. @throws reminder_closed, not_a_working_day, snooze_too_far */
  snooze(
    actor: Actor,
    id: string,
    { until, version }: { until: BusinessDate; version?: number },
    also?: Also,
  ): Promise<Reminder> {
    return this.act(actor, 'reminder.snooze', id, version, async (tx, reminder) => {
      await also?.(tx);
      const today = this.clock.today();
      const last = addDays(today, SNOOZE_DAYS);
      if (until <= today || until > last) throw problems.snooze_too_far({ until: last });
      if (!isWorkingDay(await this.calendars.current(tx), until)) throw problems.not_a_working_day({ on: until });
      const { rules } = await this.rules.current(tx);
      await this.reminders.save(tx, id, {
        state: 'snoozed',
        snoozedUntil: until,
        dueOn: until,
        nextPlace: 0,
        nextAt: instantAt(until, rules[reminder.rule].hour),
      });
      await this.quieten(tx, reminder);
      await this.acts.insert(tx, { kind: 'snooze', reminderId: id, by: actor.userId, untilOn: until });
    });
  }

  /** To somebody who works in the unit. @throws reminder_closed, not_a_colleague */
  reassign(actor: Actor, id: string, { userId, version }: { userId: string; version?: number }): Promise<Reminder> {
    return this.act(actor, 'reminder.reassign', id, version, async (tx, reminder) => {
      const posts = await this.staff.on(tx, this.clock.today());
      const isColleague = posts.some(
        (post) => post.userId === userId && [reminder.unitId, reminder.secondUnitId].includes(post.unitId),
      );
      if (!isColleague) throw problems.not_a_colleague();
      await this.reminders.save(tx, id, { assignedUserId: userId });
      if (userId !== actor.userId) await this.ring.tell(tx, { ...reminder, assignedUserId: userId }, userId);
      await this.acts.insert(tx, { kind: 'reassign', reminderId: id, by: actor.userId, toUserId: userId });
    });
  }

  comment(actor: Actor, id: string, { text }: { text: string }): Promise<Reminder> {
    return this.act(actor, 'reminder.comment', id, undefined, async (tx) => {
      await this.acts.insert(tx, { kind: 'comment', reminderId: id, by: actor.userId, text });
    });
  }

  private act(
    actor: Actor,
    operation: string,
    id: string,
    version: number | undefined,
    work: (tx: Transaction, reminder: Reminder) => Promise<void>,
  ): Promise<Reminder> {
    return this.unitOfWork.run(async (tx) => {
      const reminder = await this.reminders.lock(tx, id);
      if (reminder === undefined || isOfMachine(reminder)) throw commonProblems.not_found();
      permit(actor, operation, subjectOf(actor, reminder));
      if (version !== undefined && version !== reminder.version)
        throw commonProblems.version_conflict({ current: { id, version: reminder.version, state: reminder.state } });
      if (operation !== 'reminder.comment' && reminder.closedAt !== null) throw problems.reminder_closed();
      await work(tx, reminder);
      await this.audit.record(tx, actor, { action: operation, subjectKind: 'reminder', subjectId: id });
      const after = await this.reminders.find(tx, id);
      if (after === undefined) throw commonProblems.not_found();
      return after;
    });
  }

  /** What of it is still on its way to somebody need not arrive. */
  private async quieten(tx: Transaction, reminder: Reminder): Promise<void> {
    if (reminder.rung > 0) await this.deliveries.cancelOf(tx, [reminder.id]);
  }
}

/** Digests and messages are read, and nothing is done with them. */
export function isOfMachine({ subjectKind }: Pick<Reminder, 'subjectKind'>): boolean {
  return subjectKind === 'unit' || subjectKind === 'message';
}

/** The units whose it is; to whom it was given or whom it concerns, it is their own. */
export function subjectOf({ userId }: Pick<Actor, 'userId'>, reminder: Reminder) {
  const { unitId, secondUnitId } = reminder;
  const isOwn = userId === reminder.assignedUserId || userId === reminder.userId;
  return {
    ownUnits: [unitId, ...(secondUnitId === null ? [] : [secondUnitId])],
    ...(isOwn ? { selfUserId: userId } : {}),
  };
}
