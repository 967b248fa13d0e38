import { describe, expect, it } from '@jest/globals';
import chineseDays from 'chinese-days';
import { addDays, businessDate, type CalendarYear, daysOfYear, isWeekend, workCalendar } from '#libs/kernel';
import { checkTurn, officeTurnBefore, officeTurnFrom, turnOn } from './ownership-request.js';

/** The national day of 2026, with two Saturdays that are worked. */
const calendar = workCalendar([
  {
    year: 2026,
    holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map(businessDate),
    makeUpDays: ['2026-09-20', '2026-10-10'].map(businessDate),
  },
]);

describe('whose turn it is to answer a request (domain.md §5.2)', () => {
  it.each([
    { asked: '2026-11-16', from: '2026-11-23' },
    { asked: '2026-11-21', from: '2026-11-27' },
    { asked: '2026-09-18', from: '2026-09-24' },
    { asked: '2026-09-29', from: '2026-10-12' },
  ])('asked on $asked, the office decides from $from', ({ asked, from }) => {
    expect(officeTurnFrom(calendar, businessDate(asked))).toBe(from);
  });

  it('a list asks for the same by the day on which it was asked', () => {
    const first = businessDate('2026-09-10');
    const days = Array.from({ length: 45 }, (_, place) => addDays(first, place));
    for (const today of days) {
      const before = officeTurnBefore(calendar, today);
      for (const asked of days.filter((day) => day <= today)) {
        expect([asked, today, asked < before ? 'office' : 'owner']).toEqual([
          asked,
          today,
          turnOn(calendar, asked, today),
        ]);
      }
    }
  });

  it('on the working calendars of 2022 to 2026 it is the fifth day on which people work', () => {
    const last = businessDate('2026-12-20');
    const isWorked = (day: string): boolean => chineseDays.isWorkday(day);
    const real = workCalendar([2022, 2023, 2024, 2025, 2026].map((year) => yearOf(year, isWorked)));
    for (let asked = businessDate('2022-01-01'); asked <= last; asked = addDays(asked, 1)) {
      let day = asked;
      for (let worked = 0; worked < 5; worked += isWorked(day) ? 1 : 0) day = addDays(day, 1);
      expect([asked, officeTurnFrom(real, asked)]).toEqual([asked, day]);
    }
  });

  it.each([
    { by: 'owner', today: '2026-11-20', state: 'open', code: undefined },
    { by: 'office', today: '2026-11-20', state: 'open', code: 'owners_turn' },
    { by: 'owner', today: '2026-11-23', state: 'open', code: 'offices_turn' },
    { by: 'office', today: '2026-11-23', state: 'open', code: undefined },
    { by: 'owner', today: '2026-11-17', state: 'declined', code: 'request_answered' },
    { by: 'office', today: '2026-11-24', state: 'closed', code: 'request_answered' },
  ] as const)('the $by on $today, $state: $code', ({ by, today, state, code }) => {
    const answer = (): void => {
      checkTurn({ state, askedOn: businessDate('2026-11-16') }, by, calendar, businessDate(today));
    };
    if (code === undefined) expect(answer).not.toThrow();
    else expect(answer).toThrow(code);
  });
});

/** A year as it is announced: what differs from the weekdays. */
function yearOf(year: number, isWorked: (day: string) => boolean): CalendarYear {
  const days = daysOfYear(year);
  return {
    year,
    holidays: days.filter((day) => !isWeekend(day) && !isWorked(day)),
    makeUpDays: days.filter((day) => isWeekend(day) && isWorked(day)),
  };
}
