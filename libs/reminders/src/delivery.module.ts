import { type DynamicModule, Module } from '@nestjs/common';
import { CONFIGURATION, Database, UnitOfWork } from '#libs/database';
import { Clock, type Configuration, millisOf } from '#libs/kernel';
import { CarryDelivery } from './carry-delivery.js';
import { CARRIES, Carrying } from './carrying.js';
import { ClaimDeliveries } from './claim-deliveries.js';
import { DeliveryMeter } from './delivery-meter.js';
import { HandOver } from './hand-over.js';
import { DispatchController } from './http/dispatch.controller.js';
import { QueueMetrics } from './queue-metrics.js';
import { ReadDispatch } from './read-dispatch.js';
import { RemindersModule } from './reminders.module.js';
import { RunDispatch } from './run-dispatch.js';
import { ClaimStore } from './store/claim.store.js';
import { DispatchStore } from './store/dispatch.store.js';
import { HandOverStore } from './store/hand-over.store.js';
import { OutcomeStore } from './store/outcome.store.js';
import { ReminderTransport } from './transport.js';
import { BullMqTransport } from './transports/bullmq-transport.js';
import { EmbeddedTransport } from './transports/embedded-transport.js';

/** Workers of their own need a database and a queue that are not in the process; else the API carries. */
export function carriesInProcess({ databaseUrl, redisUrl }: Configuration): boolean {
  return databaseUrl === undefined || redisUrl === undefined;
}

/** The queue in a process that runs on: `carries` where it sends too, else it only hands over. */
@Module({})
export class DeliveryModule {
  static forRoot(options: { readonly carries: boolean }): DynamicModule {
    return {
      module: DeliveryModule,
      imports: [RemindersModule],
      controllers: [DispatchController],
      providers: [
        CarryDelivery,
        Carrying,
        ClaimDeliveries,
        ClaimStore,
        DeliveryMeter,
        DispatchStore,
        HandOver,
        HandOverStore,
        OutcomeStore,
        QueueMetrics,
        ReadDispatch,
        RunDispatch,
        { provide: CARRIES, useValue: options.carries },
        {
          provide: ReminderTransport,
          inject: [CONFIGURATION, Database, UnitOfWork, Clock, HandOverStore],
          useFactory: openTransport,
        },
      ],
      exports: [Carrying, HandOver, QueueMetrics, ReminderTransport],
    };
  }
}

async function openTransport(
  { redisUrl }: Configuration,
  database: Database,
  unitOfWork: UnitOfWork,
  clock: Clock,
  store: HandOverStore,
): Promise<ReminderTransport> {
  if (redisUrl !== undefined) {
    return new BullMqTransport(redisUrl, await unitOfWork.run((tx) => store.namespace(tx)), clock);
  }
  return new EmbeddedTransport(
    {
      due: (queue, most) => store.due(database.reader, queue, clock.now(), most),
      nextDueMillis: async (queue) => {
        const next = await store.nextDue(database.reader, queue, clock.now());
        return next === undefined ? undefined : millisOf(next);
      },
    },
    clock,
  );
}
