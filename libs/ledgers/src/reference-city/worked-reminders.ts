import { addDays, type BusinessDate, businessDateOf, type Instant, idFrom, isWeekend, startOfDay } from '#libs/kernel';
import type { PastReminder, PastWalk, Reminder, Walked } from '#libs/reminders';
import { Random } from './random.js';

/** What became overdue so lately rang before the city was looked at. */
export const LATELY_DAYS = 45;
const HOUR = 3_600_000_000;
const DAY = 24 * HOUR;
/** 08:37 */
const MORNING = (8 * 60 + 37) * 60_000_000;

export interface Working {
  readonly walk: PastWalk;
  /** The end of what has happened. */
  readonly until: Instant;
}

/** Reminders as people left them: of those that became due lately some are open, some put off, some done; each rang as the rules have it. */
export function workedOn(reminders: readonly Reminder[], working: Working): PastReminder[] {
  const earliest = addDays(businessDateOf(working.until), -LATELY_DAYS);
  return reminders.map((reminder) => {
    const named = { ...reminder, id: idFrom('reference reminder', reminder.rule, reminder.subjectId) };
    const isLate = reminder.state === 'silent' && reminder.dueOn >= earliest;
    return (isLate ? worked(named, working) : undefined) ?? { reminder: named, rings: [] };
  });
}

function worked(reminder: Reminder, { walk, until }: Working): PastReminder | undefined {
  const random = new Random(1, 'reminder', reminder.rule, reminder.subjectId);
  const how = random.weighted([
    ['open', 70],
    ['snoozed', 15],
    ['done', 15],
  ] as const);
  const open = walk.through(reminder, until);
  const firstAt = open?.rings[0]?.at;
  if (open === undefined || firstAt === undefined) return undefined;
  const recordedAt = (firstAt - DAY) as Instant;
  const actedAt = Math.min(until, firstAt + random.whole(1, 60) * HOUR) as Instant;
  const by = hearerOf(open) ?? reminder.userId;
  if (how === 'open' || by === null) return { ...open, reminder: { ...open.reminder, recordedAt } };
  const before = walk.through(reminder, actedAt) ?? open;
  const standing = { ...before.reminder, recordedAt };
  if (how === 'snoozed') {
    const dueOn = workdayFrom(addDays(businessDateOf(until), random.whole(2, 12)));
    const nextAt = (startOfDay(dueOn) + MORNING) as Instant;
    return {
      rings: before.rings,
      reminder: { ...standing, state: 'snoozed', dueOn, snoozedUntil: dueOn, nextPlace: 0, nextAt },
      act: { kind: 'snooze', by, at: actedAt, untilOn: dueOn },
    };
  }
  return {
    rings: before.rings,
    reminder: { ...standing, state: 'done', nextPlace: null, nextAt: null, closedAt: actedAt },
    act: { kind: 'done', by, at: actedAt },
  };
}

/** The first to whom it was told. */
function hearerOf({ rings }: Walked): string | null {
  return rings[0]?.sendings.find(({ recipientUserId }) => recipientUserId !== null)?.recipientUserId ?? null;
}

function workdayFrom(day: BusinessDate): BusinessDate {
  return isWeekend(day) ? workdayFrom(addDays(day, 1)) : day;
}
