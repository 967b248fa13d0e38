import { Injectable } from '@nestjs/common';
import { Subscriber, type SubscriberOf, sql, type Transaction } from '#libs/database';
import { EnterpriseStore } from '#libs/enterprises';
import { EnterpriseSettled, FactsImported } from '#libs/pipeline';
import { audienceOf } from '../domain/stream.js';
import { StreamEventStore } from '../store/stream-event.store.js';
import { LiveEvents } from './live-events.js';

/** A card moved, or what stands on it changed: the boards that show it look again. */
@Injectable()
@Subscriber(EnterpriseSettled)
export class FollowBoard implements SubscriberOf<EnterpriseSettled> {
  constructor(
    private readonly live: LiveEvents,
    private readonly events: StreamEventStore,
    private readonly enterprises: EnterpriseStore,
  ) {}

  async handle({ enterpriseId }: EnterpriseSettled, tx: Transaction): Promise<void> {
    const owner = await tx.first<{ unitId: string | null }>(
      sql`SELECT owner_unit_id AS "unitId" FROM enterprise WHERE id = ${enterpriseId}`,
    );
    const access = await this.enterprises.accessUnitIdsOf(tx, enterpriseId);
    const before = await this.events.lastAudienceOf(tx, enterpriseId);
    await this.live.tell(tx, {
      kind: 'board',
      subjectId: enterpriseId,
      audience: audienceOf(owner?.unitId ?? null, access, before),
      data: { enterpriseId },
    });
  }
}

/** An import is told of once, and names nothing. */
@Injectable()
@Subscriber(FactsImported)
export class FollowImports implements SubscriberOf<FactsImported> {
  constructor(private readonly live: LiveEvents) {}

  async handle(_: FactsImported, tx: Transaction): Promise<void> {
    await this.live.tell(tx, { kind: 'board', subjectId: null, audience: 'everybody', data: {} });
  }
}
