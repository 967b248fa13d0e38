import { ApiProperty } from '@nestjs/swagger';
import { BusinessDateField, IdField, PageQuery, pageOf, TextField } from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import { FAULTS, type Fault } from '../domain/chain-check.js';

export class AuditQuery extends PageQuery {
  @IdField({ optional: true }) readonly subjectId?: string;
  @TextField({ max: 32, optional: true, example: 'project' }) readonly subjectKind?: string;
  @IdField({ optional: true }) readonly actorId?: string;
  @TextField({
    max: 1_000,
    optional: true,
    pattern: /^[a-z_.]+(,[a-z_.]+)*$/,
    example: 'receipt.verify,receipt.reject',
    description: 'any of these',
  })
  readonly action?: string;
  @BusinessDateField({ optional: true }) readonly from?: BusinessDate;
  @BusinessDateField({ optional: true, description: 'the last day' }) readonly to?: BusinessDate;
}

export class VerifyQuery {
  @TextField({ max: 300, optional: true, description: 'the line of a head that was exported before' })
  readonly head?: string;
}

class AuditEntryDto {
  @ApiProperty({ type: 'integer', nullable: true, description: 'in the chain; null: not sealed yet' })
  readonly number!: number | null;
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly actorId!: string | null;
  @ApiProperty({ enum: ['session', 'token', 'link', 'cli', 'import'] }) readonly via!: string;
  @ApiProperty({ type: String, nullable: true }) readonly ip!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly requestId!: string | null;
  @ApiProperty({ example: 'contract.sign' }) readonly action!: string;
  @ApiProperty({ example: 'project' }) readonly subjectKind!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly subjectId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'as it is called today' })
  readonly subjectName!: string | null;
  @ApiProperty({ type: Object, nullable: true }) readonly changes!: Readonly<Record<string, unknown>> | null;
  @ApiProperty({ type: String, nullable: true }) readonly note!: string | null;
}

export class AuditPageDto extends pageOf(AuditEntryDto) {}

class FindingDto {
  @ApiProperty({ enum: Object.keys(FAULTS) }) readonly fault!: Fault;
  @ApiProperty({ type: 'integer', nullable: true, description: 'in the chain' }) readonly number!: number | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly entryId!: string | null;
}

export class VerifiedDto {
  @ApiProperty() readonly intact!: boolean;
  @ApiProperty({ type: 'integer' }) readonly sealed!: number;
  @ApiProperty({ type: 'integer', description: 'recorded, and not sealed yet' }) readonly unsealed!: number;
  @ApiProperty({ type: [FindingDto], description: 'the first 100' }) readonly findings!: readonly FindingDto[];
}

export class HeadDto {
  @ApiProperty({ type: 'integer' }) readonly number!: number;
  @ApiProperty({ description: 'SHA-256 of the last link' }) readonly hash!: string;
  @ApiProperty({ format: 'date-time' }) readonly sealedAt!: string;
  @ApiProperty({ description: 'Ed25519, base64url' }) readonly signature!: string;
  @ApiProperty({ description: 'PEM' }) readonly publicKey!: string;
  @ApiProperty({ description: 'all of it in one line: keep it elsewhere, give it to verify' }) readonly line!: string;
}
