import { describe, expect, it } from '@jest/globals';
import type { BusinessDate, Instant } from '#libs/kernel';
import { type DatedName, inOrder, isActiveOn, nameOn, type Unit, unitThen } from './unit.js';

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

describe('a unit as it was known at an instant: founding, renaming and dissolution count from when they were recorded', () => {
  const now = { activeFrom: on('2026-01-01'), activeTo: on('2026-06-30') } as Unit;
  const history = {
    names: [
      { ...name('旧名', null), recordedAt: at(10) },
      { ...name('新名', '2026-03-01'), recordedAt: at(20) },
    ],
    spans: [
      { activeFrom: on('2026-01-01'), activeTo: null, recordedAt: at(10) },
      { activeFrom: on('2026-01-01'), activeTo: on('2026-06-30'), recordedAt: at(30) },
    ],
  };

  it.each([
    { then: 9, known: false },
    { then: 10, known: true, nameInMay: '旧名', activeInJuly: true },
    { then: 20, known: true, nameInMay: '新名', activeInJuly: true },
    { then: 30, known: true, nameInMay: '新名', activeInJuly: false },
  ])('at $then: known $known, in May $nameInMay, active in July $activeInJuly', (expected) => {
    const unit = unitThen(now, history, at(expected.then));
    expect(unit.isKnown).toBe(expected.known);
    if (!expected.known) return;
    expect(nameOn(unit.names, on('2026-05-01'))).toBe(expected.nameInMay);
    expect(isActiveOn(unit, on('2026-07-01'))).toBe(expected.activeInJuly);
  });
});

function at(recorded: number): Instant {
  return recorded as Instant;
}

function on(day: string): BusinessDate {
  return day as BusinessDate;
}

function name(text: string, validFrom: string | null): DatedName {
  return { name: text, validFrom: validFrom === null ? null : on(validFrom) };
}
