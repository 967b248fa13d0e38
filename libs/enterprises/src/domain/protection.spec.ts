import { businessDate } from '#libs/kernel';
import { PROTECTION, protectionOn } from './protection.js';

const versions = [
  { validFrom: businessDate('2026-01-01'), days: 90, daysWithoutNewStage: 365 },
  { validFrom: businessDate('2026-07-01'), days: 120, daysWithoutNewStage: 400 },
  { validFrom: businessDate('2026-07-01'), days: 150, daysWithoutNewStage: 400 },
];

describe('the numbers of protection are those of their day (domain.md §5.1)', () => {
  it.each([
    { day: '2025-12-31', days: PROTECTION.days },
    { day: '2026-01-01', days: 90 },
    { day: '2026-06-30', days: 90 },
    { day: '2026-07-01', days: 150 },
    { day: '2030-01-01', days: 150 },
  ])('on $day: $days days', ({ day, days }) => {
    expect(protectionOn(versions, businessDate(day)).days).toBe(days);
  });

  it('nothing was set: 180 and 365', () => {
    expect(protectionOn([], businessDate('2026-07-01'))).toEqual({ days: 180, daysWithoutNewStage: 365 });
  });
});
