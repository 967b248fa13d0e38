import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, type Made, Operation, type Page, PageQuery } from '#libs/http';
import { DecideFunds } from '../decide-funds.js';
import { ListFunds, type SubmittedReceipt } from '../list-funds.js';
import { SubmitFunds } from '../submit-funds.js';
import { VoidEvidence } from '../void-evidence.js';
import { VoidEvidenceDto } from './activity.dto.js';
import { DecidedFundsDto, SubmittedFundsDto, VoidedDto } from './answers.dto.js';
import { RecordReversalDto, RejectDto, SubmitReceiptDto } from './project-fact.dto.js';
import { FundsPageDto } from './views.dto.js';

@ApiTags('funds')
@Controller()
export class FundsController {
  constructor(
    private readonly submitFunds: SubmitFunds,
    private readonly decideFunds: DecideFunds,
    private readonly listFunds: ListFunds,
    private readonly voidEvidence: VoidEvidence,
  ) {}

  @Post('projects/:id/funds')
  @Operation('receipt.submit')
  @ApiOperation({ summary: 'Submit a fund receipt; it counts once somebody else verified it' })
  @ApiCreatedResponse({ type: SubmittedFundsDto })
  submit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: SubmitReceiptDto,
  ): Promise<Made<SubmittedFundsDto>> {
    return this.submitFunds.receipt(actor, id, body);
  }

  @Post('projects/:id/reversals')
  @Operation('reversal.record')
  @ApiOperation({ summary: 'An entry to subtract (核减), verified like a receipt' })
  @ApiCreatedResponse({ type: SubmittedFundsDto })
  reverse(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: RecordReversalDto,
  ): Promise<Made<SubmittedFundsDto>> {
    return this.submitFunds.reversal(actor, id, body);
  }

  @Get('funds')
  @Operation('receipt.list')
  @ApiOperation({ summary: 'Receipts and reversals that wait for verification, the oldest first' })
  @ApiOkResponse({ type: FundsPageDto })
  list(@Query() query: PageQuery): Promise<Page<SubmittedReceipt>> {
    return this.listFunds.run(query);
  }

  @Post('funds/:id/verify')
  @HttpCode(200)
  @Operation('receipt.verify')
  @ApiOperation({ summary: 'Verify a receipt or reversal that somebody else entered' })
  @ApiOkResponse({ type: DecidedFundsDto })
  verify(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DecidedFundsDto> {
    return this.decideFunds.run(actor, id, { state: 'verified' });
  }

  @Post('funds/:id/reject')
  @HttpCode(200)
  @Operation('receipt.reject')
  @ApiOperation({ summary: 'Return it with a reason' })
  @ApiOkResponse({ type: DecidedFundsDto })
  reject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: RejectDto,
  ): Promise<DecidedFundsDto> {
    return this.decideFunds.run(actor, id, { state: 'rejected', reason: body.reason });
  }

  @Post('evidence/:id/void')
  @HttpCode(200)
  @Operation('evidence.void')
  @ApiOperation({ summary: 'Void a fact or a waiver with a reason; what follows from it is derived anew' })
  @ApiOkResponse({ type: VoidedDto })
  void(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: VoidEvidenceDto,
  ): Promise<VoidedDto> {
    return this.voidEvidence.run(actor, id, body);
  }
}
