import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, CurrentLanguage, IdPipe, Operation, type Page, pageOf } from '#libs/http';
import type { Language } from '#libs/kernel';
import { ReadReminders, type ReminderItem, type ReminderPage } from '../read-reminders.js';
import type { ReminderCounts } from '../store/reminder-list.store.js';
import { WorkOnReminder } from '../work-on-reminder.js';
import {
  CommentDto,
  DoneDto,
  ReassignDto,
  ReminderCountsDto,
  ReminderDto,
  ReminderListQuery,
  ReminderPageDto,
  ReminderScopeQuery,
  SnoozeDto,
} from './reminder.dto.js';

@ApiTags('reminders')
@Controller('reminders')
export class RemindersController {
  constructor(
    private readonly reading: ReadReminders,
    private readonly working: WorkOnReminder,
  ) {}

  @Get()
  @Operation('reminder.list')
  @ApiOperation({ summary: 'Reminders: mine, of my units, or of all that I see; the earliest due first' })
  @ApiOkResponse({ type: pageOf(ReminderDto) })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: ReminderListQuery,
    @CurrentLanguage() language: Language,
  ): Promise<Page<ReminderItem>> {
    return this.reading.page(actor, query, language);
  }

  @Get('counts')
  @Operation('reminder.list')
  @ApiOperation({ summary: 'How many: for the badges' })
  @ApiOkResponse({ type: ReminderCountsDto })
  counts(@CurrentActor() actor: Actor, @Query() { scope }: ReminderScopeQuery): Promise<ReminderCounts> {
    return this.reading.counts(actor, scope);
  }

  @Get(':id')
  @Operation('reminder.read')
  @ApiOperation({ summary: 'A reminder with what was done with it' })
  @ApiOkResponse({ type: ReminderPageDto })
  read(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @CurrentLanguage() language: Language,
  ): Promise<ReminderPage> {
    return this.reading.one(actor, id, language);
  }

  @Post(':id/done')
  @HttpCode(200)
  @Operation('reminder.done')
  @ApiOperation({ summary: 'Done: it rings no more; one that repeats goes on with its next time' })
  @ApiOkResponse({ type: ReminderPageDto })
  async done(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: DoneDto,
    @CurrentLanguage() language: Language,
  ): Promise<ReminderPage> {
    await this.working.done(actor, id, body);
    return this.reading.one(actor, id, language);
  }

  @Post(':id/snooze')
  @HttpCode(200)
  @Operation('reminder.snooze')
  @ApiOperation({ summary: 'Put it off to a working day; escalations count from then' })
  @ApiOkResponse({ type: ReminderPageDto })
  async snooze(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: SnoozeDto,
    @CurrentLanguage() language: Language,
  ): Promise<ReminderPage> {
    await this.working.snooze(actor, id, body);
    return this.reading.one(actor, id, language);
  }

  @Post(':id/reassign')
  @HttpCode(200)
  @Operation('reminder.reassign')
  @ApiOperation({ summary: 'Give it to somebody who works in the unit; they hear of it' })
  @ApiOkResponse({ type: ReminderPageDto })
  async reassign(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ReassignDto,
    @CurrentLanguage() language: Language,
  ): Promise<ReminderPage> {
    await this.working.reassign(actor, id, body);
    return this.reading.one(actor, id, language);
  }

  @Post(':id/comment')
  @HttpCode(200)
  @Operation('reminder.comment')
  @ApiOperation({ summary: 'Say something about it' })
  @ApiOkResponse({ type: ReminderPageDto })
  async comment(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: CommentDto,
    @CurrentLanguage() language: Language,
  ): Promise<ReminderPage> {
    await this.working.comment(actor, id, body);
    return this.reading.one(actor, id, language);
  }
}
