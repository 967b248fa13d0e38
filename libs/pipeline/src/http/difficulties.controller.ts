import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, type Made, Operation, type Page } from '#libs/http';
import type { DifficultyItem } from '../difficulty-view.js';
import { RaiseDifficulty } from '../raise-difficulty.js';
import { ReadDifficulties } from '../read-difficulties.js';
import { WorkOnDifficulty } from '../work-on-difficulty.js';
import {
  AssignDifficultyDto,
  DifficultyDto,
  DifficultyPageDto,
  DifficultyQueryDto,
  DifficultyWordDto,
  EscalateDifficultyDto,
  InstructDifficultyDto,
  RaiseDifficultyDto,
  ResolveDifficultyDto,
} from './difficulty.dto.js';

@ApiTags('difficulties')
@Controller()
export class DifficultiesController {
  constructor(
    private readonly raiseDifficulty: RaiseDifficulty,
    private readonly workOnDifficulty: WorkOnDifficulty,
    private readonly readDifficulties: ReadDifficulties,
  ) {}

  @Post('projects/:id/difficulties')
  @Operation('difficulty.raise')
  @ApiOperation({ summary: 'Something keeps a signed project from going on (难点问题)' })
  @ApiCreatedResponse({ type: DifficultyDto })
  raise(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: RaiseDifficultyDto,
  ): Promise<Made<DifficultyDto>> {
    return this.raiseDifficulty.run(actor, id, body);
  }

  @Get('difficulties')
  @Operation('difficulty.list')
  @ApiOperation({ summary: 'Difficulties that you see, by due date' })
  @ApiOkResponse({ type: DifficultyPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: DifficultyQueryDto): Promise<Page<DifficultyItem>> {
    return this.readDifficulties.list(actor, query);
  }

  @Get('difficulties/:id')
  @Operation('difficulty.read')
  @ApiOperation({ summary: 'A difficulty with each step: who, when, what, due when' })
  @ApiOkResponse({ type: DifficultyDto })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DifficultyDto> {
    return this.readDifficulties.one(actor, id);
  }

  @Post('difficulties/:id/assign')
  @HttpCode(200)
  @Operation('difficulty.assign')
  @ApiOperation({ summary: 'Another unit owns it from now on' })
  @ApiOkResponse({ type: DifficultyDto })
  assign(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: AssignDifficultyDto,
  ): Promise<DifficultyDto> {
    return this.workOnDifficulty.run(actor, id, body.work());
  }

  @Post('difficulties/:id/escalate')
  @HttpCode(200)
  @Operation('difficulty.escalate')
  @ApiOperation({ summary: 'One level up: to the office, then to the city leader (书记一线办)' })
  @ApiOkResponse({ type: DifficultyDto })
  escalate(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: EscalateDifficultyDto,
  ): Promise<DifficultyDto> {
    return this.workOnDifficulty.run(actor, id, body.work());
  }

  @Post('difficulties/:id/instruct')
  @HttpCode(200)
  @Operation('difficulty.instruct')
  @ApiOperation({ summary: 'The instruction (批示) of the leader to whom it was escalated' })
  @ApiOkResponse({ type: DifficultyDto })
  instruct(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: InstructDifficultyDto,
  ): Promise<DifficultyDto> {
    return this.workOnDifficulty.run(actor, id, body.work());
  }

  @Post('difficulties/:id/resolve')
  @HttpCode(200)
  @Operation('difficulty.resolve')
  @ApiOperation({ summary: 'Resolved on a day, and how' })
  @ApiOkResponse({ type: DifficultyDto })
  resolve(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ResolveDifficultyDto,
  ): Promise<DifficultyDto> {
    return this.workOnDifficulty.run(actor, id, body.work());
  }

  @Post('difficulties/:id/reopen')
  @HttpCode(200)
  @Operation('difficulty.reopen')
  @ApiOperation({ summary: 'Not resolved after all' })
  @ApiOkResponse({ type: DifficultyDto })
  reopen(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: DifficultyWordDto,
  ): Promise<DifficultyDto> {
    return this.workOnDifficulty.run(actor, id, body.work('reopen'));
  }

  @Post('difficulties/:id/comment')
  @HttpCode(200)
  @Operation('difficulty.comment')
  @ApiOperation({ summary: 'A word on it' })
  @ApiOkResponse({ type: DifficultyDto })
  comment(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: DifficultyWordDto,
  ): Promise<DifficultyDto> {
    return this.workOnDifficulty.run(actor, id, body.work('comment'));
  }
}
