import { Module } from '@nestjs/common';
import { EnterprisesModule } from '#libs/enterprises';
import { StreamController } from '../http/stream.controller.js';
import { StreamEventStore } from '../store/stream-event.store.js';
import { FollowBoard, FollowImports } from './follow-board.js';
import { LiveEvents } from './live-events.js';
import { StreamHub } from './stream-hub.js';

/** What open pages are told as it happens. */
@Module({
  imports: [EnterprisesModule],
  controllers: [StreamController],
  providers: [FollowBoard, FollowImports, LiveEvents, StreamEventStore, StreamHub],
  exports: [LiveEvents],
})
export class LiveModule {}
