import { ApiProperty } from '@nestjs/swagger';
import {
  BusinessDateField,
  CountField,
  FlagField,
  IdField,
  OneOfField,
  PageQuery,
  pageOf,
  TextField,
} from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import {
  DIFFICULTY_ACTIONS,
  DIFFICULTY_KINDS,
  DIFFICULTY_STATES,
  type DifficultyKind,
  type DifficultyState,
  LEVELS,
  type Level,
} from '../domain/difficulty.js';
import type { DifficultyQuery } from '../read-difficulties.js';
import type { DifficultyWork } from '../work-on-difficulty.js';

const ID = { format: 'uuid' } as const;
const DAY = { type: String, format: 'date', nullable: true } as const;
const TEXT = { type: String, nullable: true } as const;
const VERSION = { min: 1, max: 2_000_000_000, optional: true, description: 'as you saw it' } as const;
const DUE = { optional: true, description: 'where absent: as many working days as the level has' } as const;

export class RaiseDifficultyDto {
  @IdField({ optional: true }) readonly id?: string;
  @OneOfField(DIFFICULTY_KINDS, { example: 'permits' }) readonly kind!: DifficultyKind;
  @TextField({ max: 200, example: '施工许可证迟迟办不下来' }) readonly title!: string;
  @TextField({ max: 4000, optional: true }) readonly detail?: string;
  @BusinessDateField({ optional: true, description: 'today where absent' }) readonly raisedOn?: BusinessDate;
  @IdField({ optional: true, description: 'a department too; the landing county where absent' })
  readonly ownerUnitId?: string;
  @BusinessDateField(DUE) readonly dueOn?: BusinessDate;
}

export class AssignDifficultyDto {
  @CountField(VERSION) readonly version?: number;
  @IdField() readonly ownerUnitId!: string;
  @BusinessDateField({ optional: true }) readonly dueOn?: BusinessDate;
  @TextField({ max: 4000, optional: true }) readonly text?: string;

  work(): DifficultyWork {
    return Object.assign({ action: 'assign' as const }, this);
  }
}

export class EscalateDifficultyDto {
  @CountField(VERSION) readonly version?: number;
  @TextField({ max: 4000, description: 'why' }) readonly text!: string;
  @IdField({ optional: true, description: 'to which city leader' }) readonly leaderId?: string;
  @BusinessDateField(DUE) readonly dueOn?: BusinessDate;

  work(): DifficultyWork {
    return Object.assign({ action: 'escalate' as const }, this);
  }
}

export class InstructDifficultyDto {
  @CountField(VERSION) readonly version?: number;
  @TextField({ max: 4000, description: '批示', example: '请住建局三日内办结，市督查室跟踪。' }) readonly text!: string;
  @IdField({ optional: true, description: 'whose it is from now on' }) readonly ownerUnitId?: string;
  @BusinessDateField({ optional: true }) readonly dueOn?: BusinessDate;

  work(): DifficultyWork {
    return Object.assign({ action: 'instruct' as const }, this);
  }
}

export class ResolveDifficultyDto {
  @CountField(VERSION) readonly version?: number;
  @BusinessDateField() readonly on!: BusinessDate;
  @TextField({ max: 4000, description: 'how' }) readonly text!: string;

  work(): DifficultyWork {
    return Object.assign({ action: 'resolve' as const }, this);
  }
}

export class DifficultyWordDto {
  @CountField(VERSION) readonly version?: number;
  @TextField({ max: 4000 }) readonly text!: string;

  work(action: 'comment' | 'reopen'): DifficultyWork {
    return Object.assign({ action }, this);
  }
}

export class DifficultyQueryDto extends PageQuery implements DifficultyQuery {
  @TextField({ max: 64, optional: true, description: 'id or code of the owner' }) readonly unit?: string;
  @IdField({ optional: true }) readonly project?: string;
  @OneOfField(DIFFICULTY_KINDS, { optional: true }) readonly kind?: DifficultyKind;
  @OneOfField(LEVELS, { optional: true }) readonly level?: Level;
  @OneOfField(DIFFICULTY_STATES, { optional: true }) readonly state?: DifficultyState;
  @FlagField({ optional: true, query: true }) readonly overdue?: boolean;
  @IdField({ optional: true, description: 'escalated to this city leader, or to none by name' })
  readonly leader?: string;
  @FlagField({ optional: true, query: true, description: 'whether a leader gave an instruction since they were asked' })
  readonly instructed?: boolean;
}

const STEPS_AFTER = DIFFICULTY_ACTIONS.filter((action) => action !== 'raise');

class DifficultyItemDto {
  @ApiProperty(ID) readonly id!: string;
  @ApiProperty(ID) readonly projectId!: string;
  @ApiProperty() readonly projectName!: string;
  @ApiProperty(ID) readonly enterpriseId!: string;
  @ApiProperty() readonly enterpriseName!: string;
  @ApiProperty({ enum: DIFFICULTY_KINDS }) readonly kind!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty(TEXT) readonly detail!: string | null;
  @ApiProperty({ format: 'date' }) readonly raisedOn!: string;
  @ApiProperty({ enum: LEVELS }) readonly level!: string;
  @ApiProperty({ enum: DIFFICULTY_STATES }) readonly state!: string;
  @ApiProperty({ description: 'open, and its day has passed' }) readonly overdue!: boolean;
  @ApiProperty(ID) readonly ownerUnitId!: string;
  @ApiProperty({ type: String, ...ID, nullable: true, description: 'to which leader it went' })
  readonly leaderId!: string | null;
  @ApiProperty({ format: 'date' }) readonly dueOn!: string;
  @ApiProperty(DAY) readonly resolvedOn!: string | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
  @ApiProperty(ID) readonly recordedBy!: string;
}

class DifficultyStepDto {
  @ApiProperty({ type: 'integer' }) readonly ordinal!: number;
  @ApiProperty({ enum: DIFFICULTY_ACTIONS }) readonly action!: string;
  @ApiProperty({ enum: LEVELS, description: 'as it stood after the step, like all below' }) readonly level!: string;
  @ApiProperty({ enum: DIFFICULTY_STATES }) readonly state!: string;
  @ApiProperty(ID) readonly ownerUnitId!: string;
  @ApiProperty({ format: 'date' }) readonly dueOn!: string;
  @ApiProperty(DAY) readonly resolvedOn!: string | null;
  @ApiProperty(TEXT) readonly text!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
  @ApiProperty(ID) readonly recordedBy!: string;
  @ApiProperty(TEXT) readonly recordedByName!: string | null;
}

export class DifficultyDto extends DifficultyItemDto {
  @ApiProperty({ enum: STEPS_AFTER, isArray: true, description: 'what you may do with it as it stands' })
  readonly actions!: readonly string[];
  @ApiProperty({ type: [DifficultyStepDto] }) readonly steps!: readonly DifficultyStepDto[];
}

export class DifficultyPageDto extends pageOf(DifficultyItemDto) {}
