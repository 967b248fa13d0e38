import { ApiProperty } from '@nestjs/swagger';

const ID = { format: 'uuid' } as const;

export class LoggedActivityDto {
  @ApiProperty({ ...ID, description: 'what POST /evidence/:id/void takes' }) readonly evidenceId!: string;
  @ApiProperty(ID) readonly enterpriseId!: string;
}

export class GivenWaiverDto {
  @ApiProperty(ID) readonly waiverId!: string;
}

export class CreatedProjectDto {
  @ApiProperty(ID) readonly id!: string;
  @ApiProperty(ID) readonly projectId!: string;
  @ApiProperty(ID) readonly enterpriseId!: string;
  @ApiProperty({ type: String, ...ID, nullable: true }) readonly intentEvidenceId!: string | null;
  @ApiProperty({ type: String, ...ID, nullable: true }) readonly waiverId!: string | null;
}

export class GivenIntentDto {
  @ApiProperty(ID) readonly intentEvidenceId!: string;
}

export class SignedContractDto {
  @ApiProperty(ID) readonly evidenceId!: string;
  @ApiProperty(ID) readonly projectId!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'yuan; null while the foreign money has no rate' })
  readonly amountYuan!: number | null;
}

export class ProjectFactDto {
  @ApiProperty(ID) readonly evidenceId!: string;
  @ApiProperty({ example: 'signed' }) readonly status!: string;
}

export class SubmittedFundsDto {
  @ApiProperty(ID) readonly id!: string;
  @ApiProperty(ID) readonly evidenceId!: string;
  @ApiProperty(ID) readonly fundId!: string;
  @ApiProperty({ enum: ['submitted'] }) readonly state!: 'submitted';
}

export class DecidedFundsDto {
  @ApiProperty(ID) readonly id!: string;
  @ApiProperty({ enum: ['verified', 'rejected'] }) readonly state!: string;
  @ApiProperty({ type: String, nullable: true, description: 'stage of the enterprise since' }) readonly stage!:
    | string
    | null;
}

export class VoidedDto {
  @ApiProperty({ type: [String] }) readonly voided!: readonly string[];
  @ApiProperty({ type: [String] }) readonly waiverIds!: readonly string[];
}

export class ChangedStatusDto {
  @ApiProperty({ enum: ['active', 'paused', 'lost'] }) readonly status!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class UploadedFileDto {
  @ApiProperty(ID) readonly id!: string;
  @ApiProperty({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  readonly sha256!: string;
  @ApiProperty({ example: 'application/pdf' }) readonly mediaType!: string;
  @ApiProperty({ type: 'integer' }) readonly bytes!: number;
}
