import { areaWords } from '#libs/enterprises';
import type { Role, UnitKind } from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import { OFFICE_CODE } from './bundle-tables.js';
import type { Bundle } from './check-bundle.js';
import type { Ids } from './ids.js';
import type { Known } from './known.js';

export interface PlannedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly areaCode: string | null;
  /** A field team's station. */
  readonly stationRegion: string | null;
  readonly stationCity: string | null;
  readonly focus: string | null;
}

export interface PlannedUser {
  readonly id: string;
  /** null: cannot sign in until invited. */
  readonly username: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly role: Role;
  readonly unitId: string;
  /** First day of the grant; absent: it has no start. */
  readonly from?: BusinessDate;
}

export interface PlannedEvent {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: 'expo' | 'promotion_event';
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
}

/** The city that a bundle is of: the one in which its counties lie. */
export interface PlannedCity {
  readonly name: string;
  readonly areaCode: string;
  readonly declared: Readonly<
    Record<'county' | 'industry_task_force' | 'enterprise_task_force' | 'field_team', number>
  >;
}

const OFFICE_NAME = '市驻点招商工作办公室';

/** 4508 of 450802: all counties of a city begin with the same four digits. */
export function cityAreaOf({ units }: Pick<Bundle, 'units'>): string {
  const [county] = units.filter(({ kind }) => kind === 'county');
  return `${(county?.areaCode ?? '').slice(0, 4)}00`;
}

/** Named by its area, or as its counties name their region; the structure that it brings is the one it declares. */
export function cityOf({ units }: Pick<Bundle, 'units'>): PlannedCity {
  const areaCode = cityAreaOf({ units });
  const region = units.find(({ kind }) => kind === 'county')?.region ?? null;
  const count = (kind: UnitKind): number => units.filter((unit) => unit.kind === kind).length;
  return {
    name: areaWords(areaCode).at(-1) ?? region ?? areaCode,
    areaCode,
    declared: {
      county: count('county'),
      industry_task_force: count('industry_task_force'),
      enterprise_task_force: count('enterprise_task_force'),
      field_team: count('field_team'),
    },
  };
}

/** staff.csv names the unit OFFICE, which units.csv does not hold. */
export function planUnits(
  { units }: Bundle,
  ids: Ids,
  known: Known,
): { all: ReadonlyMap<string, string>; made: PlannedUnit[] } {
  const office = units.some(({ id }) => id === OFFICE_CODE)
    ? []
    : [
        {
          id: OFFICE_CODE,
          row: 0,
          name: OFFICE_NAME,
          kind: 'office',
          region: null,
          city: null,
          areaCode: null,
          focus: null,
        } as const,
      ];
  const made: PlannedUnit[] = [];
  const all = new Map<string, string>();
  for (const unit of [...units, ...office]) {
    const { id, isNew } = ids.take('unit', unit, known.unitIds.get(unit.id));
    all.set(unit.id, id);
    const isTeam = unit.kind === 'field_team';
    if (!isNew) continue;
    made.push({
      id,
      code: unit.id,
      name: unit.name,
      kind: unit.kind,
      areaCode: unit.areaCode,
      stationRegion: isTeam ? unit.region : null,
      stationCity: isTeam ? unit.city : null,
      focus: unit.focus,
    });
  }
  return { all, made };
}

/** No password: they cannot sign in until they are invited. */
export function planUsers({ staff }: Bundle, ids: Ids, unitIds: ReadonlyMap<string, string>): PlannedUser[] {
  return staff.flatMap((person) => {
    const { id, isNew } = ids.take('staff', person);
    const { name, phone, role } = person;
    if (!isNew) return [];
    return [{ id, username: null, name, phone, role, unitId: unitIds.get(person.unitId) ?? '' }];
  });
}
