import {
  addDays,
  addWorkingDays,
  type BusinessDate,
  businessDateOf,
  type Instant,
  isWorkingDay,
  startOfDay,
  startOfWeek,
  type WorkCalendar,
  workingDayFrom,
} from '#libs/kernel';

/** `HH:MM` in Shanghai. */
export type HourOfDay = string;

const MINUTE_MICROS = 60_000_000;
const HOUR_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

export function isHourOfDay(text: string): boolean {
  return HOUR_OF_DAY.test(text);
}

export function instantAt(day: BusinessDate, hour: HourOfDay): Instant {
  return (startOfDay(day) + minutesOf(hour) * MINUTE_MICROS) as Instant;
}

/** When nothing rings but what is urgent, and on a day off a member's own next action of that day (reminders.md, "When"). */
export interface QuietHours {
  readonly from: HourOfDay;
  readonly to: HourOfDay;
  /** A unit that works through weekends and holidays narrows the quiet hours to the nights. */
  readonly daysOff: boolean;
}

export const DEFAULT_QUIET_HOURS: QuietHours = { from: '20:00', to: '08:00', daysOff: true };

export function isNight(at: Instant, { from, to }: QuietHours): boolean {
  const minute = Math.floor((at - startOfDay(businessDateOf(at))) / MINUTE_MICROS);
  const [begins, ends] = [minutesOf(from), minutesOf(to)];
  return begins <= ends ? begins <= minute && minute < ends : minute >= begins || minute < ends;
}

export function isQuiet(at: Instant, quiet: QuietHours, calendar: WorkCalendar): boolean {
  return isNight(at, quiet) || (quiet.daysOff && !isWorkingDay(calendar, businessDateOf(at)));
}

/** The first time at this hour, on a working day, that is not yet past. */
export function nextMorning(now: Instant, hour: HourOfDay, calendar: WorkCalendar): Instant {
  const day = workingDayFrom(calendar, businessDateOf(now));
  const morning = instantAt(day, hour);
  return morning > now ? morning : instantAt(addWorkingDays(calendar, day, 1), hour);
}

/** The last working day of the week (Monday to Sunday) in which a day lies; none in a week that is all holiday. */
export function lastWorkingDayOfWeek(day: BusinessDate, calendar: WorkCalendar): BusinessDate | undefined {
  const monday = startOfWeek(day);
  const week = Array.from({ length: 7 }, (_, i) => addDays(monday, i));
  return week.findLast((one) => isWorkingDay(calendar, one));
}

const SPREAD_SECONDS = 180;
const FULL_OR_HALF_HOUR = new Set([0, 30]);

/**
 * Sends are spread over some minutes, off the full and half hour, and never out of decent hours into quiet ones.
 * `salt`: the same sending is always spread to the same second.
 */
export function spread(at: Instant, salt: number, quiet: QuietHours): Instant {
  const seconds = salt % SPREAD_SECONDS;
  let spreadAt = at + seconds * 1_000_000;
  while (FULL_OR_HALF_HOUR.has(minuteOfHour(spreadAt))) spreadAt += MINUTE_MICROS;
  return (isNight(spreadAt as Instant, quiet) && !isNight(at, quiet) ? at : spreadAt) as Instant;
}

function minuteOfHour(at: number): number {
  return Math.floor(at / MINUTE_MICROS) % 60;
}

function minutesOf(hour: HourOfDay): number {
  const [hours, minutes] = hour.split(':');
  return Number(hours) * 60 + Number(minutes);
}
