import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, type Made, Operation } from '#libs/http';
import { ChangeStatus } from '../change-status.js';
import { GiveWaiver } from '../give-waiver.js';
import { LogActivity, type LoggedActivity } from '../log-activity.js';
import { GiveWaiverDto, LogActivityDto, LoseDto, PauseDto, ReopenDto, ResumeDto } from './activity.dto.js';
import { ChangedStatusDto, GivenWaiverDto, LoggedActivityDto } from './answers.dto.js';

@ApiTags('pipeline')
@Controller('enterprises/:id')
export class ActivitiesController {
  constructor(
    private readonly logActivity: LogActivity,
    private readonly giveWaiver: GiveWaiver,
    private readonly changeStatus: ChangeStatus,
  ) {}

  @Post('activities')
  @Operation('activity.log')
  @ApiOperation({ summary: 'Log a contact, an inbound visit (evidence of `visited`) or a note' })
  @ApiCreatedResponse({ type: LoggedActivityDto })
  log(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: LogActivityDto,
  ): Promise<Made<LoggedActivity>> {
    return this.logActivity.run(actor, id, body);
  }

  @Post('waivers')
  @Operation('waiver.give')
  @ApiOperation({ summary: 'Waive a missing step with a reason' })
  @ApiCreatedResponse({ type: GivenWaiverDto })
  waive(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: GiveWaiverDto,
  ): Promise<Made<GivenWaiverDto>> {
    return this.giveWaiver.run(actor, id, body);
  }

  @Post('pause')
  @HttpCode(200)
  @Operation('status.change')
  @ApiOperation({ summary: 'Pause until a day, with a reason' })
  @ApiOkResponse({ type: ChangedStatusDto })
  pause(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: PauseDto,
  ): Promise<ChangedStatusDto> {
    return this.changeStatus.run(actor, id, body.change(), body.version);
  }

  @Post('resume')
  @HttpCode(200)
  @Operation('status.change')
  @ApiOperation({ summary: 'End the pause' })
  @ApiOkResponse({ type: ChangedStatusDto })
  resume(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ResumeDto,
  ): Promise<ChangedStatusDto> {
    return this.changeStatus.run(actor, id, { to: 'resume' }, body.version);
  }

  @Post('lose')
  @HttpCode(200)
  @Operation('status.change')
  @ApiOperation({ summary: 'Give it up, with a reason from the list' })
  @ApiOkResponse({ type: ChangedStatusDto })
  lose(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: LoseDto,
  ): Promise<ChangedStatusDto> {
    return this.changeStatus.run(actor, id, body.change(), body.version);
  }

  @Post('reopen')
  @HttpCode(200)
  @Operation('status.change')
  @ApiOperation({ summary: 'Take up again what was lost' })
  @ApiOkResponse({ type: ChangedStatusDto })
  reopen(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ReopenDto,
  ): Promise<ChangedStatusDto> {
    return this.changeStatus.run(actor, id, body.change(), body.version);
  }
}
