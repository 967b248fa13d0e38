import { Injectable } from '@nestjs/common';
import { Database, type Reader, type Transaction } from '#libs/database';
import { type Actor, keysetOf, type Page, page } from '#libs/http';
import { LIKENESSES, type Likeness, likenessOf, type Named } from './domain/likeness.js';
import { problems } from './domain/problems.js';
import { type EnterpriseItem, EnterpriseViews, type RestrictedEnterprise } from './enterprise-views.js';
import { DuplicateStore, type NamedPair } from './store/duplicate.store.js';
import { EnterpriseStore } from './store/enterprise.store.js';

/** What is offered to whom enters an enterprise: no more of it than everybody may know. */
export interface DuplicateCandidate extends Pick<RestrictedEnterprise, 'id' | 'name' | 'stage' | 'owner'> {
  readonly likeness: Likeness;
}

export interface DuplicatePair {
  readonly likeness: Likeness;
  readonly one: EnterpriseItem;
  readonly other: EnterpriseItem;
}

export interface PairsQuery {
  readonly limit: number;
  readonly cursor?: string;
  /** Only those of which it is one. */
  readonly enterpriseId?: string;
}

type FoundPair = NamedPair & { readonly likeness: Likeness };

/** Core names, short names and typing errors are offered, never merged by themselves (domain.md §3). */
@Injectable()
export class PossibleDuplicates {
  constructor(
    private readonly database: Database,
    private readonly duplicates: DuplicateStore,
    private readonly enterprises: EnterpriseStore,
    private readonly views: EnterpriseViews,
  ) {}

  /**
   * What looks alike and was confirmed to be another.
   * @throws possible_duplicate, with all that are alike
   */
  async offer(reader: Reader, named: Named, confirmed: readonly string[]): Promise<string[]> {
    const candidates = await this.alike(reader, named);
    if (candidates.some(({ id }) => !confirmed.includes(id))) throw problems.possible_duplicate({ candidates });
    return candidates.map(({ id }) => id);
  }

  /** A new enterprise is none of these: not offered again. */
  async remember(tx: Transaction, actor: Actor, id: string, others: readonly string[]): Promise<void> {
    const pairs = others.map((otherId) => [id, otherId] as const);
    await this.duplicates.tellApart(tx, pairs, { recordedBy: actor.userId, note: null });
  }

  /** Pairs for the office, the surest first: equal cores, short names, then typing errors. */
  async pairs({ limit, cursor, enterpriseId }: PairsQuery): Promise<Page<DuplicatePair>> {
    const { reader } = this.database;
    const all = await this.database.memo('possible duplicates', () => this.allPairs(reader));
    const found =
      enterpriseId === undefined ? all : all.filter(({ one, other }) => [one.id, other.id].includes(enterpriseId));
    const [rank = -1, key = ''] = keysetOf(cursor, ['number', 'text']) ?? [];
    const rows = found.filter((pair) => isAfter(pair, Number(rank), String(key))).slice(0, limit + 1);
    const shown = await this.shown(reader, rows);
    return page(rows, limit, found.length, (pair) => [rankOf(pair), keyOf(pair)], shown);
  }

  /** All that are alike, with no more of them than everybody may know. */
  async alike(reader: Reader, named: Named): Promise<DuplicateCandidate[]> {
    const candidates = new Map<string, DuplicateCandidate>();
    for (const known of await this.duplicates.candidates(reader, named)) {
      const likeness = likenessOf(named, known);
      const enterprise = likeness === undefined ? undefined : await this.enterprises.find(reader, known.id);
      if (likeness === undefined || enterprise === undefined) continue;
      const { id, name, stage, owner } = await this.views.restricted(enterprise);
      if (!candidates.has(id)) candidates.set(id, { id, name, stage, owner, likeness });
    }
    return [...candidates.values()];
  }

  private async allPairs(reader: Reader): Promise<FoundPair[]> {
    const found = new Map<string, FoundPair>();
    for (const pair of await this.duplicates.pairs(reader)) {
      const likeness = likenessOf(pair.one, pair.other);
      if (likeness !== undefined) found.set(keyOf(pair), { ...pair, likeness });
    }
    return [...found.values()].sort((a, b) => (isAfter(a, rankOf(b), keyOf(b)) ? 1 : -1));
  }

  private async shown(reader: Reader, pairs: readonly FoundPair[]): Promise<(pair: FoundPair) => DuplicatePair> {
    const ids = [...new Set(pairs.flatMap(({ one, other }) => [one.id, other.id]))];
    const items = new Map(
      (await this.views.items(reader, await this.enterprises.findAll(reader, ids))).map((item) => [item.id, item]),
    );
    return ({ one, other, likeness }) => ({ likeness, one: itemOf(items, one.id), other: itemOf(items, other.id) });
  }
}

function rankOf({ likeness }: FoundPair): number {
  return LIKENESSES.indexOf(likeness);
}

function isAfter(pair: FoundPair, rank: number, key: string): boolean {
  return rankOf(pair) > rank || (rankOf(pair) === rank && keyOf(pair) > key);
}

function keyOf({ one, other }: NamedPair): string {
  return `${one.id} ${other.id}`;
}

function itemOf(items: ReadonlyMap<string, EnterpriseItem>, id: string): EnterpriseItem {
  const item = items.get(id);
  if (item === undefined) throw new RangeError(`no enterprise ${id}`);
  return item;
}
