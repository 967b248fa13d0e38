import { meanOf, medianOf } from './median.js';

const once = (...values: number[]) => values.map((value) => ({ value, n: 1 }));

describe('time in stage', () => {
  it.each([
    { of: [], median: null, mean: null },
    { of: once(7), median: 7, mean: 7 },
    { of: once(30, 1, 2), median: 2, mean: 11 },
    { of: once(4, 1, 3, 2), median: 2, mean: 3 },
    {
      of: [
        { value: 5, n: 98 },
        { value: 0, n: 1 },
        { value: 400, n: 1 },
      ],
      median: 5,
      mean: 9,
    },
  ])('of $of', ({ of, median, mean }) => {
    expect([medianOf(of), meanOf(of)]).toEqual([median, mean]);
  });
});
