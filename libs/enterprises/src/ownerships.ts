import { Injectable } from '@nestjs/common';
import type { Reader, Transaction } from '#libs/database';
import { Clock } from '#libs/kernel';
import type { Enterprise } from './domain/enterprise.js';
import {
  type Footing,
  isPast,
  type OwnershipPeriod,
  ownershipOf,
  type Relation,
  relationOf,
} from './domain/ownership.js';
import { OwnershipChanged } from './events.js';
import { OwnershipStore, type RecordedActs } from './store/ownership.store.js';

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
    private readonly clock: Clock,
  ) {}

  async derive(tx: Transaction, enterpriseId: string, footing: Footing): Promise<DerivedOwnership> {
    const acts = await this.ownerships.actsOf(tx, enterpriseId);
    const periods = ownershipOf(footing, acts);
    return { ...acts, periods, current: periods.at(-1) };
  }

  async save(tx: Transaction, enterpriseId: string, { periods }: DerivedOwnership): Promise<void> {
    if (await this.ownerships.save(tx, enterpriseId, periods)) await tx.emit(new OwnershipChanged(enterpriseId));
  }

  /** How units stand to it today. */
  async relation(reader: Reader, enterprise: Enterprise, unitIds: readonly string[]): Promise<Relation> {
    const today = this.clock.today();
    const relation = relationOf(enterprise, unitIds, [], today);
    if (relation !== 'held') return relation;
    const { joins } = await this.ownerships.actsOf(reader, enterprise.id);
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
}
