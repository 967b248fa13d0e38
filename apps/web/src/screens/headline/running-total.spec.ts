import { runningTotal } from './running-total.js';

describe('the months summed up', () => {
  it('each has all before it, and the target is reached in the month that makes it whole', () => {
    expect(runningTotal([10, 20, 5], 30)).toEqual({ sums: [10, 30, 35], reachedAt: 1 });
  });

  it.each([
    { target: 36, why: 'not reached' },
    { target: undefined, why: 'no target' },
  ])('$why: no month', ({ target }) => {
    expect(runningTotal([10, 20, 5], target).reachedAt).toBeUndefined();
  });

  it('a reversal takes away from what was', () => {
    expect(runningTotal([10, -4, 1], undefined).sums).toEqual([10, 6, 7]);
  });
});
