import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Actor, cursorOf, keysetOf, type Page } from '#libs/http';
import { addDays, Clock, commonProblems, startOfWeek } from '#libs/kernel';
import { FindUnits } from '#libs/organisation';
import { type ListFilter, type ListSort, SEARCH_LIMIT } from './domain/enterprise-list.js';
import { keysetKinds, keysetOfPlace, placeOfKeyset } from './domain/list-place.js';
import {
  type EnterpriseItem,
  type EnterpriseView,
  EnterpriseViews,
  type RestrictedEnterprise,
} from './enterprise-views.js';
import { isInSight, sightOf } from './sight.js';
import { EnterpriseStore } from './store/enterprise.store.js';
import { type Asked, EnterpriseListStore, type ListTotals } from './store/enterprise-list.store.js';

/** Which of them, and in which order. */
export interface ListConditions extends Omit<ListFilter, 'ownerUnitId' | 'quietSince' | 'countyId'> {
  readonly q?: string | undefined;
  /** The owner: id or code. */
  readonly unit?: string | undefined;
  /** Id or code. */
  readonly county?: string | undefined;
  /** No activity for so many days. */
  readonly idleDays?: number | undefined;
  readonly sort?: ListSort | undefined;
}

export interface ListQuery extends ListConditions {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

@Injectable()
export class ReadEnterprises {
  constructor(
    private readonly database: Database,
    private readonly enterprises: EnterpriseStore,
    private readonly lists: EnterpriseListStore,
    private readonly views: EnterpriseViews,
    private readonly units: FindUnits,
    private readonly clock: Clock,
  ) {}

  /** In full for who works on it; of another unit's only who pursues it, and at which stage. @throws not_found */
  async one(actor: Actor, id: string): Promise<EnterpriseView | RestrictedEnterprise> {
    const { reader } = this.database;
    const enterprise = await this.enterprises.find(reader, id);
    if (enterprise === undefined) throw commonProblems.not_found();
    const accessUnitIds = await this.enterprises.accessUnitIdsOf(reader, enterprise.id);
    return isInSight(sightOf(actor), enterprise, accessUnitIds)
      ? this.views.full(reader, enterprise)
      : this.views.restricted(enterprise);
  }

  /** Of what one sees. A search without `sort` answers the best hits on one page. */
  async list(actor: Actor, query: ListQuery): Promise<Page<EnterpriseItem>> {
    const asked = await this.askedBy(actor, query);
    const { reader } = this.database;
    if (query.q !== undefined && query.sort === undefined && query.cursor === undefined) {
      const hits = await this.lists.best(reader, { ...asked, words: query.q }, query.limit);
      const isAll = hits.length < Math.min(query.limit, SEARCH_LIMIT);
      const total = isAll ? hits.length : (await this.totals(asked)).count;
      return { items: await this.views.items(reader, hits), nextCursor: null, total };
    }
    const { count: total } = await this.totals(asked);
    const sort = query.sort ?? '-lastActivityAt';
    const after = placeOfKeyset(sort, keysetOf(query.cursor, keysetKinds(sort)));
    const rows = await this.lists.page(reader, asked, sort, query.limit, after);
    const shown = rows.slice(0, query.limit);
    const last = rows.length > shown.length ? shown.at(-1) : undefined;
    const nextCursor = last === undefined ? null : cursorOf(keysetOfPlace(sort, { value: last.sortedBy, id: last.id }));
    return { items: await this.views.items(reader, shown), nextCursor, total };
  }

  /** Of the whole list: how many, what their amounts add up to, and who of them arrived where they are this week. */
  async totalsOf(actor: Actor, query: ListQuery): Promise<ListTotals> {
    return this.totals(await this.askedBy(actor, query));
  }

  private totals(asked: Asked): Promise<ListTotals> {
    const since = startOfWeek(this.clock.today());
    return this.database.memo(`enterprises ${since} ${JSON.stringify(asked)}`, () =>
      this.lists.totals(this.database.reader, asked, since),
    );
  }

  private async askedBy(actor: Actor, query: ListQuery): Promise<Asked> {
    return { filter: await this.filterOf(query), sight: sightOf(actor), words: query.q };
  }

  /** @throws invalid_input where a unit is unknown */
  private async filterOf(query: ListQuery): Promise<ListFilter> {
    const { q: _, unit, county, idleDays, sort: __, limit: ___, cursor: ____, ...filter } = query;
    return {
      ...filter,
      ownerUnitId: await this.unitId('unit', unit),
      countyId: await this.unitId('county', county),
      quietSince: idleDays === undefined ? undefined : addDays(this.clock.today(), -idleDays),
    };
  }

  private async unitId(path: string, idOrCode: string | undefined): Promise<string | undefined> {
    if (idOrCode === undefined) return undefined;
    const unit = await this.units.byIdOrCode(idOrCode);
    if (unit !== undefined) return unit.id;
    const message = { zh: '没有这个单位', en: 'there is no such unit' };
    throw commonProblems.invalid_input({}, [{ path, code: 'unknown_unit', message }]);
  }
}
