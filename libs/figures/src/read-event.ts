import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '#libs/database';
import { keysetOf, type Page, page } from '#libs/http';
import { isoOf } from '#libs/kernel';
import { type CityEvent, CityEvents } from '#libs/pipeline';
import { AsOf } from './as-of.js';
import { CountingStore } from './store/counting.store.js';
import { EVENT_COUNT_KEYS, type EventAsked, type EventCountKey, EventStore } from './store/event.store.js';
import type { FigureRow } from './store/rows.store.js';

export type EventYield = CityEvent & {
  readonly asOf: string;
  /** Counts, and yuan, by key. */
  readonly counts: Readonly<Record<EventCountKey, number>>;
};

export interface EventRowsQuery {
  readonly count: EventCountKey;
  readonly asOf?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** An event with what it reached, what was signed there, and what came of it. */
@Injectable()
export class ReadEvent {
  constructor(
    private readonly database: Database,
    private readonly events: CityEvents,
    private readonly asOf: AsOf,
    private readonly counts: EventStore,
    private readonly counting: CountingStore,
  ) {}

  /** @throws not_found */
  async one(eventId: string, given?: string): Promise<EventYield> {
    const asOf = await this.asOf.of(given);
    return this.database.snapshot(async (reader) => {
      const event = await this.events.find(reader, eventId);
      const asked = await this.asked(reader, eventId, asOf);
      const counts = {} as Record<EventCountKey, number>;
      for (const key of EVENT_COUNT_KEYS) counts[key] = await this.counts.number(reader, key, asked);
      return { ...event, asOf: isoOf(asOf), counts };
    });
  }

  /** @throws not_found */
  async rows(eventId: string, { count: key, asOf: given, limit, cursor }: EventRowsQuery): Promise<Page<FigureRow>> {
    const asOf = await this.asOf.of(given);
    const after = keysetOf(cursor, ['text', 'text']) as readonly [string, string] | undefined;
    return this.database.snapshot(async (reader) => {
      await this.events.find(reader, eventId);
      const asked = await this.asked(reader, eventId, asOf);
      const found = await this.counts.page(reader, key, asked, limit + 1, after);
      const total = await this.counts.count(reader, key, asked);
      return page(
        found,
        limit,
        total,
        ({ on, id }) => [on ?? '', id],
        (row) => row,
      );
    });
  }
  private async asked(reader: Reader, eventId: string, asOf: EventAsked['asOf']): Promise<EventAsked> {
    return { eventId, asOf, isBeforeMerges: await this.counting.hasMovedSince(reader, asOf) };
  }
}
