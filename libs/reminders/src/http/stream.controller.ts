import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type ActingRequest, type Actor, CurrentActor, Operation } from '#libs/http';
import { Recognise } from '#libs/organisation';
import { placeIn } from '../domain/stream.js';
import { StreamHub } from '../live/stream-hub.js';

@ApiTags('reminders')
@Controller('stream')
export class StreamController {
  constructor(
    private readonly hub: StreamHub,
    private readonly recognise: Recognise,
  ) {}

  @Get()
  @Operation('stream.own')
  @ApiOperation({
    summary: 'Server-sent events: `inbox`, `board`, `import`; `reset` where too much was missed',
    description: 'Goes on after `Last-Event-ID`. Ends with the session.',
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async open(@CurrentActor() actor: Actor, @Req() request: ActingRequest, @Res() reply: FastifyReply): Promise<void> {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    });
    raw.flushHeaders();
    const heard = request.headers['last-event-id'];
    await this.hub.open(
      actor.userId,
      raw,
      () => this.recognise.ofRequest(request),
      placeIn(typeof heard === 'string' ? heard : undefined),
    );
  }
}
