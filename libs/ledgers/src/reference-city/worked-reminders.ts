import { addDays, type BusinessDate, endOfDay, type Instant, idFrom, isWeekend, startOfDay } from '#libs/kernel';
import type { Reminder } from '#libs/reminders';
import { Random } from './random.js';

/** What became overdue so lately rang before the city was looked at. */
const LATELY_DAYS = 45;
/** 08:37 */
const MORNING = (8 * 60 + 37) * 60_000_000;

/** Reminders as people left them: of those that became overdue lately some are open, some put off, some done, some ended. */
export function workedOn(reminders: readonly Reminder[], today: BusinessDate): Reminder[] {
  return reminders.flatMap((reminder) => {
    const isLate = reminder.state === 'silent' && reminder.dueOn >= addDays(today, -LATELY_DAYS);
    return isLate ? worked(reminder, today) : [reminder];
  });
}

function worked(reminder: Reminder, today: BusinessDate): Reminder[] {
  const random = new Random(1, 'reminder', reminder.rule, reminder.subjectId);
  const open: Reminder = { ...reminder, state: 'open', rung: 1 };
  const how = random.weighted([
    ['open', 62],
    ['snoozed', 14],
    ['done', 14],
    ['followed_up', 10],
  ] as const);
  if (how === 'open') return [open];
  if (how === 'snoozed') {
    const until = workdayFrom(addDays(today, random.whole(2, 12)));
    const nextAt = (startOfDay(until) + MORNING) as Instant;
    return [{ ...open, state: 'snoozed', dueOn: until, snoozedUntil: until, nextPlace: 0, nextAt }];
  }
  if (how === 'done') return [{ ...open, state: 'done', closedAt: endOfDay(reminder.dueOn) }];
  const earlier = { ...open, id: idFrom('reminder', reminder.id, 'earlier'), on: addDays(reminder.on, -9) };
  return [
    open,
    { ...earlier, dueOn: addDays(reminder.dueOn, -9), state: 'cancelled', closedAt: endOfDay(reminder.on) },
  ];
}

function workdayFrom(day: BusinessDate): BusinessDate {
  return isWeekend(day) ? workdayFrom(addDays(day, 1)) : day;
}
