import { ApiProperty } from '@nestjs/swagger';
import {
  CHAIN_CODES,
  CHANNEL_CODES,
  type Chain,
  type Channel,
  ENTERPRISE_STATUSES,
  type EnterpriseStatus,
  HONOUR_CODES,
  type Honour,
} from '#libs/enterprises';
import { CountField, IdField, OneOfField, TextField } from '#libs/http';
import { STAGES, type Stage } from '../domain/stage.js';

const CARDS_DEFAULT = 60;

export class BoardQuery {
  @CountField({ min: 1, max: 200, optional: true, query: true, description: 'cards in each column' })
  readonly limit: number = CARDS_DEFAULT;
  @OneOfField(STAGES, { optional: true, description: 'one column only, with `cursor` its next cards' })
  readonly stage?: Stage;
  @TextField({ max: 1000, optional: true, description: 'nextCursor of a column' }) readonly cursor?: string;
  @TextField({ max: 64, optional: true, description: 'the owner: id or code', example: 'GDQ1' }) readonly unit?: string;
  @OneOfField(ENTERPRISE_STATUSES, { optional: true, description: 'default: active' })
  readonly status?: EnterpriseStatus;
  @OneOfField(CHAIN_CODES, { optional: true }) readonly chain?: Chain;
  @OneOfField(HONOUR_CODES, { optional: true }) readonly honour?: Honour;
  @OneOfField(CHANNEL_CODES, { optional: true }) readonly channel?: Channel;
  @TextField({ max: 64, optional: true, description: 'where a project of it lands: id or code' })
  readonly county?: string;
  @IdField({ optional: true, description: 'who is responsible' }) readonly member?: string;
  @CountField({ min: 1, max: 10_000, optional: true, query: true }) readonly idleDays?: number;
}

class NextStepDto {
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty() readonly kind!: string;
  @ApiProperty() readonly what!: string;
}

class CardDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: String, nullable: true }) readonly shortName!: string | null;
  @ApiProperty({ enum: CHAIN_CODES, type: String, nullable: true }) readonly chain!: string | null;
  @ApiProperty({ type: [String] }) readonly honours!: readonly string[];
  @ApiProperty({ type: 'integer', description: 'yuan' }) readonly amountYuan!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly stageOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly lastActivityOn!: string | null;
  @ApiProperty({ type: NextStepDto, nullable: true }) readonly nextAction!: NextStepDto | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly responsibleUserId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly ownerUnitId!: string | null;
  @ApiProperty({ type: [String] }) readonly flags!: readonly string[];
}

class ColumnDto {
  @ApiProperty({ enum: STAGES }) readonly stage!: Stage;
  @ApiProperty({ type: 'integer' }) readonly count!: number;
  @ApiProperty({ type: 'integer', description: 'yuan' }) readonly amountYuan!: number;
  @ApiProperty({ type: 'integer', description: 'of them, those that came to this stage since Monday' })
  readonly arrivedThisWeek!: number;
  @ApiProperty({ type: [CardDto] }) readonly cards!: readonly CardDto[];
  @ApiProperty({ type: String, nullable: true }) readonly nextCursor!: string | null;
}

export class BoardDto {
  @ApiProperty({ type: [ColumnDto] }) readonly columns!: readonly ColumnDto[];
}
