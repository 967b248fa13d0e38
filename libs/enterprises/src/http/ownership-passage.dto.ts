import { ApiProperty } from '@nestjs/swagger';
import { OneOfField, PageQuery, pageOf } from '#libs/http';
import { PASSED_BY, type PassedBy } from '../store/ownership-passage.store.js';

const UUID = { format: 'uuid' };
const DAY = { format: 'date', type: String };

export class PassageConditions {
  @OneOfField(PASSED_BY, { optional: true, description: 'default: lapse' }) readonly by?: PassedBy;
}

export class PassageQuery extends PageQuery {
  @OneOfField(PASSED_BY, { optional: true, description: 'default: lapse' }) readonly by?: PassedBy;
}

class PassedEnterpriseDto {
  @ApiProperty(UUID) readonly id!: string;
  @ApiProperty() readonly name!: string;
}

class PassingUnitDto {
  @ApiProperty(UUID) readonly unitId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly unitName!: string | null;
}

class PassageDto {
  @ApiProperty(UUID) readonly id!: string;
  @ApiProperty({ type: PassedEnterpriseDto }) readonly enterprise!: PassedEnterpriseDto;
  @ApiProperty({ type: PassingUnitDto }) readonly from!: PassingUnitDto;
  @ApiProperty({ ...DAY, nullable: true, description: 'the first day without protection' })
  readonly lapsedOn!: string | null;
  @ApiProperty({ type: PassingUnitDto }) readonly to!: PassingUnitDto;
  @ApiProperty({ ...DAY, description: 'the day of the new claim' }) readonly claimedOn!: string;
  @ApiProperty({ format: 'date-time' }) readonly since!: string;
}

export class PassagePageDto extends pageOf(PassageDto) {}
