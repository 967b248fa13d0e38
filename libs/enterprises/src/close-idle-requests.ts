import { Injectable } from '@nestjs/common';
import { Subscriber, type SubscriberOf, type Transaction } from '#libs/database';
import { OwnershipChanged, OwnershipRequestChanged } from './events.js';
import { OwnershipRequestStore } from './store/ownership-request.store.js';

/** When who asked has become the owner, or nobody owns it any more, an open request asks for nothing. */
@Injectable()
@Subscriber(OwnershipChanged)
export class CloseIdleRequests implements SubscriberOf<OwnershipChanged> {
  constructor(private readonly requests: OwnershipRequestStore) {}

  async handle({ enterpriseId }: OwnershipChanged, tx: Transaction): Promise<void> {
    const open = await this.requests.openOf(tx, enterpriseId);
    const idle = open.filter(({ unitId, ownerUnitId }) => ownerUnitId === null || ownerUnitId === unitId);
    if (idle.length === 0) return;
    const ids = idle.map(({ id }) => id);
    await this.requests.answer(tx, ids, { state: 'closed', by: null, as: null, answer: null });
    for (const id of ids) await tx.emit(new OwnershipRequestChanged(id, enterpriseId));
  }
}
