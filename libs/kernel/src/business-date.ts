import { type Instant, instantOfMillis, millisOf } from './instant.js';

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`: when something happened (domain.md §1). Compares as text. */
export type BusinessDate = string & { readonly __businessDate: true };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const SHANGHAI_OFFSET_MILLIS = 8 * 60 * 60 * 1000;
const DAY_MILLIS = 24 * 60 * 60 * 1000;
const MOST_TEXTS = 110_000;

/** The day, or `undefined` where the text names no day of the calendar (2022-02-30) or none between 1900 and 2199. */
export function parseBusinessDate(text: string): BusinessDate | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (year < 1900 || year > 2199) return undefined;
  const millis = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(millis) || new Date(millis).toISOString().slice(0, 10) !== text) return undefined;
  return text as BusinessDate;
}

/** @throws RangeError where the text names no day. For text that was checked before. */
export function businessDate(text: string): BusinessDate {
  const day = parseBusinessDate(text);
  if (day === undefined) throw new RangeError(`not a day: ${text}`);
  return day;
}

/** The day on which an instant falls in Shanghai. */
export function businessDateOf(instant: Instant): BusinessDate {
  return textOf(Math.floor((millisOf(instant) + SHANGHAI_OFFSET_MILLIS) / DAY_MILLIS));
}

/** Texts of days by their number since 1970, as they were asked for: 110,000 at most are days of ours. */
const texts = new Map<number, BusinessDate>();

function textOf(dayNumber: number): BusinessDate {
  const known = texts.get(dayNumber);
  if (known !== undefined) return known;
  const text = new Date(dayNumber * DAY_MILLIS).toISOString().slice(0, 10) as BusinessDate;
  if (texts.size < MOST_TEXTS) texts.set(dayNumber, text);
  return text;
}

/** The same day of another month; the last of it where it is shorter (31 March less a month: 28 February). */
export function addMonths(day: BusinessDate, months: number): BusinessDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const millis = Date.UTC(year, month - 1 + months, Math.min(date, lastDate));
  return new Date(millis).toISOString().slice(0, 10) as BusinessDate;
}

/** The first instant of the day in Shanghai. */
export function startOfDay(day: BusinessDate): Instant {
  return instantOfMillis(Date.parse(`${day}T00:00:00Z`) - SHANGHAI_OFFSET_MILLIS);
}

/** The last instant of the day in Shanghai. */
export function endOfDay(day: BusinessDate): Instant {
  return (startOfDay(addDays(day, 1)) - 1) as Instant;
}

export function addDays(day: BusinessDate, days: number): BusinessDate {
  return textOf(Date.parse(`${day}T00:00:00Z`) / DAY_MILLIS + days);
}

/** The Monday of the week in which a day lies. */
export function startOfWeek(day: BusinessDate): BusinessDate {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

/** Calendar days from one day to another; negative where the second is earlier. */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MILLIS);
}

/** `YYYY-MM` */
export function monthOf(day: BusinessDate): string {
  return day.slice(0, 7);
}

export function yearOf(day: BusinessDate): number {
  return Number(day.slice(0, 4));
}

/** The same day a year earlier; 29 February compares with the 28th (fine-print 20). */
export function yearBefore(day: BusinessDate): BusinessDate {
  const year = String(yearOf(day) - 1).padStart(4, '0');
  return (parseBusinessDate(`${year}${day.slice(4)}`) ?? `${year}-02-28`) as BusinessDate;
}
