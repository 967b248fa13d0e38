import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { keysetOf, type Page, page } from '#libs/http';
import type { IntroducerKind } from './domain/channels.js';
import { type IntroducerView, introducerView } from './introducer-views.js';
import { IntroducerStore } from './store/introducer.store.js';

export interface IntroducerQuery {
  readonly kind?: IntroducerKind;
  readonly q?: string;
  readonly limit: number;
  readonly cursor?: string;
}

@Injectable()
export class ReadIntroducers {
  constructor(
    private readonly database: Database,
    private readonly introducers: IntroducerStore,
  ) {}

  /** The register, by name. */
  async run({ kind, q, limit, cursor }: IntroducerQuery): Promise<Page<IntroducerView>> {
    const { reader } = this.database;
    const filter = { kind, words: q };
    const after = keysetOf(cursor, ['text', 'text']) as readonly [string, string] | undefined;
    const rows = await this.introducers.page(reader, filter, limit, after);
    const total = await this.database.memo(`introducers ${JSON.stringify(filter)}`, () =>
      this.introducers.count(reader, filter),
    );
    return page(rows, limit, total, ({ nameKey, id }) => [nameKey, id], introducerView);
  }
}
