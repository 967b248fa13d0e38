import {
  addDays,
  addMonths,
  businessDate,
  businessDateOf,
  daysBetween,
  endOfDay,
  parseBusinessDate,
  startOfDay,
  startOfWeek,
  yearBefore,
} from './business-date.js';
import { type Instant, isoOf, parseInstant } from './instant.js';

describe('a business date is a day of the calendar (domain.md §1)', () => {
  it.each(['2022-02-30', '2023-02-29', '2022-13-01', '2022-1-1', '22-01-01', '2022-01-01T00:00', '', '0001-01-01'])(
    '%s is none',
    (text) => {
      expect(parseBusinessDate(text)).toBeUndefined();
    },
  );

  it('leap days are', () => {
    expect(parseBusinessDate('2024-02-29')).toBe('2024-02-29');
  });

  it('an instant falls on its day in Shanghai, whatever the server', () => {
    expect(businessDateOf(parseInstant('2022-10-31T15:59:59.999999Z') as Instant)).toBe('2022-10-31');
    expect(businessDateOf(parseInstant('2022-10-31T16:00:00Z') as Instant)).toBe('2022-11-01');
  });

  it('a day is from its first instant to its last', () => {
    const day = businessDate('2022-10-31');
    expect(isoOf(startOfDay(day))).toBe('2022-10-30T16:00:00.000000Z');
    expect(isoOf(endOfDay(day))).toBe('2022-10-31T15:59:59.999999Z');
  });

  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
  ])('%s is in the week of Monday, %s', (day, monday) => {
    expect(startOfWeek(businessDate(day))).toBe(monday);
  });

  it('29 February compares with the 28th (fine-print 20)', () => {
    expect(yearBefore(businessDate('2024-02-29'))).toBe('2023-02-28');
    expect(yearBefore(businessDate('2022-10-31'))).toBe('2021-10-31');
  });

  it('days are added and counted across years', () => {
    expect(addDays(businessDate('2022-12-31'), 1)).toBe('2023-01-01');
    expect(daysBetween(businessDate('2022-12-31'), businessDate('2023-01-02'))).toBe(2);
  });
});

describe('an instant holds microseconds', () => {
  it.each(['2022-10-31T08:00:00.000001Z', '2022-10-31T08:00:00.123456Z'])('%s comes back as it went', (text) => {
    expect(isoOf(parseInstant(text) as Instant)).toBe(text);
  });

  it.each(['2022-10-31', '2022-10-31T08:00:00', '2022-02-30T08:00:00Zx', 'now'])('%s is none', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe('a day some months away', () => {
  it.each([
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2026-01-15', -24, '2024-01-15'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i months: %s', (day, months, expected) => {
    expect(addMonths(businessDate(day), months)).toBe(expected);
  });
});
