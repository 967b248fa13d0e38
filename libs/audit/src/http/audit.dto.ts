import { ApiProperty } from '@nestjs/swagger';
import { IdField, PageQuery, pageOf, TextField } from '#libs/http';

export class AuditQuery extends PageQuery {
  @IdField({ optional: true }) readonly subjectId?: string;
  @IdField({ optional: true }) readonly actorId?: string;
  @TextField({ max: 64, optional: true, example: 'contract.sign' }) readonly action?: string;
}

class AuditEntryDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly actorId!: string | null;
  @ApiProperty({ enum: ['session', 'token', 'cli', 'import'] }) readonly via!: string;
  @ApiProperty({ type: String, nullable: true }) readonly ip!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly requestId!: string | null;
  @ApiProperty({ example: 'contract.sign' }) readonly action!: string;
  @ApiProperty({ example: 'project' }) readonly subjectKind!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly subjectId!: string | null;
  @ApiProperty({ type: Object, nullable: true }) readonly changes!: Readonly<Record<string, unknown>> | null;
  @ApiProperty({ type: String, nullable: true }) readonly note!: string | null;
}

export class AuditPageDto extends pageOf(AuditEntryDto) {}
