import type { Role, UnitKind } from '#libs/http';
import { addDays, type BusinessDate } from '#libs/kernel';
import { problems } from './problems.js';

/** A role in a unit, from day to day, both included; none: always. */
export interface DatedGrant {
  readonly role: Role;
  readonly unitId: string;
  readonly from: BusinessDate | null;
  readonly to: BusinessDate | null;
}

export type GrantGiven = Pick<DatedGrant, 'role' | 'unitId'> & Partial<Pick<DatedGrant, 'from' | 'to'>>;

export function isValidOn({ from, to }: Pick<DatedGrant, 'from' | 'to'>, day: BusinessDate): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

export function dated({ role, unitId, from = null, to = null }: GrantGiven): DatedGrant {
  return { role, unitId, from, to };
}

/** Has the person any role from this day on? Who has none has left (domain.md §2). */
export function isStaffFrom(grants: readonly DatedGrant[], day: BusinessDate): boolean {
  return grants.some(({ to }) => to === null || day <= to);
}

/** What remains of the grants of somebody who is gone from a day on. */
export function endedBefore(grants: readonly DatedGrant[], day: BusinessDate): DatedGrant[] {
  const last = addDays(day, -1);
  return grants
    .filter(({ from }) => from === null || from <= last)
    .map((grant) => ({ ...grant, to: grant.to !== null && grant.to < last ? grant.to : last }));
}

/** Roles that see or decide for the whole city sit in the office unit. */
const OFFICE_ROLES: readonly Role[] = ['office', 'scheduler'];

/** @throws unknown_unit, role_not_in_unit, dates_out_of_order */
export function checkGrants(grants: readonly GrantGiven[], kindOf: (unitId: string) => UnitKind | undefined): void {
  for (const { role, unitId, from = null, to = null } of grants) {
    const kind = kindOf(unitId);
    if (kind === undefined) throw problems.unknown_unit({ unitId });
    if (OFFICE_ROLES.includes(role) && kind !== 'office') throw problems.role_not_in_unit({ role, unitId });
    if (from !== null && to !== null && to < from) throw problems.dates_out_of_order({ from, to });
  }
}

/** Office rights: its own role, or the lead of the office unit. */
export function isOfficeGrant({ role, unitId }: DatedGrant, kindOf: (unitId: string) => UnitKind | undefined): boolean {
  return role === 'office' || (role === 'lead' && kindOf(unitId) === 'office');
}
