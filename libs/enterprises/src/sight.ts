import type { Actor } from '#libs/http';
import { reachOf } from '#libs/organisation';
import type { Enterprise } from './domain/enterprise.js';
import type { Sight } from './domain/enterprise-list.js';

/** Whose enterprises the actor sees in full, by the permission matrix; everybody in the house sees targets. */
export function sightOf(actor: Actor): Sight {
  return reachOf(actor, 'enterprise.read');
}

export function isInSight(sight: Sight, { ownerUnitId }: Enterprise, accessUnitIds: readonly string[]): boolean {
  return sight === 'all' || ownerUnitId === null || accessUnitIds.some((unitId) => sight.includes(unitId));
}

/** For whom a target is one's own: for everybody, until it has an owner (domain.md §5.2). */
export function unitsThatOwn(actor: Actor, { ownerUnitId }: Enterprise): string[] {
  return ownerUnitId === null ? actor.grants.map(({ unitId }) => unitId) : [ownerUnitId];
}

/** For whom its people are one's own: the units that see it in full, too. */
export function unitsThatWork(actor: Actor, enterprise: Enterprise, accessUnitIds: readonly string[]): string[] {
  return [...unitsThatOwn(actor, enterprise), ...accessUnitIds];
}
