import type { TargetGiven } from '#libs/figures';
import { type BusinessDate, yearOf } from '#libs/kernel';
import type { PlannedUnit } from '../domain/plan-structure.js';

const YUAN_PER_YI = 100_000_000;
const DOCUMENT = '市招商引资年度任务分解方案';

/** Targets of this year and the two before: the city's, the field teams', and each unit's part. */
export function referenceTargets(units: readonly PlannedUnit[], today: BusinessDate): TargetGiven[] {
  const years = [2, 1, 0].map((back) => yearOf(today) - back);
  return years.flatMap((year) => targetsOfYear(units, year));
}

function targetsOfYear(units: readonly PlannedUnit[], year: number): TargetGiven[] {
  const yi = (figure: string, scope: TargetGiven['scope'], scopeRef: string, value: number): TargetGiven => ({
    year,
    figure,
    scope,
    scopeRef,
    value: value * YUAN_PER_YI,
    unit: 'yuan',
    document: DOCUMENT,
  });
  const ofKind = (kind: string): readonly PlannedUnit[] => units.filter((unit) => unit.kind === kind);
  return [
    yi('city_new_signed_contract_amount', 'city', '', 600),
    yi('city_funds_in_place', 'city', '', 300),
    yi('field_signed_contract_amount', 'kind', 'field_team', 350),
    {
      year,
      figure: 'manufacturing_share_of_contract_amount',
      scope: 'city',
      scopeRef: '',
      value: 45,
      unit: 'percent',
      document: DOCUMENT,
    },
    ...ofKind('field_team').map(({ id }) => yi('field_signed_contract_amount', 'unit', id, 50)),
    ...ofKind('county').flatMap(({ id }) => [
      yi('city_new_signed_contract_amount', 'unit', id, 120),
      yi('city_funds_in_place', 'unit', id, 60),
    ]),
  ];
}
