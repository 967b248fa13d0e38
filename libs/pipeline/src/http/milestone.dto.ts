import { ApiProperty } from '@nestjs/swagger';
import { BusinessDateField, CountField, IdField, OneOfField, PageQuery, pageOf, TextField } from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import type { MilestoneChange } from '../change-milestone.js';
import { MILESTONE_STATES } from '../domain/milestone.js';
import { MILESTONE_TEMPLATE_CODES, type MilestoneTemplate } from '../domain/milestone-templates.js';
import type { MilestoneQuery } from '../read-milestones.js';

const ID = { format: 'uuid' } as const;
const DAY = { type: String, format: 'date', nullable: true } as const;
const VERSION = { min: 1, max: 2_000_000_000, optional: true, description: 'as you saw it' } as const;

export class PlanMilestonesDto {
  @IdField({ optional: true }) readonly id?: string;
  @OneOfField(MILESTONE_TEMPLATE_CODES, { optional: true, description: 'all of them that the project has not yet' })
  readonly template?: MilestoneTemplate;
  @TextField({ max: 200, optional: true, description: 'of a single one', example: '环评批复' }) readonly name?: string;
  @BusinessDateField({ optional: true }) readonly dueOn?: BusinessDate;
  @IdField({ optional: true, description: 'responsible; the landing county where absent' }) readonly unitId?: string;
}

export class MoveMilestoneDto {
  @CountField(VERSION) readonly version?: number;
  @BusinessDateField({ optional: true }) readonly dueOn?: BusinessDate;
  @IdField({ optional: true }) readonly unitId?: string;
  @TextField({ max: 1000 }) readonly reason!: string;

  change(): MilestoneChange {
    return Object.assign({ action: 'move' as const }, this);
  }
}

export class ReachMilestoneDto {
  @CountField(VERSION) readonly version?: number;
  @BusinessDateField() readonly on!: BusinessDate;
  @TextField({ max: 1000, optional: true }) readonly note?: string;

  change(): MilestoneChange {
    return Object.assign({ action: 'done' as const }, this);
  }
}

export class MilestoneReasonDto {
  @CountField(VERSION) readonly version?: number;
  @TextField({ max: 1000 }) readonly reason!: string;

  change(action: 'cancel' | 'reopen'): MilestoneChange {
    return Object.assign({ action }, this);
  }
}

const STATES = [...MILESTONE_STATES, 'overdue'] as const;

export class MilestoneQueryDto extends PageQuery implements MilestoneQuery {
  @TextField({ max: 64, optional: true, description: 'id or code of the responsible unit' }) readonly unit?: string;
  @OneOfField(STATES, { optional: true }) readonly state?: (typeof STATES)[number];
  @BusinessDateField({ optional: true, description: 'due by this day' }) readonly until?: BusinessDate;
}

class MilestoneStepDto {
  @ApiProperty({ enum: ['plan', 'move', 'done', 'cancel', 'reopen'] }) readonly action!: string;
  @ApiProperty({ format: 'date' }) readonly dueOn!: string;
  @ApiProperty(ID) readonly unitId!: string;
  @ApiProperty({ enum: MILESTONE_STATES }) readonly state!: string;
  @ApiProperty(DAY) readonly doneOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly reason!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
  @ApiProperty(ID) readonly recordedBy!: string;
}

export class MilestoneDto {
  @ApiProperty(ID) readonly id!: string;
  @ApiProperty(ID) readonly projectId!: string;
  @ApiProperty() readonly projectName!: string;
  @ApiProperty(ID) readonly enterpriseId!: string;
  @ApiProperty() readonly enterpriseName!: string;
  @ApiProperty({ type: String, nullable: true, description: 'of a template' }) readonly code!: string | null;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ format: 'date' }) readonly dueOn!: string;
  @ApiProperty({ ...ID, description: 'responsible' }) readonly unitId!: string;
  @ApiProperty({ enum: MILESTONE_STATES }) readonly state!: string;
  @ApiProperty({ description: 'open, and its day has passed' }) readonly overdue!: boolean;
  @ApiProperty(DAY) readonly doneOn!: string | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
  @ApiProperty(ID) readonly recordedBy!: string;
  @ApiProperty({ type: [MilestoneStepDto] }) readonly steps!: readonly MilestoneStepDto[];
}

export class MilestonesDto {
  @ApiProperty({ type: [MilestoneDto] }) readonly items!: readonly MilestoneDto[];
}

export class MilestonePageDto extends pageOf(MilestoneDto) {}

class TemplateMilestoneDto {
  @ApiProperty({ example: 'started' }) readonly code!: string;
  @ApiProperty({ example: '开工' }) readonly zh!: string;
  @ApiProperty() readonly en!: string;
  @ApiProperty({ type: 'integer' }) readonly daysAfterSigning!: number;
}

export class MilestoneTemplateDto {
  @ApiProperty({ enum: MILESTONE_TEMPLATE_CODES }) readonly template!: string;
  @ApiProperty({ type: [TemplateMilestoneDto] }) readonly milestones!: readonly TemplateMilestoneDto[];
}
