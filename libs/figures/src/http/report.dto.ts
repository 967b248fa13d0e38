import { ApiProperty } from '@nestjs/swagger';
import {
  AsOfField,
  BusinessDateField,
  CountField,
  OneOfField,
  PAGE_LIMIT,
  TextField,
  UNIT_KINDS,
  type UnitKind,
} from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import { VIEWS, type View } from '../domain/metrics.js';

export class ReportQueryDto {
  @BusinessDateField() readonly from!: BusinessDate;
  @BusinessDateField() readonly to!: BusinessDate;
  @TextField({ max: 64, optional: true, description: 'id or code', example: 'GDQ1' }) readonly unit?: string;
  @OneOfField(UNIT_KINDS, { optional: true }) readonly kind?: UnitKind;
  @OneOfField(VIEWS, { optional: true, description: 'default: credit' }) readonly view?: View;
  @TextField({ max: 64, optional: true, description: 'key or id' }) readonly ruleSet?: string;
  @CountField({ min: 1990, max: 2199, optional: true, query: true }) readonly targetYear?: number;
  @AsOfField({ optional: true }) readonly asOf?: string;
}

export class RowsQueryDto extends ReportQueryDto {
  @TextField({ max: 64, description: 'key of a figure', example: 'all_signed_amount_yi' }) readonly figure!: string;
  @TextField({ max: 7, min: 7, optional: true, pattern: /^\d{4}-\d{2}$/, description: 'of a figure by month' })
  readonly month?: string;
  @CountField({ min: 1, max: PAGE_LIMIT, optional: true, query: true }) readonly limit: number = 80;
  @TextField({ max: 1000, optional: true }) readonly cursor?: string;
}

class FigureDto {
  @ApiProperty({ example: 'all_signed_amount_yi' }) readonly key!: string;
  @ApiProperty({ example: '合同投资额（亿元）' }) readonly name!: string;
  @ApiProperty({ example: 'signed_amount' }) readonly metric!: string;
  @ApiProperty({ example: 'yi' }) readonly unit!: string;
  @ApiProperty({
    description: 'yuan, a count, or numerator and denominator',
    oneOf: [{ type: 'integer' }, { type: 'object' }, { type: 'null' }],
    example: 89_015_000_000,
  })
  readonly value!: unknown;
  @ApiProperty({
    description: 'in the published unit; null shows as —',
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'object' }, { type: 'null' }],
    example: '890.15',
  })
  readonly display!: unknown;
}

class UnitFiguresDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly unitId!: string | null;
  @ApiProperty({ example: 'GDQ1' }) readonly code!: string;
  @ApiProperty({ required: false, example: '450804' }) readonly areaCode?: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: String, nullable: true, enum: UNIT_KINDS }) readonly kind!: string | null;
  @ApiProperty({ type: [FigureDto] }) readonly figures!: readonly FigureDto[];
}

class MonthFiguresDto {
  @ApiProperty({ example: '2022-01' }) readonly month!: string;
  @ApiProperty({ type: [FigureDto] }) readonly figures!: readonly FigureDto[];
}

class PeriodDto {
  @ApiProperty({ format: 'date' }) readonly from!: string;
  @ApiProperty({ format: 'date' }) readonly to!: string;
}

class UsedRuleSetDto {
  @ApiProperty({ example: 'guigang-2022' }) readonly key!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly document!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

class WaiversDto {
  @ApiProperty({ type: 'integer' }) readonly open!: number;
  @ApiProperty({ type: 'integer', description: 'filled by later evidence' }) readonly filled!: number;
}

class HeadlineFlagsDto {
  @ApiProperty({ type: 'integer', description: 'open flags on projects in its rows; they count' })
  readonly integrity!: number;
}

class UncountedDto {
  @ApiProperty({ format: 'uuid' }) readonly projectId!: string;
  @ApiProperty({ example: 'USD' }) readonly currency!: string;
  @ApiProperty({ example: '12000000.00' }) readonly amount!: string;
}

export class HeadlineDto {
  @ApiProperty({ type: PeriodDto }) readonly period!: PeriodDto;
  @ApiProperty({ format: 'date-time' }) readonly asOf!: string;
  @ApiProperty({ enum: VIEWS }) readonly view!: string;
  @ApiProperty({ type: UsedRuleSetDto }) readonly ruleSet!: UsedRuleSetDto;
  @ApiProperty({ type: WaiversDto }) readonly waivers!: WaiversDto;
  @ApiProperty({ type: HeadlineFlagsDto }) readonly flags!: HeadlineFlagsDto;
  @ApiProperty({ type: [UncountedDto], description: 'count as projects, not as money: no rate' })
  readonly uncounted!: readonly UncountedDto[];
  @ApiProperty({ type: [FigureDto] }) readonly figures!: readonly FigureDto[];
  @ApiProperty({ type: [UnitFiguresDto] }) readonly byUnit!: readonly UnitFiguresDto[];
  @ApiProperty({ type: [MonthFiguresDto] }) readonly byMonth!: readonly MonthFiguresDto[];
}

export class FigureRowDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly enterpriseId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly enterpriseName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly projectId!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly on!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly amountYuan!: number | null;
  @ApiProperty({ description: 'the kind of fact', example: 'contract' }) readonly why!: string;
}

class FlaggedRowDto extends FigureRowDto {
  @ApiProperty({ type: [String], enum: ['waived', 'integrity'], description: 'of its project, else its enterprise' })
  readonly flags!: readonly string[];
}

export class RowsDto {
  @ApiProperty({ type: [FlaggedRowDto], required: false }) readonly items?: readonly FlaggedRowDto[];
  @ApiProperty({ type: String, nullable: true, required: false }) readonly nextCursor?: string | null;
  @ApiProperty({ type: 'integer', required: false }) readonly total?: number;
  @ApiProperty({ type: [String], required: false, description: 'of a ratio: the figures it is made of' })
  readonly parts?: readonly string[];
}
