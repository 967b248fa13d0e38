import { ApiProperty } from '@nestjs/swagger';
import { CountField, IdField, OneOfField, PageQuery, pageOf, TextField } from '#libs/http';
import { INTRODUCER_KINDS, type IntroducerKind } from '../domain/channels.js';

class IntroducerFields {
  @TextField({ max: 6, min: 6, pattern: /^\d{6}$/, optional: true, nullable: true, description: 'GB/T 2260' })
  readonly areaCode?: string | null;
  @TextField({ max: 500, optional: true, nullable: true }) readonly note?: string | null;
}

export class AddIntroducerDto extends IntroducerFields {
  @IdField({ optional: true, description: 'chosen by the client: a resend has the effect of once' })
  readonly id?: string;
  @OneOfField(INTRODUCER_KINDS) readonly kind!: IntroducerKind;
  @TextField({ max: 100, example: '佛山市家具行业协会' }) readonly name!: string;
}

export class ChangeIntroducerDto extends IntroducerFields {
  @CountField({ min: 1, max: 2_000_000_000, description: 'as last read' }) readonly version!: number;
  @OneOfField(INTRODUCER_KINDS, { optional: true }) readonly kind?: IntroducerKind;
  @TextField({ max: 100, optional: true }) readonly name?: string;
}

export class IntroducerListQuery extends PageQuery {
  @OneOfField(INTRODUCER_KINDS, { optional: true }) readonly kind?: IntroducerKind;
  @TextField({ max: 100, optional: true, description: 'part of the name' }) readonly q?: string;
}

export class IntroducerDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ enum: INTRODUCER_KINDS }) readonly kind!: IntroducerKind;
  @ApiProperty({ example: '佛山市家具行业协会' }) readonly name!: string;
  @ApiProperty({ type: String, nullable: true }) readonly areaCode!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly note!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
}

export class IntroducerPageDto extends pageOf(IntroducerDto) {}
