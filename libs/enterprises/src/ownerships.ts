import { Injectable } from '@nestjs/common';
import type { Reader, Transaction } from '#libs/database';
import { Clock } from '#libs/kernel';
import { Successions } from '#libs/organisation';
import type { Enterprise } from './domain/enterprise.js';
import {
  type Footing,
  isPast,
  NO_ACTS,
  type OwnershipActs,
  type OwnershipPeriod,
  ownershipOf,
  type Relation,
  relationOf,
} from './domain/ownership.js';
import { OwnershipChanged } from './events.js';
import { OwnershipStore, type RecordedActs } from './store/ownership.store.js';
import { ProtectionStore } from './store/protection.store.js';

export interface DerivedOwnership extends RecordedActs {
  readonly periods: readonly OwnershipPeriod[];
  /** `undefined` before any evidence. */
  readonly current: OwnershipPeriod | undefined;
}

/** Who owns an enterprise: derived from its evidence and from what was decided, and kept. */
@Injectable()
export class Ownerships {
  constructor(
    private readonly ownerships: OwnershipStore,
    private readonly successions: Successions,
    private readonly protection: ProtectionStore,
    private readonly clock: Clock,
  ) {}

  async derive(tx: Transaction, enterpriseId: string, footing: Footing): Promise<DerivedOwnership> {
    const acts = { ...(await this.actsOf(tx, enterpriseId)), protection: await this.protection.all(tx) };
    const periods = ownershipOf(footing, acts);
    return { ...acts, periods, current: periods.at(-1) };
  }

  /** What ownership follows from beside the evidence, of many: to derive it as it was at any time. */
  async actsOfMany(reader: Reader, enterpriseIds: readonly string[]): Promise<(enterpriseId: string) => OwnershipActs> {
    const found = await this.ownerships.actsOfMany(reader, enterpriseIds);
    const ofCity = {
      successions: await this.successions.all(reader),
      protection: await this.protection.all(reader),
    };
    return (enterpriseId) => ({ ...(found.get(enterpriseId) ?? NO_ACTS), ...ofCity });
  }

  async save(tx: Transaction, enterpriseId: string, { periods }: DerivedOwnership): Promise<void> {
    if (await this.ownerships.save(tx, enterpriseId, periods)) await tx.emit(new OwnershipChanged(enterpriseId));
  }

  /** How units stand to it today. */
  async relation(reader: Reader, enterprise: Enterprise, unitIds: readonly string[]): Promise<Relation> {
    const today = this.clock.today();
    const relation = relationOf(enterprise, unitIds, [], today);
    if (relation !== 'held') return relation;
    const { joins } = await this.actsOf(reader, enterprise.id);
    return relationOf(
      enterprise,
      unitIds,
      joins.map(({ unitId }) => unitId),
      today,
    );
  }

  /** Nobody owns it, or protection has lapsed: the next evidence claims it. */
  isOpen({ ownerUnitId, protectedUntil }: Enterprise): boolean {
    return ownerUnitId === null || isPast(protectedUntil, this.clock.today());
  }

  /** A successor stands where the dissolved unit stood: it owns, and it has joined. */
  private async actsOf(reader: Reader, enterpriseId: string): Promise<RecordedActs> {
    const acts = await this.ownerships.actsOf(reader, enterpriseId);
    const successions = await this.successions.all(reader);
    const joins = [...acts.joins];
    for (const { unitId, successorId, at } of successions) {
      const inherited = joins.filter((join) => join.unitId === unitId);
      joins.push(...inherited.map((join) => ({ ...join, unitId: successorId, since: at })));
    }
    const takenOverBy = new Map([
      ...acts.takenOverBy,
      ...successions.map(({ unitId, leadId }): [string, string | null] => [unitId, leadId]),
    ]);
    return { ...acts, joins, takenOverBy, successions };
  }
}
