import { Injectable } from '@nestjs/common';
import { Counter, Histogram, Registry } from 'prom-client';
import type { Instant } from '#libs/kernel';
import type { ChannelCode } from './domain/delivery.js';

const SECONDS = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3_600];

/** What this process sent, for Prometheus. */
@Injectable()
export class DeliveryMeter {
  readonly registry = new Registry();
  private readonly sentTotal = new Counter({
    name: 'zhudian_deliveries_sent_total',
    help: 'Deliveries that went out',
    labelNames: ['queue', 'channel'],
    registers: [this.registry],
  });
  private readonly failedTotal = new Counter({
    name: 'zhudian_deliveries_failed_total',
    help: 'Deliveries that became dead letters',
    labelNames: ['channel', 'reason'],
    registers: [this.registry],
  });
  private readonly dueToSent = new Histogram({
    name: 'zhudian_delivery_due_to_sent_seconds',
    help: 'From the due time to the time of sending',
    labelNames: ['queue', 'channel'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  sent(
    deliveries: readonly { readonly queue: string; readonly channel: ChannelCode; readonly dueAt: Instant }[],
    now: Instant,
  ): void {
    for (const { queue, channel, dueAt } of deliveries) {
      this.sentTotal.inc({ queue, channel });
      this.dueToSent.observe({ queue, channel }, Math.max(0, now - dueAt) / 1_000_000);
    }
  }

  failed(deliveries: readonly { readonly channel: ChannelCode; readonly reasonCode: string }[]): void {
    for (const { channel, reasonCode } of deliveries) this.failedTotal.inc({ channel, reason: reasonCode });
  }
}
