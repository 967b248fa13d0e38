import { describe, expect, it } from '@jest/globals';
import { type Instant, instantOfMillis } from '#libs/kernel';
import { type Attempts, afterFailure, secondsLeft, type ThrottleKind } from './sign-in-throttle.js';

const NOON = instantOfMillis(Date.UTC(2026, 2, 1, 4));

describe('failed sign-ins make the next one wait, longer each time', () => {
  it.each<[ThrottleKind, number, number]>([
    ['account', 1, 0],
    ['account', 4, 0],
    ['account', 5, 30],
    ['account', 6, 60],
    ['account', 7, 120],
    ['account', 9, 480],
    ['account', 10, 900],
    ['account', 500, 900],
    ['address', 5, 0],
    ['address', 49, 0],
    ['address', 50, 30],
    ['address', 55, 900],
  ])('of one %s, after %i failures %i seconds', (kind, failures, seconds) => {
    expect(secondsLeft(failed(kind, failures), NOON)).toBe(seconds);
  });

  it('nobody who never failed waits', () => {
    expect(secondsLeft(undefined, NOON)).toBe(0);
  });

  it.each([
    [0, 30],
    [1, 29],
    [29.5, 1],
    [30, 0],
    [31, 0],
  ])('%d seconds later, %i are left: whole ones, and never 0 while it is blocked', (later, left) => {
    expect(secondsLeft(failed('account', 5), after(later))).toBe(left);
  });

  it('within the millisecond in which it ends, a second is left', () => {
    const blocked = { blockedUntil: (after(30) + 500) as Instant };
    expect(secondsLeft(blocked, (after(30) + 100) as Instant)).toBe(1);
  });

  it('a wait that is over forgives nothing: the next failure waits twice as long', () => {
    expect(secondsLeft(afterFailure('account', failed('account', 5), after(31)), after(31))).toBe(60);
  });

  it('all is forgotten after a day without a failure, and not before', () => {
    const day = 24 * 60 * 60;
    expect(afterFailure('account', failed('account', 9), after(day)).failures).toBe(10);
    expect(afterFailure('account', failed('account', 9), after(day + 1)).failures).toBe(1);
  });
});

function failed(kind: ThrottleKind, times: number): Attempts | undefined {
  let attempts: Attempts | undefined;
  for (let time = 0; time < times; time += 1) attempts = afterFailure(kind, attempts, NOON);
  return attempts;
}

function after(seconds: number): Instant {
  return (NOON + seconds * 1_000_000) as Instant;
}
