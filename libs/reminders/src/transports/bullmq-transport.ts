import { Logger } from '@nestjs/common';
import { DelayedError, type Job, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { type Clock, millisOf } from '#libs/kernel';
import { type Carry, type HandedDelivery, ReminderTransport } from '../transport.js';
import { complaintOf, UNREACHABLE } from './redis-complaint.js';

/** So many of a queue are under way in one process at once. */
const AT_ONCE = 100;
const COMMAND_TIMEOUT_MILLIS = 10_000;
const RECONNECT_MILLIS = 1_000;
/** A worker that died is noticed within this, and its jobs are carried by another. */
const STALLED_AFTER_MILLIS = 10_000;
/** A job may lie under any number of workers that die: the row counts the attempts. */
const STALLED_OFTEN = 1_000;
const CLOSING_MILLIS = 20_000;

interface Load {
  readonly deliveryId: string;
}

/**
 * BullMQ on Redis: one queue a team, any number of workers. A job is named by its delivery and due time, so that it is
 * there once however often it is handed over; what is finished is removed. Redis keeps nothing that matters.
 */
export class BullMqTransport extends ReminderTransport {
  private readonly log = new Logger('deliveries');
  private readonly prefix: string;
  /** Fails at once where Redis is away: who hands over tries again. */
  private readonly sender: Redis;
  /** Waits for Redis as long as it takes, as BullMQ wants it. */
  private taker: Redis | undefined;
  private isKnown = false;
  private readonly queues = new Map<string, Queue<Load>>();
  private readonly workers = new Map<string, Worker<Load>>();

  /** `namespace`: of the installation, in a Redis that others may use too. */
  constructor(
    private readonly url: string,
    namespace: string,
    private readonly clock: Clock,
  ) {
    super();
    this.prefix = `zhudian-${namespace}`;
    this.sender = this.connect({ maxRetriesPerRequest: 1, commandTimeout: COMMAND_TIMEOUT_MILLIS });
  }

  async handOver(deliveries: readonly HandedDelivery[]): Promise<void> {
    await this.mustBeConnected();
    const now = millisOf(this.clock.now());
    for (const code of new Set(deliveries.map(({ queue }) => queue))) {
      const ofQueue = deliveries.filter(({ queue }) => queue === code);
      await this.add(
        code,
        ofQueue.map(({ deliveryId, dueAtMillis, urgent }) => ({
          name: 'delivery',
          data: { deliveryId },
          opts: {
            jobId: `${deliveryId}_${String(dueAtMillis)}`,
            delay: Math.max(0, dueAtMillis - now),
            lifo: urgent,
            removeOnComplete: true,
            removeOnFail: true,
          },
        })),
      );
    }
  }

  async serve(queues: readonly string[], carry: Carry): Promise<void> {
    for (const [queue, worker] of this.workers) {
      if (queues.includes(queue)) continue;
      this.workers.delete(queue);
      await worker.close();
      // Its rows go by another queue: what is left in Redis is nobody's.
      await this.queue(queue).obliterate({ force: true });
    }
    for (const queue of queues) {
      if (!this.workers.has(queue)) this.workers.set(queue, this.worker(queue, carry));
    }
  }

  async forget(queues: readonly string[]): Promise<void> {
    await this.mustBeConnected();
    await Promise.all(queues.map((code) => this.queue(code).obliterate({ force: true })));
  }

  /** Asked for the first time, it does not know: who handed over before may have died between the row and Redis. */
  async hasForgotten(): Promise<boolean> {
    await this.mustBeConnected();
    const isEmpty = (await this.sender.set(`${this.prefix}:handed`, '1', 'NX')) === 'OK';
    const mayLack = isEmpty || !this.isKnown;
    this.isKnown = true;
    return mayLack;
  }

  async complaint(): Promise<string | undefined> {
    return (await this.isConnected()) ? complaintOf(this.sender) : UNREACHABLE;
  }

  async close(): Promise<void> {
    const ended = Promise.allSettled([...this.workers.values()].map((worker) => worker.close()));
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      ended,
      new Promise((resolve) => {
        timer = setTimeout(resolve, this.sender.status === 'ready' ? CLOSING_MILLIS : COMMAND_TIMEOUT_MILLIS);
      }),
    ]);
    clearTimeout(timer);
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
    this.sender.disconnect();
    this.taker?.disconnect();
  }

  private async add(code: string, jobs: Parameters<Queue<Load>['addBulk']>[0]): Promise<void> {
    try {
      await this.queue(code).addBulk(jobs);
    } catch (error) {
      // One that was opened while Redis was away never recovers by itself.
      this.queues.delete(code);
      throw error;
    }
  }

  private queue(code: string): Queue<Load> {
    const known = this.queues.get(code);
    if (known !== undefined) return known;
    const queue = new Queue<Load>(nameOf(code), {
      connection: this.sender,
      prefix: this.prefix,
      streams: { events: { maxLen: 1 } },
    });
    queue.on('error', (error) => {
      this.log.debug(String(error));
    });
    this.queues.set(code, queue);
    return queue;
  }

  private worker(code: string, carry: Carry): Worker<Load> {
    this.taker ??= this.connect({ maxRetriesPerRequest: null });
    const worker = new Worker<Load>(nameOf(code), (job, token) => this.carryOne(carry, job, token), {
      connection: this.taker,
      prefix: this.prefix,
      concurrency: AT_ONCE,
      stalledInterval: STALLED_AFTER_MILLIS,
      lockDuration: STALLED_AFTER_MILLIS,
      maxStalledCount: STALLED_OFTEN,
      runRetryDelay: RECONNECT_MILLIS,
    });
    worker.on('error', (error) => {
      this.log.debug(String(error));
    });
    worker.on('failed', (_, error) => {
      this.log.warn(`${code}: ${String(error)}`);
    });
    return worker;
  }

  private async carryOne(carry: Carry, job: Job<Load>, token: string | undefined): Promise<void> {
    const again = await carry(job.data.deliveryId);
    if (again === undefined) return;
    const wait = Math.max(0, again - millisOf(this.clock.now()));
    await job.moveToDelayed(Date.now() + wait, token);
    throw new DelayedError();
  }

  private connect(options: { maxRetriesPerRequest: number | null; commandTimeout?: number }): Redis {
    const redis = new Redis(this.url, { ...options, retryStrategy: () => RECONNECT_MILLIS });
    let isAway = false;
    redis.on('error', (error: Error) => {
      if (!isAway) this.log.warn(`Redis: ${error.message}`);
      isAway = true;
    });
    redis.on('ready', () => {
      isAway = false;
    });
    return redis;
  }

  private async mustBeConnected(): Promise<void> {
    if (!(await this.isConnected())) throw new Error('Redis cannot be reached');
  }

  /** A connection that is being made is waited for; one that broke is not. */
  private async isConnected(): Promise<boolean> {
    if (this.sender.status === 'connecting' || this.sender.status === 'connect') {
      await new Promise<void>((resolve) => {
        this.sender.once('ready', resolve).once('close', resolve);
      });
    }
    return this.sender.status === 'ready';
  }
}

function nameOf(queue: string): string {
  return `reminders.${queue}`;
}
