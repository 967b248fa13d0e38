import type { ServerResponse } from 'node:http';
import type { Actor } from '#libs/http';
import { reachOf } from '#libs/organisation';
import { hears, isAfter, type StreamPlace, textOfPlace } from '../domain/stream.js';
import type { StreamEvent } from '../store/stream-event.store.js';

/** Who does not read as fast as it is told is cut off, and catches up when it comes back. */
const UNREAD_LIMIT_BYTES = 256 * 1024;
const RETRY_MILLIS = 3_000;

/** Anew for each thing that is told: `undefined` once the session is over. */
export type WhoHears = () => Promise<Pick<Actor, 'userId' | 'grants'> | undefined>;

/** One open page. */
export class StreamClient {
  private isOpen = true;
  /** What is told is told in order, however long one asks who hears. */
  private told: Promise<void>;

  constructor(
    readonly userId: string,
    private readonly response: ServerResponse,
    private readonly whoHears: WhoHears,
    /** What it has heard, or was not to hear. */
    private place: StreamPlace,
    /** What it missed, before anything new. */
    missed: Promise<readonly StreamEvent[] | 'too many'>,
    end: StreamPlace,
  ) {
    response.write(`retry: ${String(RETRY_MILLIS)}\nid: ${textOfPlace(place)}\nevent: hello\ndata: {}\n\n`);
    this.told = missed.then((found) => (found === 'too many' ? this.reset(end) : this.tellNow(found)));
  }

  tell(events: readonly StreamEvent[]): Promise<void> {
    this.told = this.told.then(() => this.tellNow(events));
    return this.told;
  }

  /** Keeps proxies from closing, and ends with the session. */
  async beat(isAudible: boolean): Promise<void> {
    if ((await this.whoHears()) === undefined) this.end();
    else if (isAudible) this.write(': still here\n\n');
  }

  end(): void {
    this.isOpen = false;
    this.response.end();
  }

  /** It missed more than is told one by one: it must read everything anew. */
  private reset(end: StreamPlace): void {
    this.place = end;
    this.write(`id: ${textOfPlace(end)}\nevent: reset\ndata: {}\n\n`);
  }

  /** Asks who hears only where there may be something to hear. */
  private async tellNow(events: readonly StreamEvent[]): Promise<void> {
    const fresh = events.filter((event) => isAfter(event, this.place));
    const last = fresh.at(-1);
    if (last === undefined || !this.isOpen) return;
    this.place = last;
    const hearer = await this.whoHears();
    if (hearer === undefined) {
      this.end();
      return;
    }
    // Of targets without an owner everybody knows; the rest is for whom the matrix lets see it.
    const reach = reachOf(hearer, 'enterprise.read');
    for (const event of fresh.filter(({ audience }) => hears(audience, hearer, reach))) {
      this.write(`id: ${textOfPlace(event)}\nevent: ${event.kind}\ndata: ${JSON.stringify(event.data)}\n\n`);
    }
  }

  private write(text: string): void {
    if (!this.isOpen) return;
    this.response.write(text);
    if (this.response.writableLength > UNREAD_LIMIT_BYTES) {
      this.isOpen = false;
      this.response.destroy();
    }
  }
}
