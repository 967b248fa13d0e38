import { monthsOf, toggled } from './year-days.js';

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
});
