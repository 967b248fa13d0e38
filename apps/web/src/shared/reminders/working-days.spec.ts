import { nextWorkingDays } from './working-days.js';

it('offers working days only', () => {
  const isWorkingDay = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay());
  expect(nextWorkingDays('2026-11-20', [1, 2, 5], isWorkingDay)).toEqual(['2026-11-23', '2026-11-24', '2026-11-27']);
});
