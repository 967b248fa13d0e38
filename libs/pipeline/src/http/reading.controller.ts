import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, InstantField, Operation, type Page, PageQuery } from '#libs/http';
import { parseInstant } from '#libs/kernel';
import { type Board, ReadBoard } from '../read-board.js';
import { type History, ReadHistory } from '../read-history.js';
import { ReadTimeline, type TimelineItem } from '../read-timeline.js';
import { BoardDto, BoardQuery } from './board.dto.js';
import { HistoryDto, TimelinePageDto } from './views.dto.js';

class HistoryQuery {
  @InstantField({ optional: true, description: 'as believed at this instant; now if absent' }) readonly asOf?: string;
}

@ApiTags('pipeline')
@Controller()
export class ReadingController {
  constructor(
    private readonly readTimeline: ReadTimeline,
    private readonly readHistory: ReadHistory,
    private readonly readBoard: ReadBoard,
  ) {}

  @Get('enterprises/:id/timeline')
  @Operation('enterprise.timeline')
  @ApiOperation({ summary: 'All that was recorded, the latest first, voided facts too' })
  @ApiOkResponse({ type: TimelinePageDto })
  timeline(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<TimelineItem>> {
    return this.readTimeline.run(actor, id, query);
  }

  @Get('enterprises/:id/history')
  @Operation('enterprise.history')
  @ApiOperation({ summary: 'Stages as they were believed over time' })
  @ApiOkResponse({ type: HistoryDto })
  history(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { asOf }: HistoryQuery,
  ): Promise<History> {
    return this.readHistory.run(actor, id, asOf === undefined ? undefined : parseInstant(asOf));
  }

  @Get('pipeline/board')
  @Operation('board.read')
  @ApiOperation({ summary: 'Five columns with their counts, amounts and first cards' })
  @ApiOkResponse({ type: BoardDto })
  board(@CurrentActor() actor: Actor, @Query() query: BoardQuery): Promise<Board> {
    return this.readBoard.run(actor, query);
  }
}
