import { ApiProperty } from '@nestjs/swagger';
import { CHAIN_CODES } from '#libs/enterprises';
import {
  BusinessDateField,
  CountField,
  FlagField,
  IdField,
  InstantField,
  NestedField,
  OneOfField,
  ROLES,
  type Role,
  TextField,
  UNIT_KINDS,
  type UnitKind,
} from '#libs/http';
import { type BusinessDate, isoOf, parseInstant } from '#libs/kernel';
import { STAGES } from '#libs/pipeline';
import {
  LONGEST_BODY,
  LONGEST_TITLE,
  type ManualMessage,
  RECURRENCES,
  type Recurrence,
  type Timing,
} from '../domain/manual-message.js';
import type { StoredMessage } from '../store/message.store.js';

class AudienceDto {
  @IdField({ list: true, optional: true }) readonly userIds?: string[];
  @IdField({ list: true, optional: true }) readonly unitIds?: string[];
  @OneOfField(UNIT_KINDS, { list: true, optional: true }) readonly unitKinds?: UnitKind[];
  @OneOfField(ROLES, { list: true, optional: true, description: 'of the units; of all where no unit is given' })
  readonly roles?: Role[];
  @FlagField({ optional: true, description: "the units' robots say it, too" }) readonly robots?: boolean;
  @FlagField({ optional: true, description: 'whoever answers for the enterprises that it is about' })
  readonly owners?: boolean;
}

class AboutDto {
  @OneOfField(STAGES, { optional: true }) readonly stage?: string;
  @OneOfField(CHAIN_CODES, { optional: true }) readonly chain?: string;
  @IdField({ optional: true }) readonly ownerUnitId?: string;
  @OneOfField(
    ['intent', 'signed', 'started', 'completed', 'in_production', 'full_capacity', 'suspended', 'terminated'],
    {
      optional: true,
    },
  )
  readonly projectStatus?: string;
  @CountField({ min: 1, max: 1000, optional: true }) readonly idleWorkingDays?: number;
}

class RecurringDto {
  @OneOfField(RECURRENCES) readonly every!: Recurrence;
  @TextField({ max: 5, min: 5, pattern: /^([01]\d|2[0-3]):[0-5]\d$/, example: '09:10' }) readonly hour!: string;
  @CountField({ min: 1, max: 7, optional: true, description: '1: Monday' }) readonly weekday?: number;
  @CountField({ min: 1, max: 31, optional: true }) readonly dayOfMonth?: number;
  @BusinessDateField() readonly from!: BusinessDate;
  @BusinessDateField() readonly until!: BusinessDate;
}

export class PreviewMessageDto {
  @TextField({ max: LONGEST_TITLE, example: '本周重点' }) readonly title!: string;
  @TextField({ max: LONGEST_BODY }) readonly body!: string;
  @NestedField(() => AudienceDto) readonly audience!: AudienceDto;
  @NestedField(() => AboutDto, { optional: true }) readonly about?: AboutDto;
  @InstantField({ optional: true, description: 'now where neither this nor `recurring` is given' })
  readonly at?: string;
  @NestedField(() => RecurringDto, { optional: true }) readonly recurring?: RecurringDto;
  @FlagField({ optional: true, description: 'passes quiet hours' }) readonly urgent?: boolean;

  toMessage(): ManualMessage {
    const { title, body, audience, about, urgent = false } = this;
    return {
      title,
      body,
      urgent,
      audience: given(audience),
      about: about === undefined ? null : given(about),
      timing: this.timing(),
    };
  }

  private timing(): Timing {
    if (this.recurring !== undefined) return { recurring: given(this.recurring) };
    return { at: this.at === undefined ? null : (parseInstant(this.at) ?? null) };
  }
}

export class SendMessageDto extends PreviewMessageDto {
  @IdField({ optional: true }) readonly id?: string;
}

/** Without what was not given. */
function given<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value;
}

class TimeDto {
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ description: 'the holidays of its year are not announced' }) readonly provisional!: boolean;
}

class PreviewedSendingDto {
  @ApiProperty({ type: String, nullable: true }) readonly userId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly name!: string | null;
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty() readonly channel!: string;
  @ApiProperty({ format: 'date-time' }) readonly dueAt!: string;
  @ApiProperty({ enum: ['quiet_hours', 'digest'], nullable: true, description: 'why it is not sent at once' })
  readonly waits!: string | null;
}

class MissedDto {
  @ApiProperty({ type: String }) readonly unitId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly userId!: string | null;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ type: [String] }) readonly toldUserIds!: readonly string[];
}

export class MessagePreviewDto {
  @ApiProperty({ type: [TimeDto], description: 'the next times, at most five' }) readonly times!: TimeDto[];
  @ApiProperty({ type: 'integer' }) readonly people!: number;
  @ApiProperty({ type: [PreviewedSendingDto], description: 'of the first time' })
  readonly sendings!: PreviewedSendingDto[];
  @ApiProperty({ type: [MissedDto] }) readonly missed!: MissedDto[];
}

export class MessageDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly body!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly audience!: object;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) readonly about!: object | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly at!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) readonly recurring!: object | null;
  @ApiProperty() readonly urgent!: boolean;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
  @ApiProperty({ format: 'uuid' }) readonly recordedBy!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly cancelledAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'when it goes out next' })
  readonly nextAt!: string | null;
  @ApiProperty({ type: 'integer', description: 'how often it went out' }) readonly sentTimes!: number;
}

export function messageDto({ timing, recordedAt, cancelledAt, nextAt, rung, ...message }: StoredMessage): MessageDto {
  return {
    ...message,
    at: 'at' in timing && timing.at !== null ? isoOf(timing.at) : null,
    recurring: 'at' in timing ? null : timing.recurring,
    recordedAt: isoOf(recordedAt),
    cancelledAt: cancelledAt === null ? null : isoOf(cancelledAt),
    nextAt: nextAt === null ? null : isoOf(nextAt),
    sentTimes: rung,
  };
}
