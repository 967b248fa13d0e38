import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, IdPipe, type Made, Operation, type Page } from '#libs/http';
import { ChangeEnterprise } from '../change-enterprise.js';
import { CreateEnterprise } from '../create-enterprise.js';
import type { EnterpriseItem, EnterpriseView, RestrictedEnterprise } from '../enterprise-views.js';
import { ExportEnterprises } from '../export-enterprises.js';
import { ReadEnterprises } from '../read-enterprises.js';
import {
  ChangeEnterpriseDto,
  CreateEnterpriseDto,
  EnterpriseConditions,
  EnterpriseDto,
  EnterprisePageDto,
  EnterpriseQuery,
  RestrictedEnterpriseDto,
} from './enterprise.dto.js';
import { changeOf, conditionsOf, givenOf, listQueryOf } from './enterprise-bodies.js';
import { sendCsv } from './send-csv.js';

@ApiTags('enterprises')
@ApiExtraModels(EnterpriseDto, RestrictedEnterpriseDto)
@Controller('enterprises')
export class EnterpriseController {
  constructor(
    private readonly readEnterprises: ReadEnterprises,
    private readonly exportEnterprises: ExportEnterprises,
    private readonly createEnterprise: CreateEnterprise,
    private readonly changeEnterprise: ChangeEnterprise,
  ) {}

  @Get()
  @Operation('enterprise.list')
  @ApiOperation({ summary: 'The enterprises that one sees in full, and targets; with `q` the best 80 hits' })
  @ApiOkResponse({ type: EnterprisePageDto })
  list(@CurrentActor() actor: Actor, @Query() query: EnterpriseQuery): Promise<Page<EnterpriseItem>> {
    return this.readEnterprises.list(actor, listQueryOf(query));
  }

  @Get('export')
  @Operation('enterprise.export')
  @ApiOperation({ summary: 'The whole list as CSV, no more of each than the list shows; kept in the audit trail' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentActor() actor: Actor,
    @Query() query: EnterpriseConditions,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendCsv(reply, await this.exportEnterprises.run(actor, conditionsOf(query)));
  }

  @Post()
  @Operation('enterprise.create')
  @ApiOperation({ summary: 'Register a target: no stage and no owner before evidence' })
  @ApiCreatedResponse({ type: EnterpriseDto })
  create(@CurrentActor() actor: Actor, @Body() body: CreateEnterpriseDto): Promise<Made<EnterpriseView>> {
    return this.createEnterprise.run(actor, givenOf(body));
  }

  @Get(':id')
  @Operation('enterprise.read')
  @ApiOperation({ summary: 'An enterprise; of another unit only who pursues it, and at which stage' })
  @ApiOkResponse({
    schema: { oneOf: [{ $ref: getSchemaPath(EnterpriseDto) }, { $ref: getSchemaPath(RestrictedEnterpriseDto) }] },
  })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<EnterpriseView | RestrictedEnterprise> {
    return this.readEnterprises.one(actor, id);
  }

  @Patch(':id')
  @Operation('enterprise.change')
  @ApiOperation({ summary: 'Correct what was entered; stage and owner follow from evidence' })
  @ApiOkResponse({ type: EnterpriseDto })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ChangeEnterpriseDto,
  ): Promise<EnterpriseView> {
    return this.changeEnterprise.run(actor, id, changeOf(body));
  }
}
