import type { ServerResponse } from 'node:http';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, Signals, UnitOfWork } from '#libs/database';
import type { Instant } from '#libs/kernel';
import { SESSIONS_ENDED } from '#libs/organisation';
import { isAfter, type StreamPlace } from '../domain/stream.js';
import { type StreamEvent, StreamEventStore } from '../store/stream-event.store.js';
import { STREAM_GREW } from './live-events.js';
import { StreamClient, type WhoHears } from './stream-client.js';

const SECOND = 1_000_000;
const KEPT = 24 * 3600 * SECOND;
const FORGET_EVERY_MILLIS = 10 * 60_000;
const AT_ONCE = 500;
/** More is not told one by one. */
const CATCH_UP_LIMIT = 2_000;
/** What another process wrote without a signal that reached us is told by then. */
const LOOK_EVERY_MILLIS = 2_000;
/** An older write is still open; until it ends, nobody knows what comes before what. */
const LOOK_SOON_MILLIS = 50;
const AUDIBLE_BEATS = 8;
const PAGES_OF_ONE_PERSON = 10;
/** Greater than any id: of UUID v7 the first digit is 0 for the next thousands of years. */
const LAST_OF_A_MOMENT = 'f';

/**
 * Tells the open pages of this process what is written to the log, in its order and each once. The log is read up to what is
 * known to be complete, so that a slow write of another process is told too, and a page that comes back goes on where it was.
 */
@Injectable()
export class StreamHub implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('stream');
  private readonly clients = new Set<StreamClient>();
  private readonly stops: (() => void)[] = [];
  private place: StreamPlace | undefined;
  private reading: Promise<void> | undefined;
  private isAskedAgain = false;
  private hasBegun = false;
  private beats = 0;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: StreamEventStore,
    private readonly signals: Signals,
  ) {}

  onApplicationBootstrap(): void {
    this.every(FORGET_EVERY_MILLIS, () => this.forget());
  }

  beforeApplicationShutdown(): void {
    for (const stop of this.stops.splice(0)) stop();
    for (const client of this.clients) client.end();
  }

  /** Opens a page's stream; `heard` is what it heard last. */
  async open(
    userId: string,
    response: ServerResponse,
    whoHears: WhoHears,
    heard: StreamPlace | undefined,
  ): Promise<void> {
    this.begin();
    const present = { recordedAt: await this.database.asOf(), id: LAST_OF_A_MOMENT };
    // From here on nothing waits: between what was missed and what is told next there is no gap.
    if (this.place === undefined || this.clients.size === 0) this.place = present;
    const end = this.place;
    const missed = heard === undefined ? Promise.resolve([]) : this.missed(heard, end);
    const client = new StreamClient(userId, response, whoHears, heard ?? end, missed, end);
    response.once('close', () => {
      this.clients.delete(client);
    });
    this.makeRoom(userId);
    this.clients.add(client);
    this.look();
    await missed;
  }

  /** The first page starts it: a command that opens none reads nothing. */
  private begin(): void {
    if (this.hasBegun) return;
    this.hasBegun = true;
    this.stops.push(
      this.signals.hear(STREAM_GREW, () => {
        this.look();
      }),
      this.signals.hear(SESSIONS_ENDED, () => {
        this.beat(false);
      }),
    );
    this.every(LOOK_EVERY_MILLIS, () => {
      this.beats += 1;
      this.beat(this.beats % AUDIBLE_BEATS === 0);
      this.look();
    });
  }

  private async missed(heard: StreamPlace, end: StreamPlace): Promise<readonly StreamEvent[] | 'too many'> {
    if (isAfter(heard, end)) return [];
    if (heard.recordedAt < end.recordedAt - KEPT) return 'too many';
    const found = await this.events.after(this.database.reader, heard, CATCH_UP_LIMIT);
    return found.length === CATCH_UP_LIMIT ? 'too many' : found.filter((event) => !isAfter(event, end));
  }

  /** Asked while it reads, it reads once more. */
  private look(): void {
    if (this.reading !== undefined) {
      this.isAskedAgain = true;
      return;
    }
    this.reading = this.read()
      .catch((error: unknown) => {
        this.logger.warn(error);
      })
      .finally(() => {
        this.reading = undefined;
        if (!this.isAskedAgain) return;
        this.isAskedAgain = false;
        this.look();
      });
  }

  private async read(): Promise<void> {
    if (this.place === undefined || this.clients.size === 0) return;
    const known = await this.database.asOf();
    const found = await this.events.after(this.database.reader, this.place, AT_ONCE);
    const complete = found.filter(({ recordedAt }) => recordedAt <= known);
    const last = complete.at(-1);
    if (last !== undefined) this.place = last;
    await Promise.all([...this.clients].map((client) => client.tell(complete)));
    if (complete.length === AT_ONCE) this.isAskedAgain = true;
    else if (complete.length < found.length) this.lookSoon();
  }

  private lookSoon(): void {
    setTimeout(() => {
      this.look();
    }, LOOK_SOON_MILLIS).unref();
  }

  private beat(isAudible: boolean): void {
    for (const client of this.clients) {
      client.beat(isAudible).catch((error: unknown) => {
        this.logger.warn(error);
      });
    }
  }

  /** The oldest page of a person makes room for the newest. */
  private makeRoom(userId: string): void {
    const own = [...this.clients].filter((client) => client.userId === userId);
    for (const client of own.slice(0, Math.max(0, own.length - PAGES_OF_ONE_PERSON + 1))) client.end();
  }

  private async forget(): Promise<void> {
    await this.unitOfWork.run((tx) => this.events.forgetBefore(tx, (tx.recordedAt - KEPT) as Instant));
  }

  private every(millis: number, run: () => void | Promise<void>): void {
    const timer = setInterval(() => {
      Promise.resolve(run()).catch((error: unknown) => {
        this.logger.warn(error);
      });
    }, millis);
    timer.unref();
    this.stops.push(() => {
      clearInterval(timer);
    });
  }
}
