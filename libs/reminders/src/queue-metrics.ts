import { Injectable } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { Database } from '#libs/database';
import { Clock, startOfDay } from '#libs/kernel';
import { DeliveryMeter } from './delivery-meter.js';
import { DeliveryQueues } from './delivery-queues.js';
import { DispatchStore, type QueueFigures } from './store/dispatch.store.js';

const COUNTS = ['waiting', 'delayed', 'held', 'active', 'failed'] as const;

/** The queues as they are now, and what this process sent, for Prometheus. */
@Injectable()
export class QueueMetrics {
  private readonly registry = new Registry();
  private readonly deliveries = new Gauge({
    name: 'zhudian_deliveries',
    help: 'Deliveries in each queue by where they stand',
    labelNames: ['queue', 'standing'],
    registers: [this.registry],
  });
  private readonly overdue = new Gauge({
    name: 'zhudian_delivery_oldest_overdue_seconds',
    help: 'For how long the oldest delivery is due that nobody took',
    labelNames: ['queue'],
    registers: [this.registry],
  });
  private readonly paused = new Gauge({
    name: 'zhudian_delivery_queue_paused',
    help: '1 where the queue is paused',
    labelNames: ['queue'],
    registers: [this.registry],
  });

  constructor(
    private readonly meter: DeliveryMeter,
    private readonly database: Database,
    private readonly store: DispatchStore,
    private readonly queues: DeliveryQueues,
    private readonly clock: Clock,
  ) {}

  async text(): Promise<string> {
    const today = startOfDay(this.clock.today());
    const all = await this.store.figures(this.database.reader, await this.queues.all(), this.clock.now(), today);
    this.registry.resetMetrics();
    for (const one of all) this.show(one);
    return `${await this.registry.metrics()}\n${await this.meter.registry.metrics()}`;
  }

  private show(figures: QueueFigures): void {
    const { queue, oldestOverdueAt, pausedAt } = figures;
    for (const standing of COUNTS) this.deliveries.set({ queue, standing }, figures[standing]);
    const seconds = oldestOverdueAt === null ? 0 : (this.clock.now() - oldestOverdueAt) / 1_000_000;
    this.overdue.set({ queue }, Math.max(0, seconds));
    this.paused.set({ queue }, pausedAt === null ? 0 : 1);
  }
}
