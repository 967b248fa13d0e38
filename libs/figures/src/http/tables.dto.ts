import { ApiProperty } from '@nestjs/swagger';
import { CHAIN_CODES, CHANNEL_CODES } from '#libs/enterprises';
import { AsOfField, CountField, OneOfField, PAGE_LIMIT, PageQuery, pageOf, TextField } from '#libs/http';
import { TABLE_KEYS, type TableKey } from '../domain/tables.js';
import { EVENT_COUNT_KEYS, type EventCountKey } from '../store/event.store.js';
import { FigureRowDto, ReportQueryDto } from './report.dto.js';

const ID = { format: 'uuid' } as const;
const NULLABLE_ID = { type: String, format: 'uuid', nullable: true } as const;
const WHOLE = { type: 'integer' } as const;

export class TableQueryDto extends ReportQueryDto {
  @OneOfField(CHANNEL_CODES, { optional: true, description: 'only enterprises of this channel' })
  readonly channel?: string;
  @OneOfField(CHAIN_CODES, { optional: true, description: 'only enterprises of this chain' }) readonly chain?: string;
}

export class TableRowsQueryDto extends TableQueryDto {
  @OneOfField(TABLE_KEYS) readonly report!: TableKey;
  @TextField({ max: 64, description: 'key of a column', example: 'signed_projects' }) readonly column!: string;
  @TextField({ max: 64, optional: true, description: 'of one row; `none`: of what has none; absent: of the whole' })
  readonly group?: string;
  @CountField({ min: 1, max: PAGE_LIMIT, optional: true, query: true }) readonly limit: number = 80;
  @TextField({ max: 1000, optional: true }) readonly cursor?: string;
}

export class EventQueryDto {
  @AsOfField({ optional: true }) readonly asOf?: string;
}

export class EventRowsQueryDto extends PageQuery {
  @OneOfField(EVENT_COUNT_KEYS) readonly count!: EventCountKey;
  @AsOfField({ optional: true }) readonly asOf?: string;
}

class TableColumnDto {
  @ApiProperty({ example: 'signed_projects' }) readonly key!: string;
  @ApiProperty() readonly zh!: string;
  @ApiProperty() readonly en!: string;
  @ApiProperty({ enum: ['count', 'yuan'] }) readonly unit!: string;
}

class DaysDto {
  @ApiProperty({ ...WHOLE, nullable: true }) readonly median!: number | null;
  @ApiProperty({ ...WHOLE, nullable: true }) readonly mean!: number | null;
}

class TableRowDto {
  @ApiProperty({ type: String, nullable: true, description: 'id or code; null: what has none' })
  readonly group!: string | null;
  @ApiProperty() readonly zh!: string;
  @ApiProperty() readonly en!: string;
  @ApiProperty({ required: false, description: 'of a unit' }) readonly code?: string;
  @ApiProperty({ required: false, description: 'of a unit, of an introducer' }) readonly kind?: string;
  @ApiProperty({ type: Object, additionalProperties: { type: 'integer' }, description: 'by key of the column' })
  readonly values!: Readonly<Record<string, number>>;
  @ApiProperty({ type: DaysDto, required: false, description: 'of the funnel: days until a later stage' })
  readonly days?: DaysDto;
}

class TablePeriodDto {
  @ApiProperty({ format: 'date' }) readonly from!: string;
  @ApiProperty({ format: 'date' }) readonly to!: string;
}

export class ReportTableDto {
  @ApiProperty({ enum: TABLE_KEYS }) readonly report!: string;
  @ApiProperty({ type: TablePeriodDto }) readonly period!: TablePeriodDto;
  @ApiProperty({ format: 'date-time' }) readonly asOf!: string;
  @ApiProperty() readonly view!: string;
  @ApiProperty({ type: [TableColumnDto] }) readonly columns!: readonly TableColumnDto[];
  @ApiProperty({ type: [TableRowDto] }) readonly rows!: readonly TableRowDto[];
  @ApiProperty({ type: Object, additionalProperties: { type: 'integer' } })
  readonly total!: Readonly<Record<string, number>>;
}

export class DifficultyReportDto {
  @ApiProperty({ type: ReportTableDto }) readonly byKind!: ReportTableDto;
  @ApiProperty({ type: ReportTableDto }) readonly byLevel!: ReportTableDto;
  @ApiProperty({ type: ReportTableDto }) readonly byUnit!: ReportTableDto;
}

export class TableRowsDto extends pageOf(FigureRowDto) {}

class LargeCountDto {
  @ApiProperty(WHOLE) readonly thresholdYuan!: number;
  @ApiProperty(WHOLE) readonly signedProjects!: number;
  @ApiProperty(WHOLE) readonly signedAmountYuan!: number;
  @ApiProperty(WHOLE) readonly negotiatingProjects!: number;
  @ApiProperty(WHOLE) readonly negotiatingAmountYuan!: number;
}

class LargeProjectDto {
  @ApiProperty(ID) readonly projectId!: string;
  @ApiProperty(ID) readonly enterpriseId!: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: not 可公开, and not yours to see' })
  readonly name!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly enterpriseName!: string | null;
  @ApiProperty() readonly mayPublish!: boolean;
  @ApiProperty({ format: 'date', description: 'of the signing, of the intent' }) readonly on!: string;
  @ApiProperty({ ...WHOLE, description: 'current contract amount; intended amount' }) readonly amountYuan!: number;
  @ApiProperty({ ...WHOLE, description: 'the highest that it reaches' }) readonly thresholdYuan!: number;
  @ApiProperty({ description: 'of today' }) readonly status!: string;
  @ApiProperty({ type: String, nullable: true }) readonly chain!: string | null;
  @ApiProperty(NULLABLE_ID) readonly leadUnitId!: string | null;
  @ApiProperty(NULLABLE_ID) readonly countyId!: string | null;
}

export class LargeProjectsDto {
  @ApiProperty({ type: TablePeriodDto }) readonly period!: TablePeriodDto;
  @ApiProperty({ format: 'date-time' }) readonly asOf!: string;
  @ApiProperty() readonly ruleSet!: string;
  @ApiProperty({ type: [LargeCountDto], description: 'each includes those of the higher thresholds' })
  readonly counts!: readonly LargeCountDto[];
  @ApiProperty({ type: [LargeProjectDto] }) readonly signed!: readonly LargeProjectDto[];
  @ApiProperty({ type: [LargeProjectDto] }) readonly negotiating!: readonly LargeProjectDto[];
}

class EventCountsDto implements Record<EventCountKey, number> {
  @ApiProperty(WHOLE) readonly reached!: number;
  @ApiProperty(WHOLE) readonly signed_there_projects!: number;
  @ApiProperty(WHOLE) readonly signed_there_amount!: number;
  @ApiProperty(WHOLE) readonly later_visited!: number;
  @ApiProperty(WHOLE) readonly later_intent_projects!: number;
  @ApiProperty(WHOLE) readonly later_intent_amount!: number;
  @ApiProperty(WHOLE) readonly later_signed_projects!: number;
  @ApiProperty(WHOLE) readonly later_signed_amount!: number;
  @ApiProperty(WHOLE) readonly later_funds_amount!: number;
}

export class EventYieldDto {
  @ApiProperty(ID) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: String, nullable: true }) readonly code!: string | null;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: ['expo', 'promotion_event'] }) readonly kind!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly startsOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly endsOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly place!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
  @ApiProperty({ format: 'date-time' }) readonly asOf!: string;
  @ApiProperty({ type: EventCountsDto, description: 'numbers, and yuan where the key ends in _amount' })
  readonly counts!: EventCountsDto;
}
