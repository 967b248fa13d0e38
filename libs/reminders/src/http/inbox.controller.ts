import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, CurrentLanguage, FlagField, IdPipe, Operation, PageQuery, pageOf } from '#libs/http';
import type { Language } from '#libs/kernel';
import { REMINDER_STATES, type ReminderState } from '../domain/reminder.js';
import { SUBJECT_KINDS, type SubjectKind } from '../domain/rules.js';
import { Inbox, type InboxItem, type InboxPage } from '../inbox.js';

class InboxQuery extends PageQuery {
  @FlagField({ optional: true, query: true, description: 'only what was not acknowledged' })
  readonly unread: boolean = false;
}

class TitleDto {
  @ApiProperty() readonly zh!: string;
  @ApiProperty() readonly en!: string;
}

class InboxItemDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: TitleDto }) readonly title!: TitleDto;
  @ApiProperty({ description: 'in the language asked for; what somebody wrote, as they wrote it' })
  readonly text!: string;
  @ApiProperty({ format: 'uuid' }) readonly reminderId!: string;
  @ApiProperty() readonly rule!: string;
  @ApiProperty({ enum: SUBJECT_KINDS }) readonly subjectKind!: SubjectKind;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly enterpriseId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly projectId!: string | null;
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty({ enum: REMINDER_STATES, description: 'whether something is still to be done' })
  readonly state!: ReminderState;
  @ApiProperty({ format: 'date' }) readonly dueOn!: string;
  @ApiProperty({ description: 'it came after its time' }) readonly late!: boolean;
  @ApiProperty({ format: 'date-time' }) readonly sentAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly acknowledgedAt!: string | null;
}

class InboxPageDto extends pageOf(InboxItemDto) {
  @ApiProperty({ type: 'integer' }) readonly unread!: number;
}

class AcknowledgedDto {
  @ApiProperty({ type: 'integer' }) readonly acknowledged!: number;
}

@ApiTags('reminders')
@Controller('inbox')
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @Operation('inbox.own')
  @ApiOperation({ summary: 'What reached me, the newest first, and how much of it I have not read' })
  @ApiOkResponse({ type: InboxPageDto })
  page(
    @CurrentActor() actor: Actor,
    @Query() query: InboxQuery,
    @CurrentLanguage() language: Language,
  ): Promise<InboxPage> {
    return this.inbox.page(actor, query, language);
  }

  @Post('acknowledge')
  @HttpCode(200)
  @Operation('inbox.own')
  @ApiOperation({ summary: 'All of it is read' })
  @ApiOkResponse({ type: AcknowledgedDto })
  acknowledgeAll(@CurrentActor() actor: Actor): Promise<AcknowledgedDto> {
    return this.inbox.acknowledgeAll(actor);
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Operation('inbox.own')
  @ApiOperation({ summary: 'It is read' })
  @ApiOkResponse({ type: InboxItemDto })
  acknowledge(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @CurrentLanguage() language: Language,
  ): Promise<InboxItem> {
    return this.inbox.acknowledge(actor, id, language);
  }
}
