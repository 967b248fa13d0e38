import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#libs/kernel';
import { lookupOrder, secondsToWait, wordsToKeep } from './lookup.js';

const NOW = 1_800_000_000_000_000 as Instant;
const ago = (seconds: number): Instant => (NOW - seconds * 1_000_000) as Instant;

describe('the blind lookup before a call (domain.md §5.2)', () => {
  it.each([
    { many: 19, each: 1, wait: 0 },
    { many: 20, each: 1, wait: 40 },
    { many: 20, each: 3, wait: 0 },
    { many: 20, each: 2.9, wait: 2 },
    { many: 399, each: 60, wait: 0 },
    { many: 400, each: 60, wait: 86_400 - 24_000 },
  ])('after $many lookups, one each $each s: wait $wait s', ({ many, each, wait }) => {
    const times = Array.from({ length: many }, (_, place) => ago((place + 1) * each));
    expect(secondsToWait(times, NOW)).toBe(wait);
  });

  it('what another unit holds comes first, then the surest', () => {
    const found = [
      { status: 'free', match: 'uscc' },
      { status: 'held', match: 'part' },
      { status: 'mine', match: 'name' },
      { status: 'held', match: 'name' },
    ] as const;
    expect(found.toSorted(lookupOrder)).toEqual([found[3], found[1], found[2], found[0]]);
  });

  it.each([
    ['佛山正窗门窗', '佛山正窗门窗'],
    ['91440606231956878E', '91440606231956878E'],
    ['914406062319568780', '914406062319568780'],
    ['138 1234 5678', '138****5678'],
    ['13812345678', '138****5678'],
    ['wei_138', '****'],
    ['wei@example.com', '****'],
    ['正窗 13812345678', '正窗 ****'],
    ['zc', 'zc'],
  ])('of “%s” the audit trail keeps “%s”', (typed, kept) => {
    expect(wordsToKeep(typed)).toBe(kept);
  });
});
