import { ApiProperty } from '@nestjs/swagger';
import { BusinessDateField, CountField, FlagField, IdField, NestedField, OneOfField, TextField } from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import { OUTCOMES, type Outcome } from '../judge-attendees.js';

const ID = { format: 'uuid' } as const;
const TEXT = { type: String, nullable: true } as const;
const WAYS = ['create', 'known', 'skip'] as const;

class AttendeeDecisionDto {
  @CountField({ min: 1, max: 100_000, description: 'of the pasted text, from 1' }) readonly line!: number;
  @OneOfField(WAYS) readonly as!: (typeof WAYS)[number];
  @IdField({ optional: true, description: 'of known' }) readonly enterpriseId?: string;
}

export class AddAttendeesDto {
  @TextField({
    max: 60_000,
    description: 'one a line: a name, perhaps a person, a title and a phone',
    example: '佛山市正窗门窗有限公司，张三，总经理',
  })
  readonly text!: string;
  @IdField({ optional: true, description: 'for which unit; needed with grants in two' }) readonly unitId?: string;
  @BusinessDateField({ optional: true, description: 'the first day of the event where absent' })
  readonly occurredOn?: BusinessDate;
  @TextField({ max: 4000, optional: true, description: 'what was said; the name of the event where absent' })
  readonly summary?: string;
  @NestedField(() => AttendeeDecisionDto, { list: true, optional: true, maxItems: 500 })
  readonly decisions?: AttendeeDecisionDto[];
  @FlagField({ optional: true, description: 'only say what each line would become' }) readonly dryRun?: boolean;
}

class AttendeeCandidateDto {
  @ApiProperty(ID) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty(TEXT) readonly stage!: string | null;
  @ApiProperty({ type: Object, nullable: true }) readonly owner!: object | null;
  @ApiProperty({ example: 'short_name' }) readonly likeness!: string;
}

class AttendeeLineDto {
  @ApiProperty({ type: 'integer' }) readonly line!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty(TEXT) readonly person!: string | null;
  @ApiProperty(TEXT) readonly title!: string | null;
  @ApiProperty() readonly hasPhone!: boolean;
  @ApiProperty({ enum: OUTCOMES }) readonly outcome!: string;
  @ApiProperty({ type: String, ...ID, nullable: true }) readonly enterpriseId!: string | null;
  @ApiProperty({ type: [AttendeeCandidateDto] }) readonly candidates!: readonly AttendeeCandidateDto[];
  @ApiProperty({ type: String, ...ID, nullable: true }) readonly evidenceId!: string | null;
}

class OutcomeCountsDto implements Record<Outcome, number> {
  @ApiProperty({ type: 'integer' }) readonly contact!: number;
  @ApiProperty({ type: 'integer' }) readonly touch!: number;
  @ApiProperty({ type: 'integer' }) readonly create!: number;
  @ApiProperty({ type: 'integer' }) readonly already!: number;
  @ApiProperty({ type: 'integer' }) readonly repeated!: number;
  @ApiProperty({ type: 'integer' }) readonly choose!: number;
  @ApiProperty({ type: 'integer' }) readonly skipped!: number;
  @ApiProperty({ type: 'integer' }) readonly unreadable!: number;
}

export class AttendanceDto {
  @ApiProperty() readonly dryRun!: boolean;
  @ApiProperty(ID) readonly eventId!: string;
  @ApiProperty(ID) readonly unitId!: string;
  @ApiProperty({ format: 'date' }) readonly occurredOn!: string;
  @ApiProperty({ type: OutcomeCountsDto }) readonly counts!: OutcomeCountsDto;
  @ApiProperty({ type: [AttendeeLineDto] }) readonly lines!: readonly AttendeeLineDto[];
}
