import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, type Made, Operation, type Page } from '#libs/http';
import { City } from '../city.js';
import type { Structure } from '../domain/structure.js';
import type { Unit } from '../domain/unit.js';
import { type DissolutionPreview, PreviewDissolution } from '../preview-dissolution.js';
import { Units } from '../units.js';
import {
  ChangeUnitDto,
  CreateUnitDto,
  DissolutionPreviewDto,
  StructureDto,
  UnitDto,
  UnitPageDto,
  UnitQueryDto,
} from './unit.dto.js';

@ApiTags('organisation')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly units: Units,
    private readonly city: City,
    private readonly previewDissolution: PreviewDissolution,
  ) {}

  @Get()
  @Operation('unit.list')
  @ApiOperation({ summary: 'The units, in the order of the structure' })
  @ApiOkResponse({ type: UnitPageDto })
  list(@Query() query: UnitQueryDto): Promise<Page<Unit>> {
    return this.units.list(query);
  }

  @Get('structure')
  @Operation('structure.read')
  @ApiOperation({ summary: 'The label "5+10+3+7", declared and actual' })
  @ApiOkResponse({ type: StructureDto })
  structure(): Promise<Structure> {
    return this.city.structure();
  }

  @Get(':id/dissolution')
  @Operation('unit.change')
  @ApiOperation({ summary: 'What its successor would take over, and how many people would lose their role' })
  @ApiOkResponse({ type: DissolutionPreviewDto })
  dissolution(@Param('id', IdPipe) id: string): Promise<DissolutionPreview> {
    return this.previewDissolution.run(id);
  }

  @Post()
  @Operation('unit.create')
  @ApiOperation({ summary: 'A new unit' })
  @ApiCreatedResponse({ type: UnitDto })
  create(@CurrentActor() actor: Actor, @Body() body: CreateUnitDto): Promise<Made<Unit>> {
    return this.units.create(actor, body);
  }

  @Patch(':id')
  @Operation('unit.change')
  @ApiOperation({ summary: 'A new name from a day on, a new station, its last day and successor' })
  @ApiOkResponse({ type: UnitDto })
  change(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: ChangeUnitDto): Promise<Unit> {
    return this.units.change(actor, id, body);
  }
}
