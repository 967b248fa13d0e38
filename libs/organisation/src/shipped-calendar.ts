import chineseDays from 'chinese-days';
import { type CalendarYear, daysOfYear, isWeekend } from '#libs/kernel';

/** The package silently calls every later weekday a working day. */
const FIRST = 2004;
const LAST = 2026;

/** The years whose holidays come with the product (chinese-days). */
export function shippedCalendar(): CalendarYear[] {
  return Array.from({ length: LAST - FIRST + 1 }, (_, place) => {
    const year = FIRST + place;
    const days = daysOfYear(year);
    return {
      year,
      holidays: days.filter((day) => !isWeekend(day) && !chineseDays.isWorkday(day)),
      makeUpDays: days.filter((day) => isWeekend(day) && chineseDays.isWorkday(day)),
    };
  });
}
