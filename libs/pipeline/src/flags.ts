import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Actor, keysetOf, type Page, page } from '#libs/http';
import { isoOf } from '#libs/kernel';
import { reachOf } from '#libs/organisation';
import type { IntegrityRule } from './domain/integrity/signing.js';
import { reasonOf } from './domain/integrity/suspicions.js';
import { type FlagRow, type FlagState, IntegrityFlagStore } from './store/integrity-flag.store.js';

export interface FlagsQuery {
  readonly state?: FlagState | undefined;
  readonly rule?: IntegrityRule | undefined;
  readonly projectId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Flags with their reasons in words. */
@Injectable()
export class Flags {
  constructor(
    private readonly database: Database,
    private readonly flags: IntegrityFlagStore,
  ) {}

  /** Of enterprises that one sees in full, the latest first. */
  async page(actor: Actor, { limit, cursor, ...rest }: FlagsQuery): Promise<Page<FlagView>> {
    const { reader } = this.database;
    const reach = reachOf(actor, 'flag.list');
    const asked = { ...rest, seenBy: reach === 'all' ? undefined : reach };
    const after = keysetOf(cursor, ['number', 'text']) as readonly [number, string] | undefined;
    const rows = await this.flags.page(reader, asked, limit + 1, after);
    const total = await this.flags.count(reader, asked);
    return page(rows, limit, total, ({ raisedAt, id }) => [raisedAt, id], flagView);
  }
}

export type FlagView = ReturnType<typeof flagView>;

export function flagView({ raisedAt, settledAt, ...row }: FlagRow) {
  return {
    ...row,
    state: settledAt === null ? ('open' as const) : ('settled' as const),
    reason: reasonOf(row),
    raisedAt: isoOf(raisedAt),
    settledAt: settledAt === null ? null : isoOf(settledAt),
  };
}
