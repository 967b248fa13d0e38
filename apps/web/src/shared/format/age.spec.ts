import { ageOf } from './age.js';

it.each([
  ['2026-11-18T07:59:30Z', { key: 'age.minutes', count: 0 }],
  ['2026-11-18T06:30:00Z', { key: 'age.hours', count: 1 }],
  ['2026-11-15T08:00:00Z', { key: 'age.days', count: 3 }],
  ['2026-11-18T09:00:00Z', { key: 'age.minutes', count: 0 }],
])('%s is %o ago', (instant, age) => {
  expect(ageOf(instant, new Date('2026-11-18T08:00:00Z'))).toEqual(age);
});
