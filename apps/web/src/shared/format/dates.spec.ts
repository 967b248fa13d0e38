import { addDays, businessDateAt, calendarDate, clockMoment, clockTime, daysBetween, nearness } from './dates';

const TODAY = '2022-11-10';

describe('dates (visual.md §5)', () => {
  it.each([
    ['2022-11-10', { key: 'today' }],
    ['2022-11-09', { key: 'yesterday' }],
    ['2022-11-08', { key: 'beforeYesterday' }],
    ['2022-11-11', { key: 'tomorrow' }],
    ['2022-11-07', { key: 'daysAgo', days: 3 }],
    ['2022-10-11', { key: 'daysAgo', days: 30 }],
    ['2022-10-10', undefined],
    ['2022-11-12', undefined],
  ])('%s, seen on 2022-11-10, is %j', (date, near) => {
    expect(nearness(date, TODAY)).toEqual(near);
  });

  it.each([
    ['2022-11-16', '11月16日 周三'],
    ['2023-05-06', '2023年5月6日'],
  ])('%s in the calendar is %s', (date, words) => {
    expect(calendarDate(date, TODAY)).toBe(words);
  });

  it('in English too', () => {
    expect(calendarDate('2022-11-16', TODAY, 'en')).toBe('Wed 16 Nov');
    expect(calendarDate('2023-05-06', TODAY, 'en')).toBe('6 May 2023');
  });

  it('the business day ends at midnight in Shanghai, not in Greenwich', () => {
    expect(businessDateAt(new Date('2022-11-10T15:59:59Z'))).toBe('2022-11-10');
    expect(businessDateAt(new Date('2022-11-10T16:00:00Z'))).toBe('2022-11-11');
    expect(clockTime('2022-11-10T16:00:00Z')).toBe('00:00');
  });

  it.each([
    ['2022-11-10T01:30:00Z', '09:30'],
    ['2022-11-09T15:59:00Z', '11月9日 23:59'],
    ['2021-11-09T15:59:00Z', '2021年11月9日 23:59'],
  ])('%s is %s: of another day with its day', (instant, words) => {
    expect(clockMoment(instant, TODAY)).toBe(words);
  });

  it('of another day in English', () => {
    expect(clockMoment('2022-11-09T15:59:00Z', TODAY, 'en')).toBe('9 Nov 23:59');
  });

  it('counts days over a month and a leap day', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  });
});
