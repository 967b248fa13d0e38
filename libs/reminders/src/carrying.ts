import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Database, UnitOfWork } from '#libs/database';
import { Clock } from '#libs/kernel';
import { CarryDelivery } from './carry-delivery.js';
import { DeliveryQueues } from './delivery-queues.js';
import { HandOver } from './hand-over.js';
import { RingWhatIsDue } from './ring-what-is-due.js';
import { ClaimStore } from './store/claim.store.js';
import { DeliveryStore } from './store/delivery.store.js';
import { Sweeps } from './sweeps.js';
import { ReminderTransport } from './transport.js';
import { EmbeddedTransport } from './transports/embedded-transport.js';

/** Whether this process carries deliveries, or only hands them over. */
export const CARRIES = Symbol('carries');

const SWEEP_MILLIS = 60_000;

/** The life of the queue in this process: it serves the queues of today, sweeps, and stops in good order. */
@Injectable()
export class Carrying implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('deliveries');
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;
  private isClosing = false;
  private hasServed = false;

  constructor(
    @Inject(CARRIES) private readonly carries: boolean,
    private readonly transport: ReminderTransport,
    private readonly handOver: HandOver,
    private readonly carry: CarryDelivery,
    private readonly queues: DeliveryQueues,
    private readonly deliveries: DeliveryStore,
    private readonly claims: ClaimStore,
    private readonly sweeps: Sweeps,
    private readonly ring: RingWhatIsDue,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    // Without lanes of its own, the embedded queue has nobody to hand over to.
    if (!this.carries && this.transport instanceof EmbeddedTransport) return;
    this.deliveries.onPlanned(() => {
      if (!this.isClosing) this.handOver.inBackground(() => this.handOver.planned());
    });
    const complaint = await this.transport.complaint();
    if (complaint !== undefined) this.log.warn(complaint);
    if (!this.carries) return;
    this.sweeps.add('ring', () => this.ring.run());
    if (this.isAlone) {
      await this.unitOfWork.run((tx) => this.claims.endLeases(tx, this.clock.now()));
    }
    this.handOver.inBackground(() => this.sweep());
    this.timer = setInterval(() => {
      if (this.sweeping === undefined) this.handOver.inBackground(() => this.sweep());
    }, SWEEP_MILLIS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isClosing = true;
    clearInterval(this.timer);
    await this.sweeping?.catch(() => undefined);
    await this.transport.close();
  }

  /** At start and every minute: whatever was missed. One at a time. */
  sweep(): Promise<void> {
    const sweeping = (this.sweeping ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => this.sweepOnce())
      .finally(() => {
        if (this.sweeping === sweeping) this.sweeping = undefined;
      });
    this.sweeping = sweeping;
    return sweeping;
  }

  /** SQLite serves one process. */
  private get isAlone(): boolean {
    return this.database.reader.dialect === 'sqlite';
  }

  /** Where the queue cannot be reached now, it finds by itself what died, later. */
  private async forget(queues: readonly string[]): Promise<void> {
    await this.transport.forget(queues).catch((error: unknown) => {
      this.log.warn(String(error));
    });
  }

  private async sweepOnce(): Promise<void> {
    await this.sweeps.run();
    await this.handOver.reroute();
    const queues = await this.queues.all();
    if (!this.hasServed && this.isAlone) await this.forget(queues);
    await this.transport.serve(queues, (id) => this.carry.run(id));
    this.hasServed = true;
    if (await this.transport.hasForgotten()) await this.handOver.anew(queues);
    await this.handOver.lost();
    await this.handOver.planned();
  }
}
