import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, Operation, type Page } from '#libs/http';
import type { ReportTable } from '../compute-table.js';
import { ReadEvent } from '../read-event.js';
import { ReadLargeProjects } from '../read-large-projects.js';
import { ReadTables } from '../read-tables.js';
import { FigureRowDto, ReportQueryDto } from './report.dto.js';
import {
  DifficultyReportDto,
  EventQueryDto,
  EventRowsQueryDto,
  EventYieldDto,
  LargeProjectsDto,
  ReportTableDto,
  TableQueryDto,
  TableRowsDto,
  TableRowsQueryDto,
} from './tables.dto.js';

@ApiTags('reports')
@Controller()
export class TablesController {
  constructor(
    private readonly readTables: ReadTables,
    private readonly readLargeProjects: ReadLargeProjects,
    private readonly readEvent: ReadEvent,
  ) {}

  @Get('reports/units')
  @Operation('report.tables')
  @ApiOperation({
    summary: 'By unit: whom it contacted and brought, what it signed, what arrived; with the city as the total',
  })
  @ApiOkResponse({ type: ReportTableDto })
  units(@Query() query: TableQueryDto): Promise<ReportTable> {
    return this.readTables.run('units', query);
  }

  @Get('reports/channels')
  @Operation('report.tables')
  @ApiOperation({ summary: 'By channel, from the first contact through to funds (社会化招商)' })
  @ApiOkResponse({ type: ReportTableDto })
  channels(@Query() query: TableQueryDto): Promise<ReportTable> {
    return this.readTables.run('channels', query);
  }

  @Get('reports/introducers')
  @Operation('report.tables')
  @ApiOperation({ summary: 'By introducer, from the first contact through to funds' })
  @ApiOkResponse({ type: ReportTableDto })
  introducers(@Query() query: TableQueryDto): Promise<ReportTable> {
    return this.readTables.run('introducers', query);
  }

  @Get('reports/chains')
  @Operation('report.tables')
  @ApiOperation({ summary: 'By chain and position on it (强链补链)' })
  @ApiOkResponse({ type: ReportTableDto })
  chains(@Query() query: TableQueryDto): Promise<ReportTable> {
    return this.readTables.run('chains', query);
  }

  @Get('reports/funnel')
  @Operation('report.tables')
  @ApiOperation({ summary: 'Of those that entered a stage in the period: how many went on, and how long they stayed' })
  @ApiOkResponse({ type: ReportTableDto })
  funnel(@Query() query: TableQueryDto): Promise<ReportTable> {
    return this.readTables.run('funnel', query);
  }

  @Get('reports/difficulties')
  @Operation('report.tables')
  @ApiOperation({
    summary: 'Difficulties by kind, by level, by owner: raised and resolved in the period, open and overdue',
  })
  @ApiOkResponse({ type: DifficultyReportDto })
  async difficulties(@Query() query: ReportQueryDto): Promise<DifficultyReportDto> {
    return {
      byKind: await this.readTables.run('difficulties_by_kind', query),
      byLevel: await this.readTables.run('difficulties_by_level', query),
      byUnit: await this.readTables.run('difficulties_by_unit', query),
    };
  }

  @Get('reports/table-rows')
  @Operation('report.rows')
  @ApiOperation({ summary: 'The rows behind a number of a table: their count or sum is the number' })
  @ApiOkResponse({ type: TableRowsDto })
  rows(@Query() query: TableRowsQueryDto): Promise<Page<FigureRowDto>> {
    return this.readTables.rows(query);
  }

  @Get('reports/large-projects')
  @Operation('report.tables')
  @ApiOperation({ summary: 'Large projects signed in the period and being negotiated; named where 可公开' })
  @ApiOkResponse({ type: LargeProjectsDto })
  largeProjects(@CurrentActor() actor: Actor, @Query() query: ReportQueryDto): Promise<LargeProjectsDto> {
    return this.readLargeProjects.run(actor, query);
  }

  @Get('events/:id')
  @Operation('event.read')
  @ApiTags('events')
  @ApiOperation({ summary: 'An event: whom it reached, what was signed there, what came of it' })
  @ApiOkResponse({ type: EventYieldDto })
  event(@Param('id', IdPipe) id: string, @Query() { asOf }: EventQueryDto): Promise<EventYieldDto> {
    return this.readEvent.one(id, asOf);
  }

  @Get('events/:id/rows')
  @Operation('report.rows')
  @ApiTags('events')
  @ApiOperation({ summary: 'The rows behind a number of an event' })
  @ApiOkResponse({ type: TableRowsDto })
  eventRows(@Param('id', IdPipe) id: string, @Query() query: EventRowsQueryDto): Promise<Page<FigureRowDto>> {
    return this.readEvent.rows(id, query);
  }
}
