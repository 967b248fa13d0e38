import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { CountField, IdField, NestedField, OneOfField, PageQuery, pageOf, TextField } from '#libs/http';
import { CHAIN_CODES, CHAIN_POSITIONS, type Chain, type ChainPosition } from '../domain/chains.js';
import { CHANNEL_CODES, type Channel } from '../domain/channels.js';
import { LIST_SORTS, type ListSort } from '../domain/enterprise-list.js';
import { HONOUR_CODES, type Honour } from '../domain/honours.js';
import { ENTERPRISE_STATUSES, type EnterpriseStatus, STAGES, type Stage } from '../domain/stage.js';

const AREA = { max: 6, min: 6, pattern: /^\d{6}$/, description: 'GB/T 2260', example: '440605' } as const;
const INDUSTRY = { max: 5, pattern: /^[A-T]\d{0,4}$/, description: 'GB/T 4754-2017', example: 'C2110' } as const;
const TEXT = { max: 200, optional: true, nullable: true } as const;

class HonourFields {
  @OneOfField(HONOUR_CODES) readonly honour!: Honour;
  @TextField({ max: 100, optional: true, nullable: true, description: 'which list' }) readonly listName?: string | null;
  @CountField({ min: 1990, max: 2100, optional: true, nullable: true }) readonly listYear?: number | null;
}

/** What people enter of an enterprise, all but its name. */
class EnterpriseFields {
  @TextField({ ...TEXT, max: 50, example: '正窗' }) readonly shortName?: string | null;
  @TextField({ ...TEXT, max: 40, example: '91440606231956878E' }) readonly uscc?: string | null;
  @TextField({ ...TEXT, description: 'why a USCC that fails its check is kept' }) readonly usccReason?: string | null;
  @TextField({ ...AREA, optional: true, nullable: true }) readonly areaCode?: string | null;
  @TextField({ ...TEXT, max: 50 }) readonly city?: string | null;
  @TextField({ ...INDUSTRY, optional: true, nullable: true }) readonly industryCode?: string | null;
  @OneOfField(CHAIN_CODES, { optional: true, nullable: true }) readonly chain?: Chain | null;
  @OneOfField(CHAIN_POSITIONS, { optional: true }) readonly chainPosition?: ChainPosition;
  @OneOfField(CHANNEL_CODES, { optional: true, nullable: true }) readonly channel?: Channel | null;
  @IdField({ optional: true, nullable: true, description: 'goes with channel' }) readonly introducerId?: string | null;
  @TextField({ ...TEXT, max: 100 }) readonly parentGroup?: string | null;
  @NestedField(() => HonourFields, { optional: true, list: true, maxItems: HONOUR_CODES.length })
  readonly honours?: HonourFields[];
}

export class CreateEnterpriseDto extends EnterpriseFields {
  @IdField({ optional: true, description: 'chosen by the client: a resend has the effect of once' })
  readonly id?: string;
  @TextField({ max: 200, example: '佛山市南海正窗门窗有限公司', description: 'the registered full name' })
  readonly name!: string;
  @IdField({
    list: true,
    optional: true,
    maxItems: 100,
    description: 'candidates of `possible_duplicate` that are other enterprises',
  })
  readonly confirmNotDuplicate?: string[];
}

export class ChangeEnterpriseDto extends EnterpriseFields {
  @CountField({ min: 1, max: 2_000_000_000, description: 'as last read' }) readonly version!: number;
  @TextField({ max: 200, optional: true }) readonly name?: string;
}

export class EnterpriseConditions {
  @TextField({ max: 100, optional: true, description: 'part of the name or short name, or the beginning of a USCC' })
  readonly q?: string;
  @OneOfField([...STAGES, 'none'], { optional: true, description: '`none`: targets' }) readonly stage?: Stage | 'none';
  @TextField({ max: 64, optional: true, description: 'the owner: id or code', example: 'GDQ1' }) readonly unit?: string;
  @OneOfField(ENTERPRISE_STATUSES, { optional: true }) readonly status?: EnterpriseStatus;
  @OneOfField(CHAIN_CODES, { optional: true }) readonly chain?: Chain;
  @OneOfField(HONOUR_CODES, { optional: true }) readonly honour?: Honour;
  @OneOfField(CHANNEL_CODES, { optional: true }) readonly channel?: Channel;
  @IdField({ optional: true }) readonly introducerId?: string;
  @TextField({ max: 64, optional: true, description: 'where a project of it lands: id or code' })
  readonly county?: string;
  @IdField({ optional: true, description: 'who is responsible' }) readonly member?: string;
  @CountField({ min: 1, max: 10_000, optional: true, query: true, description: 'no activity for so many days' })
  readonly idleDays?: number;
  @TextField({ ...INDUSTRY, optional: true }) readonly industry?: string;
  @TextField({ ...AREA, optional: true, description: 'GB/T 2260; a province holds its cities' }) readonly area?: string;
  @OneOfField(LIST_SORTS, { optional: true, description: 'default: -lastActivityAt; with q: the best hits first' })
  readonly sort?: ListSort;
}

export class EnterpriseQuery extends IntersectionType(PageQuery, EnterpriseConditions) {}

export class OwnerDto {
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty({ type: String, nullable: true, example: '驻佛山小分队' }) readonly unitName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly since!: string | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'the last protected day; null: while a project is signed',
  })
  readonly protectedUntil!: string | null;
  @ApiProperty({ description: 'protection has lapsed: the next evidence of any unit claims it' })
  readonly isOpen!: boolean;
}

class HonourDto {
  @ApiProperty({ enum: HONOUR_CODES }) readonly honour!: Honour;
  @ApiProperty({ type: String, nullable: true }) readonly listName!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly listYear!: number | null;
}

class PlannedActionDto {
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty({ example: 'call' }) readonly kind!: string;
  @ApiProperty() readonly what!: string;
}

export class EnterpriseItemDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ example: '佛山市南海正窗门窗有限公司' }) readonly name!: string;
  @ApiProperty({ type: String, nullable: true }) readonly shortName!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '91440606231956878E' }) readonly uscc!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly usccReason!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '440605' }) readonly areaCode!: string | null;
  @ApiProperty({ type: [String], example: ['广东省', '佛山市', '南海区'] }) readonly region!: string[];
  @ApiProperty({ type: String, nullable: true }) readonly city!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'C2110' }) readonly industryCode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '木质家具制造' }) readonly industryName!: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) readonly manufacturing!: boolean | null;
  @ApiProperty({ enum: CHAIN_CODES, type: String, nullable: true }) readonly chain!: Chain | null;
  @ApiProperty({ enum: CHAIN_POSITIONS }) readonly chainPosition!: ChainPosition;
  @ApiProperty({ type: [HonourDto] }) readonly honours!: HonourDto[];
  @ApiProperty({ enum: CHANNEL_CODES, type: String, nullable: true }) readonly channel!: Channel | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly introducerId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly parentGroup!: string | null;
  @ApiProperty({ enum: STAGES, type: String, nullable: true }) readonly stage!: Stage | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly stageOn!: string | null;
  @ApiProperty({ enum: ENTERPRISE_STATUSES }) readonly status!: EnterpriseStatus;
  @ApiProperty({ type: String, nullable: true }) readonly statusReason!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly pausedUntil!: string | null;
  @ApiProperty({ type: OwnerDto, nullable: true }) readonly owner!: OwnerDto | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly responsibleUserId!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly lastActivityOn!: string | null;
  @ApiProperty({ type: PlannedActionDto, nullable: true }) readonly nextAction!: PlannedActionDto | null;
  @ApiProperty({ type: 'integer', description: 'yuan: intended, contracted or arrived, by the stage' })
  readonly amountYuan!: number;
  @ApiProperty() readonly needsReview!: boolean;
  @ApiProperty({ type: [String], enum: ['needs_review', 'waived', 'integrity'], example: ['needs_review'] })
  readonly flags!: string[];
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
}

export class EnterprisePageDto extends pageOf(EnterpriseItemDto) {}

class MergedFromDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: String, nullable: true }) readonly uscc!: string | null;
}

export class EnterpriseDto extends EnterpriseItemDto {
  @ApiProperty({ type: [MergedFromDto], description: 'what was merged into it' })
  readonly mergedFrom!: readonly MergedFromDto[];
  @ApiProperty({ enum: [false] }) readonly restricted!: false;
}

export class RestrictedEnterpriseDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: STAGES, type: String, nullable: true }) readonly stage!: Stage | null;
  @ApiProperty({ enum: ENTERPRISE_STATUSES }) readonly status!: EnterpriseStatus;
  @ApiProperty({ enum: [true] }) readonly restricted!: true;
  @ApiProperty({ type: OwnerDto, nullable: true }) readonly owner!: OwnerDto | null;
}
