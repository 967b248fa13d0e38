import { Body, Controller, Get, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessDateField,
  CountField,
  CurrentActor,
  IdField,
  type Made,
  NestedField,
  ObjectField,
  OneOfField,
  Operation,
  TextField,
  UNIT_KINDS,
} from '#libs/http';
import type { RuleSetDefinition } from '../domain/rule-set.js';
import { RuleSets } from '../rule-sets.js';
import type { RuleSet } from '../store/rule-set.store.js';
import type { TargetGiven } from '../store/target.store.js';
import { Targets } from '../targets.js';

class TargetDto {
  @TextField({ max: 64, example: 'city_new_signed_contract_amount' }) readonly figure!: string;
  @OneOfField(['city', 'kind', 'unit']) readonly scope!: 'city' | 'kind' | 'unit';
  @OneOfField(UNIT_KINDS, { optional: true, description: 'with scope kind' }) readonly kind?: string;
  @IdField({ optional: true, description: 'with scope unit' }) readonly unitId?: string;
  @CountField({ min: 0, max: 9_000_000_000_000_000, description: 'yuan, percent or a count' }) readonly value!: number;
  @OneOfField(['yuan', 'percent', 'count']) readonly unit!: 'yuan' | 'percent' | 'count';
  @TextField({ max: 500, optional: true, description: 'the document that sets it' }) readonly document?: string;

  given(): Omit<TargetGiven, 'year'> {
    const { figure, scope, value, unit, document = null } = this;
    const scopeRef = scope === 'city' ? '' : ((scope === 'kind' ? this.kind : this.unitId) ?? '');
    return { figure, scope, scopeRef, value, unit, document };
  }
}

class SetTargetsDto {
  @NestedField(() => TargetDto, { list: true, maxItems: 200 }) readonly items!: TargetDto[];
}

class TargetViewDto {
  @ApiProperty() readonly figure!: string;
  @ApiProperty({ enum: ['city', 'kind', 'unit'] }) readonly scope!: string;
  @ApiProperty({ description: "a unit's id or a kind; empty for the city" }) readonly scopeRef!: string;
  @ApiProperty({ type: 'integer' }) readonly value!: number;
  @ApiProperty({ enum: ['yuan', 'percent', 'count'] }) readonly unit!: string;
  @ApiProperty({ type: String, nullable: true }) readonly document!: string | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
}

class TargetsOfYearDto {
  @ApiProperty({ type: 'integer', example: 2022 }) readonly year!: number;
  @ApiProperty({ type: [TargetViewDto] }) readonly items!: TargetViewDto[];
}

class CreateRuleSetDto {
  @IdField({ optional: true }) readonly id?: string;
  @TextField({ max: 64, pattern: /^[a-z0-9-]+$/, example: 'guigang-2023' }) readonly key!: string;
  @TextField({ max: 200 }) readonly name!: string;
  @TextField({ max: 500, description: 'the document it comes from' }) readonly document!: string;
  @BusinessDateField({ optional: true, nullable: true }) readonly validFrom?: string | null;
  @BusinessDateField({ optional: true, nullable: true }) readonly validTo?: string | null;
  @ObjectField({ description: 'figures, byUnit, byMonth, largeProjectsYuan: see GET /rule-sets' })
  readonly definition!: RuleSetDefinition;
}

class RuleSetDto {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly document!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly validFrom!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly validTo!: string | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
  @ApiProperty({ type: Object }) readonly definition!: RuleSetDefinition;
}

class RuleSetsDto {
  @ApiProperty({ type: [RuleSetDto] }) readonly items!: readonly RuleSetDto[];
}

@ApiTags('reports')
@Controller()
export class TargetsController {
  constructor(
    private readonly targets: Targets,
    private readonly ruleSets: RuleSets,
  ) {}

  @Get('targets/:year')
  @Operation('target.read')
  @ApiOperation({ summary: 'The latest version of each target of a year' })
  @ApiOkResponse({ type: TargetsOfYearDto })
  ofYear(@Param('year', ParseIntPipe) year: number): Promise<TargetsOfYearDto> {
    return this.targets.ofYear(year);
  }

  @Get('targets/:year/history')
  @Operation('target.read')
  @ApiOperation({ summary: 'Every version of each target of a year, the latest first' })
  @ApiOkResponse({ type: TargetsOfYearDto })
  history(@Param('year', ParseIntPipe) year: number): Promise<TargetsOfYearDto> {
    return this.targets.history(year);
  }

  @Put('targets/:year')
  @Operation('target.set')
  @ApiOperation({ summary: 'Add a version of targets' })
  @ApiOkResponse({ type: TargetsOfYearDto })
  set(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() body: SetTargetsDto,
  ): Promise<TargetsOfYearDto> {
    return this.targets.set(
      actor,
      year,
      body.items.map((item) => item.given()),
    );
  }

  @Get('rule-sets')
  @Operation('rule_set.read')
  @ApiOperation({ summary: 'Rule sets, the latest first' })
  @ApiOkResponse({ type: RuleSetsDto })
  async list(): Promise<RuleSetsDto> {
    return { items: await this.ruleSets.list() };
  }

  @Post('rule-sets')
  @Operation('rule_set.create')
  @ApiOperation({ summary: 'A new rule set, or a new version of one' })
  @ApiCreatedResponse({ type: RuleSetDto })
  create(@CurrentActor() actor: Actor, @Body() body: CreateRuleSetDto): Promise<Made<RuleSet>> {
    return this.ruleSets.create(actor, body);
  }
}
