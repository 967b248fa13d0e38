import { ApiProperty } from '@nestjs/swagger';
import { BusinessDateField, FlagField, IdField, TextField } from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import type { HandedItem } from '../domain/succession.js';

export class HandOverQueryDto {
  @IdField({ optional: true }) readonly toUserId?: string;
}

export class HandOverGivenDto {
  @IdField({ optional: true }) readonly id?: string;
  @IdField({ optional: true, description: 'where they work in the unit; else its lead' }) readonly toUserId?: string;
  @BusinessDateField({ optional: true, description: 'since when; today if absent, never ahead' })
  readonly on?: BusinessDate;
  @TextField({ max: 500, optional: true }) readonly note?: string;
  @FlagField({ optional: true, description: 'the person leaves: all roles, sessions and tokens end' })
  readonly leaves?: boolean;
}

class HandedItemDto {
  @ApiProperty({ enum: ['enterprise', 'next_action', 'milestone', 'difficulty', 'reminder'] }) readonly kind!: string;
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly unitId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: the unit has nobody else' })
  readonly toUserId!: string | null;
}

const COUNTS = {
  type: 'object',
  additionalProperties: { type: 'integer' },
  example: { enterprise: 12, next_action: 5 },
} as const;

export class HandOverPreviewDto {
  @ApiProperty({ format: 'uuid' }) readonly userId!: string;
  @ApiProperty(COUNTS) readonly counts!: Readonly<Record<string, number>>;
  @ApiProperty({ type: [HandedItemDto] }) readonly items!: readonly HandedItem[];
}

export class HandOverDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly fromUserId!: string;
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty({ type: String, nullable: true }) readonly note!: string | null;
  @ApiProperty(COUNTS) readonly counts!: Readonly<Record<string, number>>;
  @ApiProperty({ type: [HandedItemDto] }) readonly items!: readonly HandedItem[];
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
  @ApiProperty({ format: 'uuid' }) readonly recordedBy!: string;
}

export class HandOversDto {
  @ApiProperty({ type: [HandOverDto] }) readonly items!: readonly HandOverDto[];
}
