import { describe, expect, it } from '@jest/globals';
import type { Role, UnitKind } from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import { checkGrants, dated, type GrantGiven, isOfficeGrant, isStaffFrom, isValidOn } from './grants.js';

const KINDS: Readonly<Record<string, UnitKind>> = { team: 'field_team', office: 'office', county: 'county' };
const kindOf = (unitId: string): UnitKind | undefined => KINDS[unitId];

describe('a grant is valid from its first day to its last, both included (domain.md §2)', () => {
  it.each([
    [null, null, true],
    ['2026-03-01', null, true],
    ['2026-03-02', null, false],
    [null, '2026-03-01', true],
    [null, '2026-02-28', false],
    ['2026-03-01', '2026-03-01', true],
  ])('from %s to %s: on 2026-03-01 %s', (from, to, expected) => {
    expect(isValidOn(grant('member', 'team', from, to), on('2026-03-01'))).toBe(expected);
  });
});

describe('who has no role from a day on has left', () => {
  it.each<[string, ReturnType<typeof grant>[], boolean]>([
    ['no grant at all', [], false],
    ['one that ended yesterday', [grant('member', 'team', null, '2026-02-28')], false],
    ['one that ends today', [grant('member', 'team', null, '2026-03-01')], true],
    ['one that begins later', [grant('member', 'team', '2026-09-01', null)], true],
    [
      'one that ended, and one that did not (兼职)',
      [grant('member', 'team', null, '2026-02-28'), grant('lead', 'county', null, null)],
      true,
    ],
  ])('%s', (_, grants, expected) => {
    expect(isStaffFrom(grants, on('2026-03-01'))).toBe(expected);
  });
});

describe('what may be granted', () => {
  it.each<[Role, string, string]>([
    ['member', 'nowhere', 'unknown_unit'],
    ['office', 'team', 'role_not_in_unit'],
    ['scheduler', 'county', 'role_not_in_unit'],
  ])('%s in %s is refused: %s', (role, unitId, code) => {
    expect(
      codeOf(() => {
        checkGrants([{ role, unitId }], kindOf);
      }),
    ).toBe(code);
  });

  it('an end before its beginning is refused', () => {
    const backwards = { role: 'member', unitId: 'team', from: on('2026-03-02'), to: on('2026-03-01') } as const;
    expect(
      codeOf(() => {
        checkGrants([backwards], kindOf);
      }),
    ).toBe('dates_out_of_order');
  });

  it('of a single day is taken', () => {
    const oneDay = { role: 'member', unitId: 'team', from: on('2026-03-01'), to: on('2026-03-01') } as const;
    expect(() => {
      checkGrants([oneDay], kindOf);
    }).not.toThrow();
  });

  it('one bad grant among good ones is refused', () => {
    const given: GrantGiven[] = [
      { role: 'member', unitId: 'team' },
      { role: 'office', unitId: 'team' },
    ];
    expect(
      codeOf(() => {
        checkGrants(given, kindOf);
      }),
    ).toBe('role_not_in_unit');
  });

  it.each<[Role, string]>([
    ['office', 'office'],
    ['scheduler', 'office'],
    ['lead', 'team'],
    ['leader', 'county'],
  ])('%s in %s is taken', (role, unitId) => {
    expect(() => {
      checkGrants([{ role, unitId }], kindOf);
    }).not.toThrow();
  });
});

describe('who has the rights of the office', () => {
  it.each<[Role, string, boolean]>([
    ['office', 'office', true],
    ['lead', 'office', true],
    ['lead', 'team', false],
    ['scheduler', 'office', false],
    ['member', 'office', false],
  ])('%s in %s: %s', (role, unitId, expected) => {
    expect(isOfficeGrant(dated({ role, unitId }), kindOf)).toBe(expected);
  });
});

function on(day: string): BusinessDate {
  return day as BusinessDate;
}

function grant(role: Role, unitId: string, from: string | null, to: string | null) {
  return { role, unitId, from: from === null ? null : on(from), to: to === null ? null : on(to) };
}

function codeOf(work: () => void): unknown {
  try {
    work();
  } catch (refusal) {
    return (refusal as { code?: unknown }).code;
  }
  return undefined;
}
