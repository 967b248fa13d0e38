import { ApiProperty } from '@nestjs/swagger';
import { IdField, NestedField, TextField } from '#libs/http';
import { WaiveDto } from './activity.dto.js';

export class MergeDto {
  @IdField({ description: 'the survivor' }) readonly intoId!: string;
  @TextField({ max: 500 }) readonly reason!: string;
}

class AssignmentDto {
  @IdField() readonly evidenceId!: string;
  @IdField({ description: 'one of the two' }) readonly enterpriseId!: string;
}

export class SplitDto {
  @TextField({ max: 500, optional: true }) readonly reason?: string;
  @NestedField(() => AssignmentDto, {
    list: true,
    optional: true,
    description: 'whose the evidence is that was recorded since the merge; a new project goes with its first evidence',
  })
  readonly assign?: AssignmentDto[];
  @NestedField(() => WaiveDto, { optional: true, description: 'waives the steps that would stand on nothing' })
  readonly waive?: WaiveDto;
}

export class MergedDto {
  @ApiProperty({ format: 'uuid' }) readonly mergeId!: string;
  @ApiProperty({ format: 'uuid', description: 'the survivor' }) readonly enterpriseId!: string;
  @ApiProperty({ format: 'uuid' }) readonly mergedId!: string;
}

export class SplitAnswerDto extends MergedDto {
  @ApiProperty({ type: [String], format: 'uuid' }) readonly waiverIds!: readonly string[];
}
