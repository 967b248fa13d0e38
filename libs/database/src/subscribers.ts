import { Injectable, type OnApplicationBootstrap, SetMetadata, type Type } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { Listeners, Transaction } from './transaction.js';

export interface SubscriberOf<Event extends object> {
  /** Runs in the writer's transaction, and fails with it. */
  handle(event: Event, tx: Transaction): Promise<void>;
}

const SUBSCRIBES = 'zhudian:subscribes';

/** An upper room listens to what a lower one tells (architecture.md). */
export function Subscriber(event: Type): ClassDecorator {
  return SetMetadata(SUBSCRIBES, event);
}

/** Who listens to which event; filled from the providers when the application starts. */
@Injectable()
export class Subscribers implements Listeners, OnApplicationBootstrap {
  private readonly byEvent = new Map<unknown, SubscriberOf<object>[]>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function' || instance === null || instance === undefined) continue;
      const event: unknown = this.reflector.get(SUBSCRIBES, metatype);
      if (event === undefined) continue;
      this.byEvent.set(event, [...(this.byEvent.get(event) ?? []), instance as SubscriberOf<object>]);
    }
  }

  async tell(event: object, tx: Transaction): Promise<void> {
    for (const subscriber of this.byEvent.get(event.constructor) ?? []) await subscriber.handle(event, tx);
  }
}
