import type { Role } from '#libs/http';
import { problems } from './problems.js';

/** What a person answers for (责任人), and in whose work it lies. */
export interface Responsibility {
  readonly kind: 'enterprise' | 'next_action' | 'milestone' | 'difficulty' | 'reminder';
  readonly id: string;
  readonly name: string;
  readonly unitId: string | null;
  /** Nobody else can take it: not even the unit's lead. */
  readonly onlyFor?: Role;
}

/** What went to whom. */
export interface HandedItem extends Omit<Responsibility, 'onlyFor'> {
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

/** As it stands on the receipt. */
export function handed({ item: { kind, id, name, unitId }, to }: Passing): HandedItem {
  return { kind, id, name, unitId, toUserId: to?.userId ?? null };
}

/**
 * Each goes to the named successor where they work in its unit, else to the unit's lead (domain.md §2); what is only for one
 * role, to who has it there.
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
  const inUnit = (among: readonly Colleague[], { unitId, onlyFor }: Responsibility): Colleague | undefined =>
    among.find((one) => one.unitId === unitId && (onlyFor === undefined || one.role === onlyFor));
  return items.map((item) => {
    const usual = item.onlyFor === undefined ? leads : others;
    return { item, to: inUnit(named, item) ?? inUnit(usual, item) ?? null };
  });
}
