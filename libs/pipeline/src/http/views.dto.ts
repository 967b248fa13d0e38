import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '#libs/http';
import {
  type ChainPosition,
  type Dimension,
  type FactState,
  type ForeignAmount,
  PROJECT_STATUSES,
} from '../domain/dossier.js';
import { type FactKind, STAGES, type Stage } from '../domain/stage.js';
import { FlagDto } from './flags.dto.js';
import { ShareDto } from './project.dto.js';
import { PROGRESS } from './project-fact.dto.js';

const ID = { format: 'uuid' } as const;
const NO_ID = { type: String, format: 'uuid', nullable: true } as const;
const TEXT = { type: String, nullable: true } as const;
const DAY = { type: String, format: 'date', nullable: true } as const;
const INSTANT = { format: 'date-time' } as const;
const NO_INSTANT = { type: String, format: 'date-time', nullable: true } as const;
const YUAN = { type: 'integer', nullable: true, description: 'yuan' } as const;

class FactDto {
  @ApiProperty(ID) readonly id!: string;
  @ApiProperty({ type: String, example: 'contract' }) readonly kind!: FactKind;
  @ApiProperty({ enum: STAGES, type: String, nullable: true }) readonly stage!: Stage | null;
  @ApiProperty(DAY) readonly on!: string | null;
  @ApiProperty(YUAN) readonly amountYuan!: number | null;
  @ApiProperty({ enum: ['valid', 'submitted', 'verified', 'rejected'] }) readonly state!: FactState;
  @ApiProperty(NO_ID) readonly unitId!: string | null;
  @ApiProperty(NO_ID) readonly countyId!: string | null;
  @ApiProperty({ type: Object, nullable: true }) readonly foreign!: ForeignAmount | null;
  @ApiProperty(INSTANT) readonly recordedAt!: string;
}

class LadderStepDto {
  @ApiProperty({ enum: STAGES }) readonly stage!: Stage;
  @ApiProperty(DAY) readonly reachedOn!: string | null;
  @ApiProperty() readonly waived!: boolean;
}

class InvestorDto {
  @ApiProperty(ID) readonly enterpriseId!: string;
  @ApiProperty({ type: 'integer', nullable: true }) readonly percent!: number | null;
  @ApiProperty() readonly principal!: boolean;
}

class TermDto {
  @ApiProperty({ enum: ['credit', 'county', 'industry_task_force', 'enterprise_task_force'] })
  readonly dimension!: Dimension;
  @ApiProperty(DAY) readonly validFrom!: string | null;
  @ApiProperty({ type: [ShareDto] }) readonly shares!: readonly ShareDto[];
  @ApiProperty(INSTANT) readonly recordedAt!: string;
}

export class ProjectDto {
  @ApiProperty(ID) readonly id!: string;
  @ApiProperty(ID) readonly enterpriseId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ enum: PROJECT_STATUSES }) readonly status!: string;
  @ApiProperty({ enum: PROGRESS, isArray: true, description: 'what an entry of progress may say now' })
  readonly nextStatuses!: readonly string[];
  @ApiProperty(TEXT) readonly industryCode!: string | null;
  @ApiProperty(YUAN) readonly fixedAssetsYuan!: number | null;
  @ApiProperty(TEXT) readonly screening!: string | null;
  @ApiProperty(TEXT) readonly parkId!: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) readonly manufacturing!: boolean | null;
  @ApiProperty({ type: Boolean, nullable: true }) readonly firstInvestment!: boolean | null;
  @ApiProperty({ type: [String] }) readonly honours!: readonly string[];
  @ApiProperty() readonly mayPublish!: boolean;
  @ApiProperty(TEXT) readonly chain!: string | null;
  @ApiProperty() readonly chainPosition!: ChainPosition;
  @ApiProperty(NO_ID) readonly eventId!: string | null;
  @ApiProperty({ type: [ShareDto] }) readonly credits!: readonly ShareDto[];
  @ApiProperty(NO_ID) readonly countyId!: string | null;
  @ApiProperty(NO_ID) readonly industryTaskForceId!: string | null;
  @ApiProperty(NO_ID) readonly enterpriseTaskForceId!: string | null;
  @ApiProperty({ type: [TermDto] }) readonly terms!: readonly TermDto[];
  @ApiProperty({ type: [InvestorDto] }) readonly investors!: readonly InvestorDto[];
  @ApiProperty({ type: [LadderStepDto] }) readonly ladder!: readonly LadderStepDto[];
  @ApiProperty(YUAN) readonly intendedAmountYuan!: number | null;
  @ApiProperty({ type: 'integer', description: 'yuan, with amendments' }) readonly contractAmountYuan!: number;
  @ApiProperty({ type: 'integer', description: 'yuan, verified' }) readonly fundsArrivedYuan!: number;
  @ApiProperty({ type: [FactDto] }) readonly evidence!: readonly FactDto[];
  @ApiProperty({ type: [FactDto] }) readonly receipts!: readonly FactDto[];
  @ApiProperty({ type: [FlagDto], description: 'what looks wrong about its signing, settled or not' })
  readonly flags!: readonly FlagDto[];
  @ApiProperty(INSTANT) readonly recordedAt!: string;
}

class TimelineItemDto {
  @ApiProperty(ID) readonly id!: string;
  @ApiProperty({ example: 'meeting' }) readonly kind!: string;
  @ApiProperty({ enum: STAGES, type: String, nullable: true }) readonly stage!: string | null;
  @ApiProperty({ ...DAY, description: 'when it happened' }) readonly on!: string | null;
  @ApiProperty(NO_ID) readonly projectId!: string | null;
  @ApiProperty(TEXT) readonly projectName!: string | null;
  @ApiProperty(NO_ID) readonly unitId!: string | null;
  @ApiProperty() readonly touch!: boolean;
  @ApiProperty(NO_ID) readonly eventId!: string | null;
  @ApiProperty(YUAN) readonly amountYuan!: number | null;
  @ApiProperty({ enum: ['valid', 'submitted', 'verified', 'rejected'] }) readonly state!: string;
  @ApiProperty(NO_INSTANT) readonly decidedAt!: string | null;
  @ApiProperty(TEXT) readonly decisionReason!: string | null;
  @ApiProperty({ enum: ['entry', 'ledger'] }) readonly basis!: string;
  @ApiProperty({ type: Object, nullable: true }) readonly source!: Record<string, unknown> | null;
  @ApiProperty({ type: Object }) readonly detail!: Record<string, unknown>;
  @ApiProperty() readonly needsReview!: boolean;
  @ApiProperty({ ...INSTANT, description: 'when we learned of it' }) readonly recordedAt!: string;
  @ApiProperty(ID) readonly recordedBy!: string;
  @ApiProperty(NO_INSTANT) readonly recordedOnDeviceAt!: string | null;
  @ApiProperty(NO_INSTANT) readonly voidedAt!: string | null;
  @ApiProperty(NO_ID) readonly voidedBy!: string | null;
  @ApiProperty(TEXT) readonly voidReason!: string | null;
}

export class TimelinePageDto extends pageOf(TimelineItemDto) {}

class StageEntryDto {
  @ApiProperty({ enum: ['enterprise', 'project'] }) readonly subjectKind!: 'enterprise' | 'project';
  @ApiProperty(ID) readonly subjectId!: string;
  @ApiProperty({ enum: STAGES }) readonly stage!: Stage;
  @ApiProperty({ format: 'date' }) readonly reachedOn!: string;
  @ApiProperty(INSTANT) readonly recordedAt!: string;
  @ApiProperty(NO_INSTANT) readonly voidedAt!: string | null;
}

export class HistoryDto {
  @ApiProperty(ID) readonly enterpriseId!: string;
  @ApiProperty(INSTANT) readonly asOf!: string;
  @ApiProperty({ enum: STAGES, type: String, nullable: true }) readonly stage!: Stage | null;
  @ApiProperty(DAY) readonly stageOn!: string | null;
  @ApiProperty({ type: [StageEntryDto], description: 'what was believed then' })
  readonly believed!: readonly StageEntryDto[];
  @ApiProperty({ type: [StageEntryDto], description: 'all that ever was' }) readonly entries!: readonly StageEntryDto[];
}

export class CityEventDto {
  @ApiProperty(ID) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty(TEXT) readonly code!: string | null;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: ['expo', 'promotion_event'] }) readonly kind!: string;
  @ApiProperty(DAY) readonly startsOn!: string | null;
  @ApiProperty(DAY) readonly endsOn!: string | null;
  @ApiProperty(TEXT) readonly place!: string | null;
  @ApiProperty(INSTANT) readonly recordedAt!: string;
}

export class CityEventPageDto extends pageOf(CityEventDto) {}

class SubmittedReceiptDto {
  @ApiProperty(ID) readonly id!: string;
  @ApiProperty({ enum: ['receipt', 'reversal'] }) readonly kind!: 'receipt' | 'reversal';
  @ApiProperty(ID) readonly projectId!: string;
  @ApiProperty() readonly projectName!: string;
  @ApiProperty(ID) readonly enterpriseId!: string;
  @ApiProperty() readonly enterpriseName!: string;
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty({ type: 'integer' }) readonly amountYuan!: number;
  @ApiProperty(INSTANT) readonly recordedAt!: string;
  @ApiProperty(ID) readonly recordedBy!: string;
  @ApiProperty(NO_ID) readonly unitId!: string | null;
  @ApiProperty({ ...TEXT, description: 'what the voucher is', example: 'bank_receipt' })
  readonly receiptKind!: string | null;
  @ApiProperty(TEXT) readonly payer!: string | null;
  @ApiProperty({ ...TEXT, description: 'given where the payer is no investor of the project' })
  readonly payerReason!: string | null;
  @ApiProperty({ ...TEXT, description: 'given where the receipts exceed the contract' })
  readonly excessReason!: string | null;
  @ApiProperty(TEXT) readonly reversalReason!: string | null;
  @ApiProperty(NO_ID) readonly voucherFileId!: string | null;
  @ApiProperty(TEXT) readonly voucherNumber!: string | null;
}

export class FundsPageDto extends pageOf(SubmittedReceiptDto) {}
