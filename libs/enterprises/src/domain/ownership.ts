import type { Instant } from '#libs/kernel';

/** A unit's word that it was there, with the time that counts (domain.md §5.1). */
export interface Claim {
  readonly unitId: string;
  readonly claimAt: Instant;
  readonly evidenceId: string;
}

export interface Ownership {
  readonly unitId: string;
  readonly since: Instant;
}

/**
 * First report, first talk: the unit of the earliest claim owns the enterprise; nobody does before any evidence.
 * Of two at the same time, the first in the list. Voided evidence is not in the list (fine-print 11).
 */
export function ownerOf(claims: readonly Claim[]): Ownership | null {
  const first = claims.reduce<Claim | undefined>(
    (earliest, claim) => (earliest === undefined || claim.claimAt < earliest.claimAt ? claim : earliest),
    undefined,
  );
  return first === undefined ? null : { unitId: first.unitId, since: first.claimAt };
}

/** What meets a unit that enters an enterprise which is known already (§5.2). */
export type Collision = 'enterprise_exists' | 'enterprise_owned';

/** Without an owner, or one's own, it is no collision: the answer only leads to it. */
export function collisionOf(ownerUnitId: string | null, ownUnits: readonly string[]): Collision {
  return ownerUnitId === null || ownUnits.includes(ownerUnitId) ? 'enterprise_exists' : 'enterprise_owned';
}
