import { Injectable } from '@nestjs/common';
import { Subscriber, type SubscriberOf, type Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { UnitDissolved } from '#libs/organisation';
import { OwnershipActed, OwnershipRequestChanged } from './events.js';
import { OwnershipStore } from './store/ownership.store.js';
import { OwnershipRequestStore, type RequestRow } from './store/ownership-request.store.js';

/** What a dissolved unit owned is its successor's, with the clocks as they stand; so is what it has asked for (domain.md §2). */
@Injectable()
@Subscriber(UnitDissolved)
export class PassOnOwnership implements SubscriberOf<UnitDissolved> {
  constructor(
    private readonly ownerships: OwnershipStore,
    private readonly requests: OwnershipRequestStore,
  ) {}

  async handle({ unitId, successorId, recordedBy }: UnitDissolved, tx: Transaction): Promise<void> {
    await this.passOnRequests(tx, unitId, successorId);
    const owned = await tx.sql<{ id: string }>`
      SELECT id FROM enterprise WHERE owner_unit_id = ${unitId} ORDER BY id${tx.forUpdate}`;
    for (const { id: enterpriseId } of owned) {
      await this.ownerships.addAct(tx, recordedBy.userId, {
        id: newId(),
        enterpriseId,
        kind: 'transfer',
        unitId: successorId,
        userId: null,
        keepsClocks: true,
        reason: '撤并承接',
      });
      await tx.emit(new OwnershipActed(enterpriseId));
    }
    const joined = await this.ownerships.enterprisesJoinedBy(tx, unitId);
    for (const enterpriseId of joined) {
      await this.ownerships.addAct(tx, recordedBy.userId, {
        id: newId(),
        enterpriseId,
        kind: 'join',
        unitId: successorId,
        percent: null,
        reason: '撤并承接',
      });
      await tx.emit(new OwnershipActed(enterpriseId));
    }
  }

  /** What its successor has asked for too comes to nothing. */
  private async passOnRequests(tx: Transaction, unitId: string, successorId: string): Promise<void> {
    const known = new Set((await this.requests.openAskedBy(tx, successorId)).map(subjectOf));
    for (const request of await this.requests.openAskedBy(tx, unitId)) {
      const { id, enterpriseId } = request;
      if (known.has(subjectOf(request))) {
        await this.requests.answer(tx, [id], { state: 'closed', by: null, as: null, answer: null });
      } else await this.requests.giveTo(tx, id, successorId);
      await tx.emit(new OwnershipRequestChanged(id, enterpriseId));
    }
  }
}

function subjectOf({ enterpriseId, kind }: RequestRow): string {
  return `${kind} ${enterpriseId}`;
}
