import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Reader, Subscriber, type SubscriberOf, type Transaction } from '#libs/database';
import { type OpenCounts, OpenWork, type OpenWorkKeeper, UnitDissolved } from '#libs/organisation';
import { OwnershipRequestChanged } from './events.js';
import { OwnershipRequestStore, type RequestRow } from './store/ownership-request.store.js';

/** What a dissolved unit has asked for, its successor asks for; what that has asked for too comes to nothing. */
@Injectable()
@Subscriber(UnitDissolved)
export class PassOnRequests implements SubscriberOf<UnitDissolved>, OpenWorkKeeper, OnModuleInit {
  constructor(
    private readonly requests: OwnershipRequestStore,
    private readonly openWork: OpenWork,
  ) {}

  onModuleInit(): void {
    this.openWork.register(this);
  }

  async openIn(reader: Reader, unitId: string): Promise<OpenCounts> {
    return { ownership_request: (await this.requests.openAskedBy(reader, unitId)).length };
  }

  async handle({ unitId, successorId }: UnitDissolved, tx: Transaction): Promise<void> {
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
