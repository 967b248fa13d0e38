import { Injectable } from '@nestjs/common';
import { and, join, list, type Reader, raw, type Sql, sql, unindexed } from '#libs/database';
import type { BusinessDate } from '#libs/kernel';
import { areaStem } from '../domain/areas.js';
import type { Enterprise } from '../domain/enterprise.js';
import { type ListFilter, type ListSort, SEARCH_LIMIT, type Sight } from '../domain/enterprise-list.js';
import type { ListPlace } from '../domain/list-place.js';
import { ENTERPRISE_COLUMNS, type EnterpriseRow, enterpriseOf } from './enterprise-rows.js';
import { areFew, type Search, searchFor } from './search-index.js';

interface Order {
  readonly by: Sql;
  readonly descending: boolean;
}

const ORDERS: Record<ListSort, Order> = {
  '-lastActivityAt': { by: raw('e.last_activity_at'), descending: true },
  name: { by: raw('e.name_key'), descending: false },
  '-amountYuan': { by: raw('e.amount_yuan'), descending: true },
  stageOn: { by: raw(`COALESCE(e.stage_on, '9999-12-31')`), descending: false },
};
const BY_ACTIVITY = ORDERS['-lastActivityAt'];

/** Rows to be read in one order: from where, which of them, and by what they are ordered there. */
interface Source {
  readonly from: Sql;
  readonly where: readonly Sql[];
  readonly by: Sql;
  readonly id: Sql;
}

/** What one asks for: the filter, within what one sees, and the words that are looked for. */
export interface Asked {
  readonly filter: ListFilter;
  readonly sight: Sight;
  readonly words?: string | undefined;
}

export interface ListTotals {
  readonly count: number;
  readonly amountYuan: number;
  /** Of them, those that came to the stage they are at since a day. */
  readonly arrived: number;
}

const NONE: ListTotals = { count: 0, amountYuan: 0, arrived: 0 };

export type ListedEnterprise = Enterprise & { readonly sortedBy: string | number };

@Injectable()
export class EnterpriseListStore {
  /** A page in the order of `sort`, and one row more where there are more. */
  async page(
    reader: Reader,
    asked: Asked,
    sort: ListSort,
    limit: number,
    after?: ListPlace,
  ): Promise<ListedEnterprise[]> {
    const { status, ...filter } = asked.filter;
    const conditions = [...conditionsOf(filter), ...ofStatus(status)];
    const order = ORDERS[sort];
    if (asked.words === undefined)
      return read(reader, sourcesOf(asked.sight, conditions, order), order, limit + 1, after);
    const search = searchFor(reader, asked.words);
    if (search === undefined) return [];
    const sources = await searched(reader, search, asked.sight, conditions, order);
    return read(reader, sources, order, limit + 1, after);
  }

  /** The best hits: names that begin with the words, then those that hold them; the latest activity first. */
  async best(reader: Reader, asked: Asked & { readonly words: string }, limit: number): Promise<ListedEnterprise[]> {
    const search = searchFor(reader, asked.words);
    if (search === undefined) return [];
    const most = Math.min(limit, SEARCH_LIMIT);
    const conditions = conditionsOf(asked.filter);
    const first = await latestOf(reader, search.beginning, asked.sight, conditions, most);
    if (first.length === most) return first;
    const others = [...conditions, sql`NOT ${search.beginning.isHit}`];
    return [...first, ...(await latestOf(reader, search, asked.sight, others, most - first.length))];
  }

  /** How many there are in all, what their amounts add up to, and how many arrived `since`; exact. */
  async totals(reader: Reader, asked: Asked, since: BusinessDate): Promise<ListTotals> {
    const conditions = conditionsOf(asked.filter);
    const search = asked.words === undefined ? undefined : searchFor(reader, asked.words);
    if (asked.words !== undefined && search === undefined) return NONE;
    const sources =
      search === undefined
        ? sourcesOf(asked.sight, conditions, BY_ACTIVITY)
        : await searched(reader, search, asked.sight, conditions, BY_ACTIVITY);
    const parts = sources.map(
      ({ from, where }) => sql`
        SELECT COUNT(*) AS n, SUM(e.amount_yuan) AS yuan, SUM(CASE WHEN e.stage_on >= ${since} THEN 1 ELSE 0 END) AS arrived
          FROM ${from} WHERE ${and(where)}`,
    );
    const [row] = await reader.run<ListTotals>(sql`
      SELECT SUM(n) AS count, COALESCE(SUM(yuan), 0) AS "amountYuan", COALESCE(SUM(arrived), 0) AS arrived
        FROM (${join(parts, ' UNION ALL ')}) parts`);
    return row ?? NONE;
  }
}

async function latestOf(
  reader: Reader,
  search: Search,
  sight: Sight,
  conditions: readonly Sql[],
  limit: number,
): Promise<ListedEnterprise[]> {
  return read(reader, await searched(reader, search, sight, conditions, BY_ACTIVITY), BY_ACTIVITY, limit);
}

async function searched(
  reader: Reader,
  search: Search,
  sight: Sight,
  conditions: readonly Sql[],
  order: Order,
): Promise<Source[]> {
  const among = [...conditions, search.isHit];
  if (!(await areFew(reader, search))) return sourcesOf(sight, among, order);
  const from = sql`(${search.hits}) h CROSS JOIN enterprise e`;
  const where = [sql`e.id = h.enterprise_id`, ...among, ...visible(sight)];
  return [{ from, where, by: order.by, id: raw('e.id') }];
}

/** Each source is read by an index in its order, so that a page costs the same however many there are. */
function sourcesOf(sight: Sight, conditions: readonly Sql[], order: Order): Source[] {
  const by = { by: order.by, id: raw('e.id') };
  if (sight === 'all') return [{ from: raw('enterprise e'), where: conditions, ...by }];
  const seen = sight.map((unitId, place): Source => {
    const isOfEarlier = sight.slice(0, place);
    return {
      from: raw('enterprise_access a CROSS JOIN enterprise e'),
      where: [
        sql`e.id = a.enterprise_id AND a.unit_id = ${unitId}`,
        ...conditions,
        ...(isOfEarlier.length === 0 ? [] : [sql`NOT ${hasAccess(isOfEarlier)}`]),
      ],
      ...(order === BY_ACTIVITY ? { by: raw('a.last_activity_at'), id: raw('a.enterprise_id') } : by),
    };
  });
  const isUnseen = sight.length === 0 ? [] : [sql`NOT ${hasAccess(sight)}`];
  const targets = {
    from: raw('enterprise e'),
    where: [raw('e.owner_unit_id IS NULL'), ...conditions, ...isUnseen],
    ...by,
  };
  return [...seen, targets];
}

/** Of `e`: those that are seen. */
export function visible(sight: Sight): Sql[] {
  if (sight === 'all') return [];
  return [sight.length === 0 ? raw('e.owner_unit_id IS NULL') : sql`(e.owner_unit_id IS NULL OR ${hasAccess(sight)})`];
}

function hasAccess(unitIds: readonly string[]): Sql {
  return sql`EXISTS (SELECT 1 FROM enterprise_access o WHERE o.enterprise_id = e.id AND o.unit_id IN ${list(unitIds)})`;
}

async function read(
  reader: Reader,
  sources: readonly Source[],
  order: Order,
  limit: number,
  after?: ListPlace,
): Promise<ListedEnterprise[]> {
  const direction = raw(order.descending ? 'DESC' : 'ASC');
  const beyond = raw(order.descending ? '<' : '>');
  const parts = sources.map(({ from, where, by, id }) => {
    const place = after === undefined ? [] : [sql`(${by}, ${id}) ${beyond} (${after.value}, ${after.id})`];
    return sql`SELECT ${ENTERPRISE_COLUMNS}, ${by} AS "sortedBy" FROM ${from} WHERE ${and([...where, ...place])}
                ORDER BY ${by} ${direction}, ${id} ${direction} LIMIT ${limit}`;
  });
  const [only] = parts;
  const statement =
    parts.length === 1 && only !== undefined
      ? only
      : sql`SELECT * FROM (${join(
          parts.map((part, place) => sql`SELECT * FROM (${part}) ${raw(`part${String(place)}`)}`),
          ' UNION ALL ',
        )}) parts ORDER BY "sortedBy" ${direction}, id ${direction} LIMIT ${limit}`;
  return (await reader.run<EnterpriseRow & { sortedBy: string | number }>(statement)).map(listed);
}

function listed({ sortedBy, ...row }: EnterpriseRow & { sortedBy: string | number }): ListedEnterprise {
  return { ...enterpriseOf(row), sortedBy };
}

/** Nearly all are active: their page is read in its own order, not sorted from all of them (40 ms of 20,000, now 2). */
function ofStatus(status: string | undefined): Sql[] {
  if (status === undefined) return [];
  const condition = sql`e.status = ${status}`;
  return [status === 'active' ? unindexed(condition) : condition];
}

function conditionsOf(filter: ListFilter): Sql[] {
  const equal: readonly (readonly [Sql, string | undefined])[] = [
    [raw('e.owner_unit_id'), filter.ownerUnitId],
    [raw('e.status'), filter.status],
    [raw('e.chain'), filter.chain],
    [raw('e.channel'), filter.channel],
    [raw('e.introducer_id'), filter.introducerId],
    [raw('e.responsible_user_id'), filter.responsibleUserId],
  ];
  const conditions = [
    raw('e.merged_into IS NULL'),
    ...equal.flatMap(([column, value]) => (value === undefined ? [] : [sql`${column} = ${value}`])),
  ];
  const { stage, honour, countyId, quietSince, industry, areaCode } = filter;
  if (stage === 'none') conditions.push(raw('e.stage IS NULL'));
  else if (stage !== undefined) conditions.push(sql`e.stage = ${stage}`);
  if (quietSince !== undefined) conditions.push(sql`e.last_activity_on <= ${quietSince}`);
  if (industry !== undefined) conditions.push(sql`e.industry_code LIKE ${`${industry}%`}`);
  if (areaCode !== undefined) conditions.push(sql`e.area_code LIKE ${`${areaStem(areaCode)}%`}`);
  if (countyId !== undefined) conditions.push(hasAccess([countyId]));
  if (honour !== undefined) {
    conditions.push(sql`EXISTS (SELECT 1 FROM enterprise_honour held
      WHERE held.enterprise_id = e.id AND held.honour = ${honour} AND held.ended_at IS NULL)`);
  }
  return conditions;
}
