import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, type Made, Operation, type Page } from '#libs/http';
import { ChangeMilestone } from '../change-milestone.js';
import { MILESTONE_TEMPLATE_CODES, MILESTONE_TEMPLATES } from '../domain/milestone-templates.js';
import type { MilestoneView } from '../milestone-view.js';
import { PlanMilestones } from '../plan-milestones.js';
import { ReadMilestones } from '../read-milestones.js';
import {
  MilestoneDto,
  MilestonePageDto,
  MilestoneQueryDto,
  MilestoneReasonDto,
  MilestonesDto,
  MilestoneTemplateDto,
  MoveMilestoneDto,
  PlanMilestonesDto,
  ReachMilestoneDto,
} from './milestone.dto.js';

@ApiTags('milestones')
@Controller()
export class MilestonesController {
  constructor(
    private readonly planMilestones: PlanMilestones,
    private readonly changeMilestone: ChangeMilestone,
    private readonly readMilestones: ReadMilestones,
  ) {}

  @Post('projects/:id/milestones')
  @Operation('milestone.plan')
  @ApiOperation({ summary: 'One milestone of a signed project, or those of a template' })
  @ApiCreatedResponse({ type: MilestonesDto })
  plan(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: PlanMilestonesDto,
  ): Promise<Made<MilestonesDto>> {
    return this.planMilestones.run(actor, id, body);
  }

  @Get('projects/:id/milestones')
  @Operation('milestone.read')
  @ApiOperation({ summary: 'The milestones of a project by due date, with their history' })
  @ApiOkResponse({ type: MilestonesDto })
  ofProject(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<MilestonesDto> {
    return this.readMilestones.ofProject(actor, id);
  }

  @Get('milestones')
  @Operation('milestone.list')
  @ApiOperation({ summary: 'Milestones of all projects that you see, by due date' })
  @ApiOkResponse({ type: MilestonePageDto })
  list(@CurrentActor() actor: Actor, @Query() query: MilestoneQueryDto): Promise<Page<MilestoneView>> {
    return this.readMilestones.list(actor, query);
  }

  @Get('milestone-templates')
  @Operation('milestone.templates')
  @ApiOperation({ summary: 'What a signed project of each kind usually has to reach, in days after signing' })
  @ApiOkResponse({ type: [MilestoneTemplateDto] })
  templates(): MilestoneTemplateDto[] {
    return MILESTONE_TEMPLATE_CODES.map((template) => ({ template, milestones: MILESTONE_TEMPLATES[template] }));
  }

  @Patch('milestones/:id')
  @Operation('milestone.move')
  @ApiOperation({ summary: 'Another day or another unit, with the reason; what it was stays in its history' })
  @ApiOkResponse({ type: MilestoneDto })
  move(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: MoveMilestoneDto,
  ): Promise<MilestoneDto> {
    return this.changeMilestone.run(actor, id, body.change());
  }

  @Post('milestones/:id/done')
  @HttpCode(200)
  @Operation('milestone.done')
  @ApiOperation({ summary: 'Reached on a day' })
  @ApiOkResponse({ type: MilestoneDto })
  done(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ReachMilestoneDto,
  ): Promise<MilestoneDto> {
    return this.changeMilestone.run(actor, id, body.change());
  }

  @Post('milestones/:id/cancel')
  @HttpCode(200)
  @Operation('milestone.cancel')
  @ApiOperation({ summary: 'Not needed any more, with the reason' })
  @ApiOkResponse({ type: MilestoneDto })
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: MilestoneReasonDto,
  ): Promise<MilestoneDto> {
    return this.changeMilestone.run(actor, id, body.change('cancel'));
  }

  @Post('milestones/:id/reopen')
  @HttpCode(200)
  @Operation('milestone.reopen')
  @ApiOperation({ summary: 'Not reached after all, or needed again' })
  @ApiOkResponse({ type: MilestoneDto })
  reopen(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: MilestoneReasonDto,
  ): Promise<MilestoneDto> {
    return this.changeMilestone.run(actor, id, body.change('reopen'));
  }
}
