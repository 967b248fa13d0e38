import { type BusinessDate, type CalendarYear, isWeekend, yearOf } from '#libs/kernel';
import { problems } from './problems.js';

const FIRST_CALENDAR_YEAR = 2004;
const LAST_CALENDAR_YEAR = 2099;

/** @throws calendar_year_unknown */
export function checkYear(year: number): void {
  if (year >= FIRST_CALENDAR_YEAR && year <= LAST_CALENDAR_YEAR) return;
  throw problems.calendar_year_unknown({ first: FIRST_CALENDAR_YEAR, last: LAST_CALENDAR_YEAR });
}

/**
 * A year as it may be entered: holidays are weekdays, make-up days are weekends, all of the year, each once.
 * @throws calendar_year_unknown, calendar_day_wrong
 */
export function checkCalendarYear({ year, holidays, makeUpDays }: CalendarYear): void {
  checkYear(year);
  const seen = new Set<BusinessDate>();
  const check = (day: BusinessDate, fits: boolean): void => {
    if (!fits || yearOf(day) !== year || seen.has(day)) throw problems.calendar_day_wrong({ day, year });
    seen.add(day);
  };
  for (const day of holidays) check(day, !isWeekend(day));
  for (const day of makeUpDays) check(day, isWeekend(day));
}
