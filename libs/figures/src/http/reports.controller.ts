import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Operation } from '#libs/http';
import type { Headline } from '../compute-headline.js';
import { ReadHeadline } from '../read-headline.js';
import { ReadRows, type Rows } from '../read-rows.js';
import { HeadlineDto, ReportQueryDto, RowsDto, RowsQueryDto } from './report.dto.js';

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly readHeadline: ReadHeadline,
    private readonly readRows: ReadRows,
  ) {}

  @Get('headline')
  @Operation('report.headline')
  @ApiOperation({ summary: 'The published figures of a period, by unit and by month, as of an instant' })
  @ApiOkResponse({ type: HeadlineDto })
  headline(@Query() query: ReportQueryDto): Promise<Headline> {
    return this.readHeadline.run(query);
  }

  @Get('rows')
  @Operation('report.rows')
  @ApiOperation({ summary: 'The rows behind a figure: their count or sum is the figure' })
  @ApiOkResponse({ type: RowsDto })
  rows(@Query() query: RowsQueryDto): Promise<Rows> {
    return this.readRows.run(query);
  }
}
