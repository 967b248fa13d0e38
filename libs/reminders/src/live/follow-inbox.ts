import { Injectable } from '@nestjs/common';
import { Subscriber, type SubscriberOf, type Transaction } from '#libs/database';
import { DeliveriesSent } from '../events.js';
import { LiveEvents } from './live-events.js';

/** Something came into an inbox: the open pages of that person hear of it, once for all that came together. */
@Injectable()
@Subscriber(DeliveriesSent)
export class FollowInbox implements SubscriberOf<DeliveriesSent> {
  constructor(private readonly live: LiveEvents) {}

  async handle({ deliveries }: DeliveriesSent, tx: Transaction): Promise<void> {
    const userIds = deliveries.flatMap(({ channel, recipientUserId }) =>
      channel === 'inbox' && recipientUserId !== null ? [recipientUserId] : [],
    );
    await this.live.tell(
      tx,
      ...[...new Set(userIds)].map(
        (userId) => ({ kind: 'inbox', subjectId: null, audience: { userId }, data: {} }) as const,
      ),
    );
  }
}
