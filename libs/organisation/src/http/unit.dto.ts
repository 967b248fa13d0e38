import { ApiProperty } from '@nestjs/swagger';
import {
  BusinessDateField,
  CountField,
  IdField,
  OneOfField,
  PageQuery,
  pageOf,
  TextField,
  UNIT_KINDS,
  type UnitKind,
} from '#libs/http';
import type { BusinessDate } from '#libs/kernel';

const AREA = { max: 6, min: 6, pattern: /^\d{6}$/, description: 'GB/T 2260, of a county' } as const;
const PLACE = { max: 64, optional: true, nullable: true } as const;

class UnitFields {
  @TextField({ ...AREA, optional: true, nullable: true }) readonly areaCode?: string | null;
  @TextField({ ...PLACE, example: '粤港澳大湾区', description: 'station of a field team' }) readonly region?:
    | string
    | null;
  @TextField({ ...PLACE, example: '佛山市' }) readonly stationCity?: string | null;
  @TextField({ ...PLACE, max: 200 }) readonly focus?: string | null;
  @CountField({ min: 0, max: 10_000, optional: true, nullable: true }) readonly headcount?: number | null;
  @BusinessDateField({ optional: true, nullable: true }) readonly activeFrom?: BusinessDate | null;
}

export class CreateUnitDto extends UnitFields {
  @IdField({ optional: true }) readonly id?: string;
  @TextField({ max: 32, pattern: /^[A-Za-z0-9_-]+$/, example: 'GDQ8' }) readonly code!: string;
  @OneOfField(UNIT_KINDS) readonly kind!: UnitKind;
  @TextField({ max: 100, example: '驻成都招商小分队' }) readonly name!: string;
}

export class ChangeUnitDto extends UnitFields {
  @CountField({ min: 1, max: 2_000_000_000, description: 'as last read' }) readonly version!: number;
  @TextField({ max: 100, optional: true }) readonly name?: string;
  @BusinessDateField({ optional: true, description: 'from when the name holds; today if absent' })
  readonly nameFrom?: BusinessDate;
  @BusinessDateField({ optional: true, nullable: true, description: 'its last day (撤并); needs a successor' })
  readonly activeTo?: BusinessDate | null;
  @IdField({ optional: true, nullable: true }) readonly successorId?: string | null;
}

export class UnitQueryDto extends PageQuery {
  @OneOfField(UNIT_KINDS, { optional: true }) readonly kind?: UnitKind;
  @BusinessDateField({ optional: true, description: 'active on the day, by the names of that day' })
  readonly on?: BusinessDate;
}

class NameDto {
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly validFrom!: string | null;
}

export class UnitDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ example: 'GDQ1' }) readonly code!: string;
  @ApiProperty({ enum: UNIT_KINDS }) readonly kind!: UnitKind;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: [NameDto] }) readonly names!: readonly NameDto[];
  @ApiProperty({ type: String, nullable: true }) readonly areaCode!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly region!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly stationCity!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly focus!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly headcount!: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly activeFrom!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly activeTo!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly successorId!: string | null;
}

export class UnitPageDto extends pageOf(UnitDto) {}

export class DissolutionPreviewDto {
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { enterprise: 46, project: 12, milestone: 9, difficulty: 1, ownership_request: 2 },
  })
  readonly open!: Readonly<Record<string, number>>;
  @ApiProperty({ type: 'integer' }) readonly people!: number;
}

class CountsDto {
  @ApiProperty({ type: 'integer', example: 5 }) readonly county!: number;
  @ApiProperty({ type: 'integer', example: 10 }) readonly industry_task_force!: number;
  @ApiProperty({ type: 'integer', example: 3 }) readonly enterprise_task_force!: number;
  @ApiProperty({ type: 'integer', example: 7 }) readonly field_team!: number;
}

export class StructureDto {
  @ApiProperty({ example: '5+10+3+7' }) readonly label!: string;
  @ApiProperty({ type: CountsDto, nullable: true }) readonly declared!: CountsDto | null;
  @ApiProperty({ type: CountsDto }) readonly actual!: CountsDto;
  @ApiProperty() readonly matches!: boolean;
}
