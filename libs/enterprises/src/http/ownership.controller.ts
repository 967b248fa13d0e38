import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, type Made, Operation } from '#libs/http';
import { AskForOwnership } from '../ask-for-ownership.js';
import { type Assigned, AssignResponsible } from '../assign-responsible.js';
import { ExtendProtection } from '../extend-protection.js';
import { LookUpEnterprise, type LookupAnswer } from '../look-up-enterprise.js';
import type { OwnershipRequestView } from '../ownership-request-views.js';
import type { OwnershipView } from '../ownership-views.js';
import { ReadOwnership } from '../read-ownership.js';
import {
  AssignDto,
  AssignedDto,
  ExtendProtectionDto,
  JoinRequestDto,
  LookupAnswerDto,
  LookupQuery,
  OwnershipDto,
  OwnershipRequestDto,
  ResponsibleDto,
  TransferRequestDto,
} from './ownership.dto.js';

@ApiTags('ownership')
@Controller('enterprises')
export class OwnershipController {
  constructor(
    private readonly lookUpEnterprise: LookUpEnterprise,
    private readonly readOwnership: ReadOwnership,
    private readonly askForOwnership: AskForOwnership,
    private readonly extendProtection: ExtendProtection,
    private readonly assignResponsible: AssignResponsible,
  ) {}

  @Get('lookup')
  @Operation('enterprise.lookup')
  @ApiOperation({ summary: 'Before a call: is it free, ours, or held? Throttled, and kept in the audit trail' })
  @ApiOkResponse({ type: LookupAnswerDto })
  lookup(@CurrentActor() actor: Actor, @Query() { q }: LookupQuery): Promise<LookupAnswer> {
    return this.lookUpEnterprise.run(actor, q);
  }

  @Get(':id/ownership')
  @Operation('ownership.read')
  @ApiOperation({ summary: 'All who have owned it, who joined, and how long it is protected' })
  @ApiOkResponse({ type: OwnershipDto })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<OwnershipView> {
    return this.readOwnership.run(actor, id);
  }

  @Post(':id/join-requests')
  @Operation('ownership_request.create')
  @ApiOperation({ summary: 'Ask to join (协引) in what another unit holds' })
  @ApiCreatedResponse({ type: OwnershipRequestDto })
  join(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: JoinRequestDto,
  ): Promise<Made<OwnershipRequestView>> {
    return this.askForOwnership.run(actor, id, 'join', body);
  }

  @Post(':id/transfer-requests')
  @Operation('ownership_request.create')
  @ApiOperation({ summary: 'Ask for a transfer (流转) of what another unit holds' })
  @ApiCreatedResponse({ type: OwnershipRequestDto })
  transfer(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: TransferRequestDto,
  ): Promise<Made<OwnershipRequestView>> {
    return this.askForOwnership.run(actor, id, 'transfer', body);
  }

  @Post(':id/protection')
  @Operation('protection.extend')
  @ApiOperation({ summary: 'Lengthen the protection of the present owner, with a reason' })
  @ApiCreatedResponse({ type: OwnershipDto })
  extend(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ExtendProtectionDto,
  ): Promise<Made<OwnershipView>> {
    return this.extendProtection.run(actor, id, body);
  }

  @Post(':id/responsible')
  @HttpCode(200)
  @Operation('enterprise.assign')
  @ApiOperation({ summary: 'Say who of the owning unit is responsible' })
  @ApiOkResponse({ type: AssignedDto })
  assign(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ResponsibleDto,
  ): Promise<Assigned> {
    return this.assignResponsible.run(actor, [id], body.userId);
  }

  @Post('assign')
  @HttpCode(200)
  @Operation('enterprise.assign')
  @ApiOperation({ summary: 'Say who is responsible for several enterprises: all of them, or none' })
  @ApiOkResponse({ type: AssignedDto })
  assignSeveral(@CurrentActor() actor: Actor, @Body() body: AssignDto): Promise<Assigned> {
    return this.assignResponsible.run(actor, body.ids, body.userId);
  }
}
