import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { keysetOf, type Page, page } from '#libs/http';
import { type Instant, isoOf } from '#libs/kernel';
import { type CityEvent, CityEvents } from '#libs/pipeline';
import { AsOf } from './as-of.js';
import { EVENT_COUNT_KEYS, type EventCountKey, EventStore } from './store/event.store.js';
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
  ) {}

  /** @throws not_found */
  async one(eventId: string, given?: string): Promise<EventYield> {
    const asOf = await this.asOf.of(given);
    return this.database.snapshot(async (reader) => {
      const event = await this.events.find(reader, eventId);
      const counts = {} as Record<EventCountKey, number>;
      for (const key of EVENT_COUNT_KEYS) counts[key] = await this.counts.number(reader, key, eventId, asOf);
      return { ...event, asOf: isoOf(asOf), counts };
    });
  }

  /** @throws not_found */
  async rows(eventId: string, { count: key, asOf: given, limit, cursor }: EventRowsQuery): Promise<Page<FigureRow>> {
    const asOf: Instant = await this.asOf.of(given);
    const after = keysetOf(cursor, ['text', 'text']) as readonly [string, string] | undefined;
    return this.database.snapshot(async (reader) => {
      await this.events.find(reader, eventId);
      const found = await this.counts.page(reader, key, { eventId, asOf }, limit + 1, after);
      const total = await this.counts.count(reader, key, eventId, asOf);
      return page(
        found,
        limit,
        total,
        ({ on, id }) => [on ?? '', id],
        (row) => row,
      );
    });
  }
}
