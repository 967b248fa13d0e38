import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, Operation, type Page } from '#libs/http';
import { ExportPassages } from '../export-passages.js';
import { type Passage, ReadPassages } from '../read-passages.js';
import { PassageConditions, PassagePageDto, PassageQuery } from './ownership-passage.dto.js';
import { sendCsv } from './send-csv.js';

@ApiTags('ownership')
@Controller('ownership-passages')
export class OwnershipPassageController {
  constructor(
    private readonly passages: ReadPassages,
    private readonly exportPassages: ExportPassages,
  ) {}

  @Get()
  @Operation('ownership_passage.read')
  @ApiOperation({
    summary: 'Enterprises that passed to another unit, with the dates of lapse and new claim, the latest first',
  })
  @ApiOkResponse({ type: PassagePageDto })
  list(@Query() query: PassageQuery): Promise<Page<Passage>> {
    return this.passages.run(query);
  }

  @Get('export')
  @Operation('ownership_passage.export')
  @ApiOperation({ summary: 'All of them as CSV; kept in the audit trail' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentActor() actor: Actor,
    @Query() { by }: PassageConditions,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendCsv(reply, await this.exportPassages.run(actor, by));
  }
}
