import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, type Made, Operation } from '#libs/http';
import { ChangeProject } from '../change-project.js';
import { CreateProject } from '../create-project.js';
import { GiveIntent } from '../give-intent.js';
import { ReadProject } from '../read-project.js';
import { RecordProjectFact } from '../record-project-fact.js';
import { SignContract } from '../sign-contract.js';
import { CreatedProjectDto, GivenIntentDto, ProjectFactDto, SignedContractDto } from './answers.dto.js';
import { ChangeProjectDto, CreateProjectDto, GiveIntentDto, SignContractDto } from './project.dto.js';
import { RecordAmendmentDto, RecordProgressDto, TerminateProjectDto } from './project-fact.dto.js';
import { ProjectDto } from './views.dto.js';

@ApiTags('projects')
@Controller()
export class ProjectsController {
  constructor(
    private readonly createProject: CreateProject,
    private readonly readProject: ReadProject,
    private readonly changeProject: ChangeProject,
    private readonly giveIntent: GiveIntent,
    private readonly signContract: SignContract,
    private readonly recordFact: RecordProjectFact,
  ) {}

  @Post('enterprises/:id/projects')
  @Operation('project.create')
  @ApiOperation({ summary: 'An intent project: evidence of `intent`, or its waiver' })
  @ApiCreatedResponse({ type: CreatedProjectDto })
  create(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: CreateProjectDto,
  ): Promise<Made<CreatedProjectDto>> {
    return this.createProject.run(actor, id, body);
  }

  @Get('projects/:id')
  @Operation('project.read')
  @ApiOperation({ summary: 'A project with its own ladder, credits, investors and receipts' })
  @ApiOkResponse({ type: ProjectDto })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ProjectDto> {
    return this.readProject.run(actor, id);
  }

  @Patch('projects/:id')
  @Operation('project.change')
  @ApiOperation({ summary: 'Change what is no fact; credits and units from a day on' })
  @ApiOkResponse({ type: ProjectDto })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ChangeProjectDto,
  ): Promise<ProjectDto> {
    await this.changeProject.run(actor, id, body);
    return this.readProject.run(actor, id);
  }

  @Post('projects/:id/intent')
  @Operation('intent.give')
  @ApiOperation({ summary: 'The intent of a project that was made with a waiver' })
  @ApiCreatedResponse({ type: GivenIntentDto })
  intent(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: GiveIntentDto,
  ): Promise<Made<GivenIntentDto>> {
    return this.giveIntent.run(actor, id, body);
  }

  @Post('projects/:id/contract')
  @Operation('contract.sign')
  @ApiOperation({ summary: 'Record the contract: evidence of `signed`' })
  @ApiCreatedResponse({ type: SignedContractDto })
  sign(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: SignContractDto,
  ): Promise<Made<SignedContractDto>> {
    return this.signContract.run(actor, id, body);
  }

  @Post('projects/:id/progress')
  @Operation('progress.record')
  @ApiOperation({ summary: 'Started, completed, in production, full capacity; or suspended' })
  @ApiCreatedResponse({ type: ProjectFactDto })
  progress(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: RecordProgressDto,
  ): Promise<Made<ProjectFactDto>> {
    return this.recordFact.run(actor, id, body.event());
  }

  @Post('projects/:id/amendments')
  @Operation('amendment.record')
  @ApiOperation({ summary: 'More or less than the contract says, counted in its own month' })
  @ApiCreatedResponse({ type: ProjectFactDto })
  amend(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: RecordAmendmentDto,
  ): Promise<Made<ProjectFactDto>> {
    return this.recordFact.run(actor, id, body.event());
  }

  @Post('projects/:id/terminate')
  @Operation('project.terminate')
  @ApiOperation({ summary: 'Terminate: changes the status, never a stage that was reached' })
  @ApiCreatedResponse({ type: ProjectFactDto })
  terminate(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: TerminateProjectDto,
  ): Promise<Made<ProjectFactDto>> {
    return this.recordFact.run(actor, id, body.event());
  }
}
