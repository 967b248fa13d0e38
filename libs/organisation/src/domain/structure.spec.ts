import { describe, expect, it } from '@jest/globals';
import { UNIT_KINDS, type UnitKind } from '#libs/http';
import { structureOf } from './structure.js';

const DECLARED = { county: 5, industry_task_force: 10, enterprise_task_force: 3, field_team: 7 } as const;

describe('the structure "5+10+3+7" is computed from the active units (domain.md §2)', () => {
  it('is labelled in its own order, and matches what was declared', () => {
    expect(structureOf(unitsOf(DECLARED), DECLARED)).toEqual({
      label: '5+10+3+7',
      declared: DECLARED,
      actual: DECLARED,
      matches: true,
    });
  });

  it('does not count the office and the departments', () => {
    expect(structureOf([...unitsOf(DECLARED), ...unitsOf({ office: 1, department: 80 })], DECLARED).label).toBe(
      '5+10+3+7',
    );
  });

  it.each(['county', 'industry_task_force', 'enterprise_task_force', 'field_team'] as const)(
    'says of what there is, and warns, when one unit of kind %s is gone',
    (kind) => {
      const fewer = { ...DECLARED, [kind]: DECLARED[kind] - 1 };
      expect(structureOf(unitsOf(fewer), DECLARED)).toMatchObject({
        label: Object.values(fewer).join('+'),
        actual: fewer,
        matches: false,
      });
    },
  );

  it('warns when the sum is the same and the kinds are not', () => {
    expect(structureOf(unitsOf({ ...DECLARED, county: 6, field_team: 6 }), DECLARED).matches).toBe(false);
  });

  it('of a city that declared nothing, matches', () => {
    expect(structureOf([], null)).toMatchObject({ label: '0+0+0+0', declared: null, matches: true });
  });
});

function unitsOf(counts: Partial<Record<UnitKind, number>>): UnitKind[] {
  return UNIT_KINDS.flatMap((kind) => Array<UnitKind>(counts[kind] ?? 0).fill(kind));
}
