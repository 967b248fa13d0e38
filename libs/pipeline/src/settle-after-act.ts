import { Injectable } from '@nestjs/common';
import { Subscriber, type SubscriberOf, type Transaction } from '#libs/database';
import { OwnershipActed } from '#libs/enterprises';
import { Cases } from './cases.js';

/** A lead or the office decided about ownership: the owner is derived anew, from the evidence and from what was decided. */
@Injectable()
@Subscriber(OwnershipActed)
export class SettleAfterAct implements SubscriberOf<OwnershipActed> {
  constructor(private readonly cases: Cases) {}

  async handle({ enterpriseId }: OwnershipActed, tx: Transaction): Promise<void> {
    await this.cases.settleDecided(tx, enterpriseId);
  }
}
