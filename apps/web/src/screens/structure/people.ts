import { isHeldOn } from '../../shared/api/is-held-on';
import type { Person } from '../../shared/api/units';

export type Grant = Person['grants'][number];

/** How somebody stands to the system. The order is that of the filter. */
export const STATES = ['here', 'invited', 'to_invite', 'to_come', 'left'] as const;
export type State = (typeof STATES)[number];

/** Who has no role from the day on has left (domain.md §2). */
export function stateOf({ disabled, grants, canSignIn, invited }: Person, day: string): State {
  if (disabled || grants.every(({ to }) => to !== null && to < day)) return 'left';
  if (!grants.some((grant) => isHeldOn(grant, day))) return 'to_come';
  if (canSignIn) return 'here';
  return invited ? 'invited' : 'to_invite';
}

/** Roles of the day first, then those that are over or to come. */
export function inOrder(grants: readonly Grant[], day: string): Grant[] {
  const rank = (grant: Grant): number => Number(!isHeldOn(grant, day));
  return grants.toSorted((a, b) => rank(a) - rank(b) || (b.from ?? '').localeCompare(a.from ?? ''));
}

type Readings = (text: string) => readonly (readonly string[])[];

/** 梁薇 is found by 梁, liang, lw and by the user name. */
export function isFound({ name, username }: Pick<Person, 'name' | 'username'>, words: string, readings: Readings) {
  const wanted = words.trim().toLowerCase().replaceAll(/\s+/gu, '');
  if (wanted === '' || name.includes(words.trim()) || username?.includes(wanted) === true) return true;
  return isReadAs(readings(name), wanted);
}

/** Each character is given by its reading, by the beginning of it, or the text ends. */
function isReadAs([heard, ...rest]: readonly (readonly string[])[], wanted: string): boolean {
  if (wanted === '') return true;
  if (heard === undefined) return false;
  return heard.some((reading) => {
    for (let length = Math.min(reading.length, wanted.length); length > 0; length -= 1) {
      if (reading.slice(0, length) === wanted.slice(0, length) && isReadAs(rest, wanted.slice(length))) return true;
    }
    return false;
  });
}

/** 覃新来 → qin.xinlai: a suggestion that is free. */
export function suggestedUsername(name: string, readings: Readings, taken: ReadonlySet<string>): string {
  const [family = '', ...given] = readings(name.trim()).map(([first = '']) => first.replaceAll(/[^a-z]/gu, ''));
  const base = [family, given.join('')].filter((part) => part !== '').join('.');
  if (base.length < 2) return '';
  let free = base;
  for (let number = 2; taken.has(free); number += 1) free = `${base}${String(number)}`;
  return free;
}

/** The roles without one of them, whose last day is given; who began later never held it. */
export function withEnd(grants: readonly Grant[], ended: Grant, lastDay: string): Grant[] {
  return grants.flatMap((grant) => {
    if (grant !== ended) return [grant];
    return grant.from !== null && grant.from > lastDay ? [] : [{ ...grant, to: lastDay }];
  });
}
