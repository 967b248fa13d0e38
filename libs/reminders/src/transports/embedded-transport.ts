import type { Clock } from '#libs/kernel';
import { type Carry, type HandedDelivery, ReminderTransport } from '../transport.js';
import type { DueDeliveries } from './due-deliveries.js';
import { Lane } from './lane.js';

/** In process: a lane a queue takes what is due from the database. There is nothing to hand over but the news. */
export class EmbeddedTransport extends ReminderTransport {
  private readonly lanes = new Map<string, Lane>();

  constructor(
    private readonly deliveries: DueDeliveries,
    private readonly clock: Clock,
  ) {
    super();
  }

  handOver(deliveries: readonly HandedDelivery[]): Promise<void> {
    for (const queue of new Set(deliveries.map((delivery) => delivery.queue))) this.lanes.get(queue)?.wake();
    return Promise.resolve();
  }

  async serve(queues: readonly string[], carry: Carry): Promise<void> {
    const ending = [...this.lanes].filter(([queue]) => !queues.includes(queue));
    for (const [queue] of ending) this.lanes.delete(queue);
    await Promise.all(ending.map(([, lane]) => lane.close()));
    for (const queue of queues) {
      if (!this.lanes.has(queue)) this.lanes.set(queue, Lane.open(queue, this.deliveries, this.clock, carry));
    }
  }

  /** It holds nothing. */
  forget(): Promise<void> {
    return Promise.resolve();
  }

  hasForgotten(): Promise<boolean> {
    return Promise.resolve(false);
  }

  complaint(): Promise<string | undefined> {
    return Promise.resolve(undefined);
  }

  async close(): Promise<void> {
    await Promise.all([...this.lanes.values()].map((lane) => lane.close()));
    this.lanes.clear();
  }
}
