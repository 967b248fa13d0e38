import type { TargetGiven } from '#libs/figures';
import type { TargetRow } from './bundle-tables.js';

const YUAN_PER = { yi: 100_000_000, wan: 10_000 } as const;

type Planned = TargetRow & { readonly unitRecordId: string | null };

/** A target as a report takes it: in yuan or percent, of the city, a kind of units, or one unit. */
export function targetOf({ year, metric, scope, unitRecordId, value, unit, basis }: Planned): TargetGiven {
  const scopeRef = { city: '', kind: 'field_team', unit: unitRecordId ?? '' }[scope];
  return {
    year: year ?? 0,
    figure: metric,
    scope,
    scopeRef,
    value: unit === 'percent' ? Number(value) : Math.round(Number(value) * YUAN_PER[unit]),
    unit: unit === 'percent' ? 'percent' : 'yuan',
    document: basis,
  };
}
