import { ApiProperty } from '@nestjs/swagger';
import { BothLanguagesDto, BusinessDateField, CountField, IdField, OneOfField, PageQuery, TextField } from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import { STAGES, type Stage } from '#libs/pipeline';
import { REMINDER_STATES, type ReminderState } from '../domain/reminder.js';
import { RULE_CODES, type RuleCode } from '../domain/rules.js';
import { REMINDER_SCOPES, type ReminderScope } from '../read-reminders.js';

export class ReminderScopeQuery {
  @OneOfField(REMINDER_SCOPES, { optional: true, description: 'mine where absent' }) readonly scope: ReminderScope =
    'mine';
}

export class ReminderListQuery extends PageQuery {
  @OneOfField(REMINDER_SCOPES, { optional: true, description: 'mine where absent' }) readonly scope: ReminderScope =
    'mine';
  @OneOfField(REMINDER_STATES, { optional: true, description: 'all that is not finished where absent' })
  readonly state?: ReminderState;
  @OneOfField(RULE_CODES, { optional: true }) readonly rule?: RuleCode;
  @IdField({ optional: true }) readonly unitId?: string;
  @IdField({ optional: true }) readonly enterpriseId?: string;
}

const VERSION = { min: 1, max: 2_000_000_000, optional: true, description: 'of the reminder as you saw it' } as const;

export class DoneDto {
  @CountField(VERSION) readonly version?: number;
  @TextField({ max: 1000, optional: true }) readonly note?: string;
}

export class SnoozeDto {
  @BusinessDateField({ description: 'a working day' }) readonly until!: BusinessDate;
  @CountField(VERSION) readonly version?: number;
}

export class ReassignDto {
  @IdField() readonly userId!: string;
  @CountField(VERSION) readonly version?: number;
}

export class CommentDto {
  @TextField({ max: 2000 }) readonly text!: string;
}

const NULLABLE_TEXT = { type: String, nullable: true } as const;

class PersonToCallDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ example: '张伟' }) readonly name!: string;
  @ApiProperty({ ...NULLABLE_TEXT, example: '投资总监' }) readonly title!: string | null;
  @ApiProperty({ example: '138****5678', description: 'shown in part; to reveal it is an action of its own' })
  readonly phone!: string;
}

export class ReminderDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ enum: RULE_CODES }) readonly rule!: string;
  @ApiProperty({ type: 'integer' }) readonly ruleVersion!: number;
  @ApiProperty({ type: BothLanguagesDto }) readonly ruleName!: BothLanguagesDto;
  @ApiProperty({ description: 'what is asked for, in one line' }) readonly text!: string;
  @ApiProperty() readonly subjectKind!: string;
  @ApiProperty({ format: 'uuid' }) readonly subjectId!: string;
  @ApiProperty(NULLABLE_TEXT) readonly enterpriseId!: string | null;
  @ApiProperty(NULLABLE_TEXT) readonly enterpriseName!: string | null;
  @ApiProperty({ enum: STAGES, type: String, nullable: true, description: 'of the enterprise' })
  readonly stage!: Stage | null;
  @ApiProperty({
    type: PersonToCallDto,
    nullable: true,
    description: 'who decides, else who was entered first; null: nobody with a number whom you may see',
  })
  readonly personToCall!: PersonToCallDto | null;
  @ApiProperty(NULLABLE_TEXT) readonly projectId!: string | null;
  @ApiProperty(NULLABLE_TEXT) readonly projectName!: string | null;
  @ApiProperty({ enum: REMINDER_STATES }) readonly state!: string;
  @ApiProperty({ format: 'date', description: 'the day from which it counts' }) readonly on!: string;
  @ApiProperty({ format: 'date' }) readonly dueOn!: string;
  @ApiProperty({ ...NULLABLE_TEXT, description: 'when it rings next' }) readonly nextAt!: string | null;
  @ApiProperty({ type: 'integer', description: 'how often it rang' }) readonly rung!: number;
  @ApiProperty(NULLABLE_TEXT) readonly snoozedUntil!: string | null;
  @ApiProperty({ description: 'worked out on a year whose holidays are not announced' }) readonly provisional!: boolean;
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty(NULLABLE_TEXT) readonly unitName!: string | null;
  @ApiProperty(NULLABLE_TEXT) readonly secondUnitId!: string | null;
  @ApiProperty(NULLABLE_TEXT) readonly userId!: string | null;
  @ApiProperty(NULLABLE_TEXT) readonly assignedUserId!: string | null;
  @ApiProperty({ ...NULLABLE_TEXT, description: 'who answers for it' }) readonly personName!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly detail!: Readonly<Record<string, unknown>>;
}

class ReminderActDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: ['done', 'snooze', 'reassign', 'comment'] }) readonly kind!: string;
  @ApiProperty(NULLABLE_TEXT) readonly text!: string | null;
  @ApiProperty(NULLABLE_TEXT) readonly untilOn!: string | null;
  @ApiProperty(NULLABLE_TEXT) readonly toUserId!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ format: 'uuid' }) readonly by!: string;
  @ApiProperty(NULLABLE_TEXT) readonly byName!: string | null;
}

export class ReminderPageDto extends ReminderDto {
  @ApiProperty({ type: [ReminderActDto] }) readonly acts!: ReminderActDto[];
}

export class ReminderCountsDto {
  @ApiProperty({ type: 'integer' }) readonly waiting!: number;
  @ApiProperty({ type: 'integer' }) readonly open!: number;
  @ApiProperty({ type: 'integer' }) readonly snoozed!: number;
  @ApiProperty({ type: 'integer', description: 'overdue when they were imported: they do not ring' })
  readonly silent!: number;
  @ApiProperty({ type: 'integer' }) readonly dueToday!: number;
  @ApiProperty({ type: 'integer' }) readonly overdue!: number;
}
