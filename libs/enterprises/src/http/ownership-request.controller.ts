import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, Operation, type Page } from '#libs/http';
import { AnswerOwnershipRequest } from '../answer-ownership-request.js';
import type { OwnershipRequestView } from '../ownership-request-views.js';
import { ReadOwnershipRequests } from '../read-ownership-requests.js';
import {
  AcceptRequestDto,
  DecideRequestDto,
  DeclineRequestDto,
  OwnershipRequestDto,
  OwnershipRequestPageDto,
  RequestQueryDto,
} from './ownership.dto.js';

@ApiTags('ownership')
@Controller('ownership-requests')
export class OwnershipRequestController {
  constructor(
    private readonly readRequests: ReadOwnershipRequests,
    private readonly answerRequest: AnswerOwnershipRequest,
  ) {}

  @Get()
  @Operation('ownership_request.read')
  @ApiOperation({ summary: 'Requests that own units asked or are asked, the latest first; the office sees all' })
  @ApiOkResponse({ type: OwnershipRequestPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: RequestQueryDto): Promise<Page<OwnershipRequestView>> {
    return this.readRequests.list(actor, query);
  }

  @Get(':id')
  @Operation('ownership_request.read')
  @ApiOperation({ summary: 'One request' })
  @ApiOkResponse({ type: OwnershipRequestDto })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<OwnershipRequestView> {
    return this.readRequests.one(actor, id);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Operation('ownership_request.answer')
  @ApiOperation({ summary: 'The owner’s lead lets the unit join, or hands the enterprise over' })
  @ApiOkResponse({ type: OwnershipRequestDto })
  accept(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: AcceptRequestDto,
  ): Promise<OwnershipRequestView> {
    return this.answerRequest.run(actor, id, 'owner', { accept: true, reason: body.reason ?? null });
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Operation('ownership_request.answer')
  @ApiOperation({ summary: 'The owner’s lead says no, and why' })
  @ApiOkResponse({ type: OwnershipRequestDto })
  decline(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: DeclineRequestDto,
  ): Promise<OwnershipRequestView> {
    return this.answerRequest.run(actor, id, 'owner', { accept: false, reason: body.reason });
  }

  @Post(':id/decide')
  @HttpCode(200)
  @Operation('ownership_request.decide')
  @ApiOperation({ summary: 'After five working days without answer, the office decides' })
  @ApiOkResponse({ type: OwnershipRequestDto })
  decide(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { decision, reason }: DecideRequestDto,
  ): Promise<OwnershipRequestView> {
    return this.answerRequest.run(actor, id, 'office', { accept: decision === 'accept', reason });
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Operation('ownership_request.withdraw')
  @ApiOperation({ summary: 'Who asked takes the request back' })
  @ApiOkResponse({ type: OwnershipRequestDto })
  withdraw(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<OwnershipRequestView> {
    return this.answerRequest.withdraw(actor, id);
  }
}
