import { ApiProperty } from '@nestjs/swagger';
import { IdField, PageQuery, pageOf, TextField } from '#libs/http';
import { LIKENESSES, type Likeness } from '../domain/likeness.js';
import { EnterpriseItemDto } from './enterprise.dto.js';

export class DuplicatesQueryDto extends PageQuery {
  @IdField({ optional: true, description: 'only pairs of which it is one' }) readonly enterpriseId?: string;
}

class DuplicatePairDto {
  @ApiProperty({ enum: LIKENESSES, description: 'why they may be one' }) readonly likeness!: Likeness;
  @ApiProperty({ type: EnterpriseItemDto }) readonly one!: EnterpriseItemDto;
  @ApiProperty({ type: EnterpriseItemDto }) readonly other!: EnterpriseItemDto;
}

export class DuplicatePairPageDto extends pageOf(DuplicatePairDto) {}

export class TellApartDto {
  @IdField() readonly oneId!: string;
  @IdField() readonly otherId!: string;
  @TextField({ max: 500, description: 'by what they were told apart' }) readonly note!: string;
}

export class ToldApartDto {
  @ApiProperty({ format: 'uuid' }) readonly oneId!: string;
  @ApiProperty({ format: 'uuid' }) readonly otherId!: string;
  @ApiProperty() readonly note!: string;
}
