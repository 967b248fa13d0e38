import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import type { Actor } from '#libs/http';
import { isoOf, type Problem } from '#libs/kernel';
import { FindUnits } from '#libs/organisation';
import type { Enterprise, EnterpriseFacts } from './domain/enterprise.js';
import { nameKey } from './domain/name-key.js';
import { problems } from './domain/problems.js';
import { claimKeys, type Match, sameAmong } from './domain/same-enterprise.js';
import { Ownerships } from './ownerships.js';
import { EnterpriseStore } from './store/enterprise.store.js';

/** The answer to who enters another unit's enterprise: by whom it is pursued and where it stands, and nothing else. */
export async function enterpriseOwned(
  units: FindUnits,
  enterprise: Enterprise,
  match: Match = 'name',
): Promise<Problem> {
  const { id, ownerUnitId, ownerSince, protectedUntil, stage } = enterprise;
  const unit = ownerUnitId === null ? undefined : await units.byId(ownerUnitId);
  const ownerName = unit?.name ?? null;
  return problems.enterprise_owned({
    enterpriseId: id,
    owner: { unitId: ownerUnitId, unitName: ownerName },
    ownerName,
    stage,
    since: ownerSince === null ? null : isoOf(ownerSince),
    protectedUntil,
    match,
  });
}

/** Keeps one enterprise from being entered twice (domain.md §5.2). */
@Injectable()
export class Collisions {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly ownerships: Ownerships,
    private readonly units: FindUnits,
  ) {}

  /**
   * Of two that enter the same at once, the second waits here, and then reads what the first has written.
   * @throws enterprise_exists, enterprise_owned
   */
  async refuse(tx: Transaction, actor: Actor, facts: EnterpriseFacts, exceptId?: string): Promise<void> {
    const identity = { nameKey: nameKey(facts.name), uscc: facts.uscc };
    await tx.lockKeys(claimKeys(identity));
    const known = await this.enterprises.likely(tx, identity);
    const same = sameAmong(
      identity,
      known.filter(({ id, mergedInto }) => exceptId === undefined || (id !== exceptId && mergedInto !== exceptId)),
    );
    if (same === undefined) return;
    const { match } = same;
    const enterprise = (await this.enterprises.find(tx, same.enterprise.id)) ?? same.enterprise;
    const ownUnits = actor.grants.map(({ unitId }) => unitId);
    if ((await this.ownerships.relation(tx, enterprise, ownUnits)) === 'held') {
      throw await enterpriseOwned(this.units, enterprise, match);
    }
    throw problems.enterprise_exists({ enterpriseId: enterprise.id, match });
  }
}
