import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, Operation, type Page } from '#libs/http';
import { type DeliveryView, type FailureView, type QueueView, ReadDispatch } from '../read-dispatch.js';
import { RunDispatch } from '../run-dispatch.js';
import {
  DeliveryPageDto,
  DeliveryQuery,
  FailuresDto,
  QueueDto,
  QueuesDto,
  RetriedDto,
  RetryQuery,
} from './dispatch.dto.js';

@ApiTags('dispatch')
@Controller()
export class DispatchController {
  constructor(
    private readonly read: ReadDispatch,
    private readonly dispatch: RunDispatch,
  ) {}

  @Get('dispatch/queues')
  @Operation('dispatch.read')
  @ApiOperation({ summary: 'Each queue: a field team, or all other units' })
  @ApiOkResponse({ type: QueuesDto })
  queues(): Promise<{ items: QueueView[]; complaint: string | null }> {
    return this.read.all();
  }

  @Post('dispatch/queues/:unitCode/pause')
  @HttpCode(200)
  @Operation('dispatch.pause')
  @ApiOperation({ summary: 'Nothing goes out from it until it is resumed' })
  @ApiOkResponse({ type: QueueDto })
  pause(@CurrentActor() actor: Actor, @Param('unitCode') queue: string): Promise<QueueView> {
    return this.dispatch.pause(actor, queue);
  }

  @Post('dispatch/queues/:unitCode/resume')
  @HttpCode(200)
  @Operation('dispatch.resume')
  @ApiOperation({ summary: 'Go on; what waited goes out, marked as late' })
  @ApiOkResponse({ type: QueueDto })
  resume(@CurrentActor() actor: Actor, @Param('unitCode') queue: string): Promise<QueueView> {
    return this.dispatch.resume(actor, queue);
  }

  @Post('dispatch/queues/:unitCode/retry')
  @HttpCode(200)
  @Operation('dispatch.retry')
  @ApiOperation({ summary: 'Try all its dead letters again, or those of one channel and recipient' })
  @ApiOkResponse({ type: QueueDto })
  retryAll(
    @CurrentActor() actor: Actor,
    @Param('unitCode') queue: string,
    @Query() which: RetryQuery,
  ): Promise<QueueView> {
    return this.dispatch.retryAll(actor, queue, which);
  }

  @Get('dispatch/failures')
  @Operation('dispatch.failures')
  @ApiOperation({ summary: 'Dead letters by queue, channel, recipient and reason, with how many there are' })
  @ApiOkResponse({ type: FailuresDto })
  failures(): Promise<{ items: FailureView[] }> {
    return this.read.failures();
  }

  @Get('deliveries')
  @Operation('delivery.list')
  @ApiOperation({ summary: 'Deliveries with why they failed, the latest due first' })
  @ApiOkResponse({ type: DeliveryPageDto })
  deliveries(@Query() query: DeliveryQuery): Promise<Page<DeliveryView>> {
    return this.read.list(query);
  }

  @Post('deliveries/:id/retry')
  @HttpCode(200)
  @Operation('delivery.retry')
  @ApiOperation({ summary: 'Try a dead letter again' })
  @ApiOkResponse({ type: RetriedDto })
  retry(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<RetriedDto> {
    return this.dispatch.retry(actor, id);
  }
}
