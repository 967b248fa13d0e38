import { isInHoliday, monthsOf, toggled } from './year-days.js';

describe('the year as a calendar', () => {
  it('has every day once, weeks from Monday', () => {
    const months = monthsOf(2024);
    expect(months.flatMap(({ days }) => days)).toHaveLength(366);
    expect(months[0]).toMatchObject({ number: 1, before: 0 });
    expect(months[8]).toMatchObject({ number: 9, before: 6 });
  });

  it('a tap on a weekday is a holiday, on a weekend a make-up day, and a second tap takes it back', () => {
    const none = { holidays: [], makeUpDays: [] };
    const holiday = toggled(none, '2026-10-01');
    expect(holiday).toEqual({ holidays: ['2026-10-01'], makeUpDays: [] });
    expect(toggled(holiday, '2026-10-10')).toEqual({ holidays: ['2026-10-01'], makeUpDays: ['2026-10-10'] });
    expect(toggled(holiday, '2026-10-01')).toEqual(none);
  });

  it.each([
    ['2026-01-03', true, 'the Saturday that a holiday runs into'],
    ['2026-01-04', false, 'the Sunday that is worked'],
    ['2026-02-15', true, 'the Sunday before it'],
    ['2026-02-22', true, 'the Sunday within it'],
    ['2026-02-14', false, 'the Saturday that is worked'],
    ['2026-02-24', false, 'the first day back'],
    ['2026-03-01', false, 'any other Sunday'],
  ])('%s is of a holiday: %s, %s', (day, is) => {
    const days = (month: string, ...list: string[]): string[] => list.map((one) => `2026-${month}-${one}`);
    const holidays = [...days('01', '01', '02'), ...days('02', '16', '17', '18', '19', '20', '23')];
    expect(isInHoliday(day, { holidays, makeUpDays: ['2026-01-04', '2026-02-14', '2026-02-28'] })).toBe(is);
  });
});
