import type { Actor } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { problems } from './problems.js';

/**
 * For which unit an entry is made (domain.md §2: with two grants, the entry says which).
 * The office may enter for any unit.
 * @throws unit_choice_needed, forbidden
 */
export function actingUnit(actor: Actor, unitId: string | undefined): string {
  const own = [...new Set(actor.grants.map((grant) => grant.unitId))];
  if (unitId === undefined) {
    const [only, another] = own;
    if (only === undefined) throw commonProblems.forbidden();
    if (another !== undefined) throw problems.unit_choice_needed({ unitIds: own });
    return only;
  }
  if (!own.includes(unitId) && !isOffice(actor)) throw commonProblems.forbidden();
  return unitId;
}

export function isOffice(actor: Actor): boolean {
  return actor.grants.some(
    (grant) => grant.unitKind === 'office' && (grant.role === 'office' || grant.role === 'lead'),
  );
}
