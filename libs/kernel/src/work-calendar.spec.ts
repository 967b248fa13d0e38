import { businessDate } from './business-date.js';
import {
  addWorkingDays,
  daysOfYear,
  isPublished,
  isWorkingDay,
  workCalendar,
  workingDayFrom,
  workingDaysBetween,
  workingDayUntil,
} from './work-calendar.js';

const day = businessDate;

/** Around the National Day of 2022: off from 1 to 7 October, worked on Saturday the 8th and Sunday the 9th. */
const CALENDAR = workCalendar([
  {
    year: 2022,
    holidays: ['2022-10-03', '2022-10-04', '2022-10-05', '2022-10-06', '2022-10-07'].map(day),
    makeUpDays: ['2022-10-08', '2022-10-09'].map(day),
  },
]);

describe('the working calendar (domain.md §1)', () => {
  it.each([
    ['2022-09-30', true],
    ['2022-10-01', false],
    ['2022-10-03', false],
    ['2022-10-08', true],
    ['2022-10-09', true],
    ['2022-10-15', false],
  ])('%s is a working day: %s', (on, expected) => {
    expect(isWorkingDay(CALENDAR, day(on))).toBe(expected);
  });

  it.each([
    ['2022-09-30', 1, '2022-10-08'],
    ['2022-09-30', 3, '2022-10-10'],
    ['2022-10-10', -1, '2022-10-09'],
    ['2022-10-10', -3, '2022-09-30'],
    ['2022-10-01', 0, '2022-10-08'],
    ['2022-10-08', 0, '2022-10-08'],
  ])('%s %i working days on is %s', (from, n, expected) => {
    expect(addWorkingDays(CALENDAR, day(from), n)).toBe(expected);
  });

  it('what is before an event comes on the working day before, what is after on the next', () => {
    expect(workingDayUntil(CALENDAR, day('2022-10-05'))).toBe('2022-09-30');
    expect(workingDayFrom(CALENDAR, day('2022-10-05'))).toBe('2022-10-08');
  });

  it('counts the working days after one day up to another', () => {
    expect(workingDaysBetween(CALENDAR, day('2022-09-30'), day('2022-10-10'))).toBe(3);
    expect(workingDaysBetween(CALENDAR, day('2022-10-10'), day('2022-10-10'))).toBe(0);
  });

  it('a year that is not known goes by weekdays, and says so', () => {
    expect(isPublished(CALENDAR, day('2023-10-03'))).toBe(false);
    expect(isWorkingDay(CALENDAR, day('2023-10-03'))).toBe(true);
  });

  it('a leap year has 366 days', () => {
    expect(daysOfYear(2024)).toHaveLength(366);
  });
});
