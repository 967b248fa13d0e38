import { Injectable, Logger } from '@nestjs/common';
import { Database, UnitOfWork } from '#libs/database';
import { Clock, type Instant } from '#libs/kernel';
import { FindUnits } from '#libs/organisation';
import { DeliveryQueues } from './delivery-queues.js';
import { type HandedRow, HandOverStore, type Mark } from './store/hand-over.store.js';
import { ReminderTransport } from './transport.js';

/** Of one queue. */
const AT_ONCE = 200;
const SECOND = 1_000_000;
/** Whatever is due before the next sweep but one is handed over by this one. */
const HORIZON = 130 * SECOND;
/** Due and handed over for so long, and nobody carries it: it is lost. */
const LOST_AFTER = 120 * SECOND;
const LOST_AT_ONCE = 5_000;

/** From the database to the queue: after each commit that planned something, and by the sweep whatever was missed. */
@Injectable()
export class HandOver {
  private readonly log = new Logger('deliveries');
  private working: Promise<void> | undefined;
  private isWanted = false;

  constructor(
    private readonly transport: ReminderTransport,
    private readonly store: HandOverStore,
    private readonly queues: DeliveryQueues,
    private readonly units: FindUnits,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Hands over what is planned and due soon. Asked for while it is at it, it looks once more. */
  planned(): Promise<void> {
    this.isWanted = true;
    this.working ??= this.work();
    return this.working;
  }

  /** What fails there is done by the next sweep. */
  inBackground(work: () => Promise<void>): void {
    work().catch((error: unknown) => {
      this.log.warn(String(error));
    });
  }

  /** All that the queues were given, anew: they were emptied, or one was resumed. By turns, so that none waits for a full one. */
  async anew(queues: readonly string[]): Promise<void> {
    let marks = queues.map((queue) => ({ queue, mark: undefined as Mark | undefined }));
    while (marks.length > 0) {
      const next: typeof marks = [];
      for (const { queue, mark } of marks) {
        const page = await this.store.queued(this.database.reader, queue, mark, AT_ONCE);
        if (page.deliveries.length > 0) await this.transport.handOver(page.deliveries);
        if (page.mark !== undefined) next.push({ queue, mark: page.mark });
      }
      marks = next;
    }
  }

  /** What the queue lost without saying so. */
  async lost(): Promise<void> {
    const now = this.clock.now();
    const before = (now - LOST_AFTER) as Instant;
    const rows = await this.unitOfWork.run((tx) => this.store.takeLost(tx, before, now, LOST_AT_ONCE));
    if (rows.length > 0) await this.transport.handOver(rows);
  }

  /** What is open in the queue of a team that is no more goes by its successor's. */
  async reroute(): Promise<void> {
    const known = new Set(await this.queues.all());
    for (const queue of await this.store.openQueues(this.database.reader)) {
      if (known.has(queue)) continue;
      const unit = await this.units.byCode(queue);
      const to = await this.queues.queueOf(unit?.id ?? '');
      await this.unitOfWork.run((tx) => this.store.reroute(tx, queue, to));
    }
  }

  private async work(): Promise<void> {
    try {
      while (this.isWanted) {
        this.isWanted = false;
        await this.somePlanned();
      }
    } finally {
      this.working = undefined;
    }
  }

  /** Of each queue a little: one with much to do holds up no other. */
  private async somePlanned(): Promise<void> {
    const now = this.clock.now();
    const until = (now + HORIZON) as Instant;
    const queues = await this.queues.all();
    const rows = await this.unitOfWork.run(async (tx) => {
      const taken: HandedRow[] = [];
      for (const queue of queues) taken.push(...(await this.store.takePlanned(tx, queue, until, now, AT_ONCE)));
      return taken;
    });
    if (rows.length === 0) return;
    try {
      await this.transport.handOver(rows);
      this.isWanted ||= rows.length >= AT_ONCE;
    } catch (error) {
      this.log.warn(`not handed over, the sweep tries again: ${String(error)}`);
      const ids = rows.map(({ deliveryId }) => deliveryId);
      await this.unitOfWork.run((tx) => this.store.putBack(tx, ids));
    }
  }
}
