import { Module } from '@nestjs/common';
import { PipelineModule } from '#libs/pipeline';
import { DeliveryQueues } from './delivery-queues.js';
import { DeliveryStore } from './store/delivery.store.js';

@Module({ imports: [PipelineModule], providers: [DeliveryQueues, DeliveryStore] })
export class RemindersModule {}
