import { Injectable } from '@nestjs/common';
import { Signals, type Transaction } from '#libs/database';
import { type StreamEventGiven, StreamEventStore } from '../store/stream-event.store.js';

/** Sent after events were committed. */
export const STREAM_GREW = 'stream grew';

/** Tells the open pages, in the transaction of what happened: what was rolled back is told to nobody. */
@Injectable()
export class LiveEvents {
  constructor(
    private readonly events: StreamEventStore,
    private readonly signals: Signals,
  ) {}

  async tell(tx: Transaction, ...events: readonly StreamEventGiven[]): Promise<void> {
    if (events.length === 0) return;
    await this.events.add(tx, events);
    tx.afterCommit(() => {
      this.signals.send(STREAM_GREW);
    });
  }
}
