import { ApiProperty } from '@nestjs/swagger';
import { BothLanguagesDto, IdField, OneOfField, PageQuery, pageOf, TextField } from '#libs/http';
import { CHANNEL_CODES, type ChannelCode, DELIVERY_STATES, type DeliveryState } from '../domain/delivery.js';

class RobotDto {
  @ApiProperty({ enum: CHANNEL_CODES }) readonly channel!: ChannelCode;
  @ApiProperty({ type: 'integer', description: 'how many it may still send now' }) readonly left!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly blockedUntil!: string | null;
}

export class QueueDto {
  @ApiProperty({ example: 'GDQ1', description: 'the code of a field team, or `others`' }) readonly queue!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly unitId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly unitName!: string | null;
  @ApiProperty({ type: 'integer', description: 'due, and not yet taken' }) readonly waiting!: number;
  @ApiProperty({ type: 'integer', description: 'due later' }) readonly delayed!: number;
  @ApiProperty({ type: 'integer', description: 'due in quiet hours' }) readonly held!: number;
  @ApiProperty({ type: 'integer' }) readonly active!: number;
  @ApiProperty({ type: 'integer', description: 'dead letters' }) readonly failed!: number;
  @ApiProperty({ type: 'integer' }) readonly sentToday!: number;
  @ApiProperty({ type: 'integer', description: 'of those' }) readonly acknowledgedToday!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly oldestOverdueAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly pausedAt!: string | null;
  @ApiProperty({ type: [RobotDto] }) readonly robots!: readonly RobotDto[];
}

export class QueuesDto {
  @ApiProperty({ type: [QueueDto] }) readonly items!: QueueDto[];
  @ApiProperty({ type: String, nullable: true, description: 'what is wrong with the queue itself' })
  readonly complaint!: string | null;
}

export class DeliveryQuery extends PageQuery {
  @OneOfField(DELIVERY_STATES, { optional: true }) readonly state?: DeliveryState;
  @TextField({ max: 32, optional: true, description: 'the code of a field team, or `others`' }) readonly queue?: string;
  @OneOfField(CHANNEL_CODES, { optional: true }) readonly channel?: ChannelCode;
  @TextField({ max: 80, optional: true }) readonly reasonCode?: string;
  @IdField({ optional: true }) readonly reminderId?: string;
}

class DeliveryDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly reminderId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly rule!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly enterpriseId!: string | null;
  @ApiProperty({ type: 'integer' }) readonly occurrence!: number;
  @ApiProperty({ enum: CHANNEL_CODES }) readonly channel!: ChannelCode;
  @ApiProperty() readonly recipient!: string;
  @ApiProperty({ type: String, nullable: true }) readonly recipientName!: string | null;
  @ApiProperty() readonly queue!: string;
  @ApiProperty({ enum: DELIVERY_STATES }) readonly state!: DeliveryState;
  @ApiProperty() readonly urgent!: boolean;
  @ApiProperty({ description: 'an earlier attempt may have arrived (补发)' }) readonly repeat!: boolean;
  @ApiProperty() readonly late!: boolean;
  @ApiProperty({ type: 'integer' }) readonly attempts!: number;
  @ApiProperty({ format: 'date-time' }) readonly dueAt!: string;
  @ApiProperty({ format: 'date-time' }) readonly nextAttemptAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly sentAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly failedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly acknowledgedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly platformCode!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly reasonCode!: string | null;
  @ApiProperty({ type: BothLanguagesDto, nullable: true }) readonly reason!: BothLanguagesDto | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'the delivery that it went out within' })
  readonly mergedInto!: string | null;
}

export const DeliveryPageDto = pageOf(DeliveryDto);

class FailureDto {
  @ApiProperty() readonly queue!: string;
  @ApiProperty({ enum: CHANNEL_CODES }) readonly channel!: ChannelCode;
  @ApiProperty({ format: 'uuid', description: 'a person, or for a robot its unit' }) readonly recipient!: string;
  @ApiProperty({ type: String, nullable: true, description: 'of the person' }) readonly recipientName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly unitId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'whose robot it is' }) readonly unitName!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly reasonCode!: string | null;
  @ApiProperty({ type: BothLanguagesDto, nullable: true }) readonly reason!: BothLanguagesDto | null;
  @ApiProperty({ type: String, nullable: true }) readonly platformCode!: string | null;
  @ApiProperty({ type: 'integer' }) readonly count!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly lastFailedAt!: string | null;
}

export class FailuresDto {
  @ApiProperty({ type: [FailureDto] }) readonly items!: readonly FailureDto[];
}

export class RetryQuery {
  @OneOfField(CHANNEL_CODES, { optional: true }) readonly channel?: ChannelCode;
  @TextField({ max: 64, optional: true, description: 'a person, or for a robot its unit' }) readonly recipient?: string;
}

export class RetriedDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: DELIVERY_STATES }) readonly state!: string;
}
