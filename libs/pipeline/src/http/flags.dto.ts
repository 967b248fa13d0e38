import { ApiProperty } from '@nestjs/swagger';
import { IdField, OneOfField, PageQuery, pageOf, TextField } from '#libs/http';
import { INTEGRITY_RULES, type IntegrityRule } from '../domain/integrity/signing.js';
import { FLAG_DECISIONS, FLAG_STATES, type FlagDecision, type FlagState } from '../store/integrity-flag.store.js';

export class FlagsQueryDto extends PageQuery {
  @OneOfField(FLAG_STATES, { optional: true, description: 'default: all' }) readonly state?: FlagState;
  @OneOfField(INTEGRITY_RULES, { optional: true }) readonly rule?: IntegrityRule;
  @IdField({ optional: true }) readonly projectId?: string;
}

export class SettleFlagDto {
  @OneOfField(FLAG_DECISIONS, { description: '`to_correct`: void, amend or reverse what is wrong' })
  readonly decision!: FlagDecision;
  @TextField({ max: 1000 }) readonly note!: string;
}

export class ConfirmDto {
  @TextField({ max: 1000, optional: true }) readonly note?: string;
}

export class ConfirmedDto {
  @ApiProperty({ format: 'uuid' }) readonly evidenceId!: string;
  @ApiProperty({ enum: [false] }) readonly needsReview!: false;
}

export class ConfirmedEnterpriseDto {
  @ApiProperty({ format: 'uuid' }) readonly enterpriseId!: string;
  @ApiProperty({ enum: [false] }) readonly needsReview!: false;
  @ApiProperty({ type: [String], description: 'what of its evidence was to be reviewed' })
  readonly evidenceIds!: readonly string[];
}

class ReasonInWordsDto {
  @ApiProperty() readonly zh!: string;
  @ApiProperty() readonly en!: string;
}

export class FlagDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: INTEGRITY_RULES }) readonly rule!: IntegrityRule;
  @ApiProperty({ enum: FLAG_STATES }) readonly state!: FlagState;
  @ApiProperty({ type: ReasonInWordsDto }) readonly reason!: ReasonInWordsDto;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly facts!: Readonly<Record<string, unknown>>;
  @ApiProperty({ format: 'uuid' }) readonly enterpriseId!: string;
  @ApiProperty() readonly enterpriseName!: string;
  @ApiProperty({ format: 'uuid' }) readonly projectId!: string;
  @ApiProperty() readonly projectName!: string;
  @ApiProperty({ format: 'uuid' }) readonly evidenceId!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly otherEvidenceId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly otherProjectId!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly raisedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly settledAt!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly settledBy!: string | null;
  @ApiProperty({ enum: FLAG_DECISIONS, type: String, nullable: true }) readonly decision!: FlagDecision | null;
  @ApiProperty({ type: String, nullable: true }) readonly note!: string | null;
}

export class FlagPageDto extends pageOf(FlagDto) {}
