import { addDays, type BusinessDate, businessDate, yearOf } from './business-date.js';

/** What the State Council announced for one year: the days that differ from what their weekday says. */
export interface CalendarYear {
  readonly year: number;
  /** Mondays to Fridays that are off. */
  readonly holidays: readonly BusinessDate[];
  /** Saturdays and Sundays on which one works (调休). */
  readonly makeUpDays: readonly BusinessDate[];
}

/** China's working calendar (domain.md §1); a year that is not in it goes by weekdays, and is provisional. */
export type WorkCalendar = ReadonlyMap<number, { readonly off: ReadonlySet<string>; readonly on: ReadonlySet<string> }>;

export function workCalendar(years: readonly CalendarYear[]): WorkCalendar {
  return new Map(
    years.map(({ year, holidays, makeUpDays }) => [year, { off: new Set(holidays), on: new Set(makeUpDays) }]),
  );
}

/** Whether the year's holidays are known; what is worked out on other years changes when they arrive. */
export function isPublished(calendar: WorkCalendar, day: BusinessDate): boolean {
  return calendar.has(yearOf(day));
}

export function isWorkingDay(calendar: WorkCalendar, day: BusinessDate): boolean {
  const year = calendar.get(yearOf(day));
  if (year?.on.has(day) === true) return true;
  return !isWeekend(day) && year?.off.has(day) !== true;
}

export function isWeekend(day: BusinessDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/**
 * The n-th working day after a day, or before it where n is negative. 0 is the day itself, or the next working day.
 */
export function addWorkingDays(calendar: WorkCalendar, day: BusinessDate, n: number): BusinessDate {
  if (n === 0) return workingDayFrom(calendar, day);
  const step = n > 0 ? 1 : -1;
  let year = yearOf(day);
  let days = yearOfDays(calendar, year);
  let place = days.places.get(day) ?? -1;
  for (let left = Math.abs(n); left > 0; ) {
    place += step;
    if (place < 0 || place >= days.works.length) {
      year += step;
      days = yearOfDays(calendar, year);
      place = step > 0 ? 0 : days.works.length - 1;
    }
    if (days.works[place] === true) left -= 1;
  }
  return days.days[place] ?? day;
}

interface YearOfDays {
  readonly days: readonly BusinessDate[];
  readonly places: ReadonlyMap<string, number>;
  readonly works: readonly boolean[];
}

/** Years as they were worked out, as long as their calendar is in use: a replan of a city asks a million times. */
const known = new WeakMap<WorkCalendar, Map<number, YearOfDays>>();

function yearOfDays(calendar: WorkCalendar, year: number): YearOfDays {
  const years = known.get(calendar) ?? new Map<number, YearOfDays>();
  known.set(calendar, years);
  const found = years.get(year);
  if (found !== undefined) return found;
  const days = daysOfYear(year);
  const made = {
    days,
    places: new Map(days.map((day, place) => [day, place])),
    works: days.map((day) => isWorkingDay(calendar, day)),
  };
  years.set(year, made);
  return made;
}

/** The day itself, or the first working day after it. */
export function workingDayFrom(calendar: WorkCalendar, day: BusinessDate): BusinessDate {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1);
}

/** The day itself, or the last working day before it. */
export function workingDayUntil(calendar: WorkCalendar, day: BusinessDate): BusinessDate {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, -1);
}

/** Working days after `from`, up to and including `to`; 0 where `to` is not later. */
export function workingDaysBetween(calendar: WorkCalendar, from: BusinessDate, to: BusinessDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1;
  return count;
}

/** Every day of a year, in order. */
export function daysOfYear(year: number): BusinessDate[] {
  const days: BusinessDate[] = [];
  const first = businessDate(`${String(year)}-01-01`);
  for (let day = first; yearOf(day) === year; day = addDays(day, 1)) days.push(day);
  return days;
}
