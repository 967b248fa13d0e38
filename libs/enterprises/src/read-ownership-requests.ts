import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Actor, keysetOf, type Page, page } from '#libs/http';
import { Clock, commonProblems } from '#libs/kernel';
import { permit, reachOf, WorkCalendars } from '#libs/organisation';
import { officeTurnBefore, type RequestState } from './domain/ownership-request.js';
import { type OwnershipRequestView, OwnershipRequestViews } from './ownership-request-views.js';
import { OwnershipRequestStore, type RequestFilter } from './store/ownership-request.store.js';

/** Asked by one's own units, to be answered by them, or waiting for the office; without one, all that one may see. */
export const REQUEST_SCOPES = ['asked', 'to_answer', 'office'] as const;
export type RequestScope = (typeof REQUEST_SCOPES)[number];

export interface RequestQuery {
  readonly scope?: RequestScope;
  readonly state?: RequestState;
  readonly enterpriseId?: string;
  readonly limit: number;
  readonly cursor?: string;
}

@Injectable()
export class ReadOwnershipRequests {
  constructor(
    private readonly database: Database,
    private readonly requests: OwnershipRequestStore,
    private readonly views: OwnershipRequestViews,
    private readonly calendars: WorkCalendars,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, { limit, cursor, ...query }: RequestQuery): Promise<Page<OwnershipRequestView>> {
    const { reader } = this.database;
    const filter = await this.filterOf(actor, query);
    const rows = await this.requests.page(reader, filter, limit, keysetOf(cursor, ['number', 'text']));
    const items = await this.views.views(reader, rows.slice(0, limit));
    const total = await this.requests.count(reader, filter);
    return {
      ...page(
        rows,
        limit,
        total,
        ({ askedAt, id }) => [askedAt, id],
        ({ id }) => id,
      ),
      items,
    };
  }

  /** @throws not_found */
  async one(actor: Actor, id: string): Promise<OwnershipRequestView> {
    const { reader } = this.database;
    const row = await this.requests.find(reader, id);
    if (row === undefined) throw commonProblems.not_found();
    const { unitId, ownerUnitId } = row;
    permit(actor, 'ownership_request.read', { ownUnits: ownerUnitId === null ? [unitId] : [unitId, ownerUnitId] });
    return this.views.view(reader, row);
  }

  private async filterOf(
    actor: Actor,
    { scope, state, enterpriseId }: Omit<RequestQuery, 'limit' | 'cursor'>,
  ): Promise<RequestFilter> {
    const sight = reachOf(actor, 'ownership_request.read');
    const units = actor.grants.map(({ unitId }) => unitId);
    const filter: RequestFilter = { state, enterpriseId, concerning: sight === 'all' ? sight : both(sight) };
    if (scope === 'asked') return { ...filter, concerning: { asked: units, owned: [] } };
    if (scope === 'to_answer') return { ...filter, state: state ?? 'open', concerning: { asked: [], owned: units } };
    if (scope === undefined) return filter;
    const askedBefore = officeTurnBefore(await this.calendars.current(), this.clock.today());
    return { ...filter, state: 'open', askedBefore };
  }
}

function both(units: readonly string[]) {
  return { asked: units, owned: units };
}
