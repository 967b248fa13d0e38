import { describe, expect, it } from '@jest/globals';
import type { BusinessDate } from '#libs/kernel';
import { type DatedName, inOrder, isActiveOn, nameOn } from './unit.js';

describe('a unit goes by the name of the day (domain.md §2)', () => {
  const names = [name('旧名', null), name('新名', '2026-03-01')];

  it.each([
    ['2020-01-01', '旧名'],
    ['2026-02-28', '旧名'],
    ['2026-03-01', '新名'],
    ['2030-01-01', '新名'],
  ])('on %s it is %s', (day, expected) => {
    expect(nameOn(names, on(day))).toBe(expected);
  });

  it('before its first name goes by that one', () => {
    expect(nameOn([name('初名', '2026-01-01')], on('2025-12-31'))).toBe('初名');
  });

  it('orders names by day, and of one day takes the latest recorded', () => {
    expect(inOrder([name('乙', '2026-03-01'), name('甲', null), name('丙', '2026-03-01')])).toEqual([
      name('甲', null),
      name('丙', '2026-03-01'),
    ]);
  });
});

describe('a unit is active from its first day to its last, both included', () => {
  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('on %s: %s', (day, expected) => {
    expect(isActiveOn({ activeFrom: on('2026-01-01'), activeTo: on('2026-06-30') }, on(day))).toBe(expected);
  });

  it('without dates, always', () => {
    expect(isActiveOn({ activeFrom: null, activeTo: null }, on('1999-01-01'))).toBe(true);
  });
});

function on(day: string): BusinessDate {
  return day as BusinessDate;
}

function name(text: string, validFrom: string | null): DatedName {
  return { name: text, validFrom: validFrom === null ? null : on(validFrom) };
}
