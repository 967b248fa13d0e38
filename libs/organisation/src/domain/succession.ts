import type { Role } from '#libs/http';
import { problems } from './problems.js';

/** What a person answers for (责任人), and in whose work it lies. */
export interface Responsibility {
  readonly kind: 'enterprise' | 'next_action' | 'milestone' | 'difficulty' | 'reminder';
  readonly id: string;
  readonly name: string;
  readonly unitId: string | null;
}

/** What went to whom. */
export interface HandedItem extends Responsibility {
  /** Null: nobody is left in the unit to take it. */
  readonly toUserId: string | null;
}

/** Somebody who has a role in a unit and can sign in, the longest there first. */
export interface Colleague {
  readonly userId: string;
  readonly name: string;
  readonly unitId: string;
  readonly role: Role;
}

export interface Passing {
  readonly item: Responsibility;
  /** Nobody: the unit has no one else. */
  readonly to: Colleague | null;
}

/**
 * Each goes to the named successor where they work in its unit, else to the unit's lead (domain.md §2).
 * @throws not_a_successor where the one named works in none of the units
 */
export function passOn(
  leaverId: string,
  items: readonly Responsibility[],
  colleagues: readonly Colleague[],
  namedId: string | undefined,
): Passing[] {
  const others = colleagues.filter(({ userId }) => userId !== leaverId);
  const named = others.filter(({ userId }) => userId === namedId);
  const leads = others.filter(({ role }) => role === 'lead');
  if (namedId !== undefined && !named.some(({ unitId }) => items.some((item) => item.unitId === unitId))) {
    if (items.length > 0 || named.length === 0) throw problems.not_a_successor();
  }
  const inUnit = (among: readonly Colleague[], item: Responsibility): Colleague | undefined =>
    among.find(({ unitId }) => unitId === item.unitId);
  return items.map((item) => ({ item, to: inUnit(named, item) ?? inUnit(leads, item) ?? null }));
}
