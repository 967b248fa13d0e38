import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, type Made, Operation, type Page } from '#libs/http';
import { AddIntroducer } from '../add-introducer.js';
import { ChangeIntroducer } from '../change-introducer.js';
import type { IntroducerView } from '../introducer-views.js';
import { ReadIntroducers } from '../read-introducers.js';
import {
  AddIntroducerDto,
  ChangeIntroducerDto,
  IntroducerDto,
  IntroducerListQuery,
  IntroducerPageDto,
} from './introducer.dto.js';

@ApiTags('introducers')
@Controller('introducers')
export class IntroducerController {
  constructor(
    private readonly readIntroducers: ReadIntroducers,
    private readonly addIntroducer: AddIntroducer,
    private readonly changeIntroducer: ChangeIntroducer,
  ) {}

  @Get()
  @Operation('introducer.list')
  @ApiOperation({ summary: 'The register of introducers, by name' })
  @ApiOkResponse({ type: IntroducerPageDto })
  list(@Query() query: IntroducerListQuery): Promise<Page<IntroducerView>> {
    return this.readIntroducers.run(query);
  }

  @Post()
  @Operation('introducer.create')
  @ApiOperation({ summary: 'Register an introducer' })
  @ApiCreatedResponse({ type: IntroducerDto })
  add(@CurrentActor() actor: Actor, @Body() body: AddIntroducerDto): Promise<Made<IntroducerView>> {
    return this.addIntroducer.run(actor, body);
  }

  @Patch(':id')
  @Operation('introducer.change')
  @ApiOperation({ summary: 'Correct an introducer' })
  @ApiOkResponse({ type: IntroducerDto })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ChangeIntroducerDto,
  ): Promise<IntroducerView> {
    return this.changeIntroducer.run(actor, id, body);
  }
}
