import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Operation, type Page } from '#libs/http';
import { type Passage, ReadPassages } from '../read-passages.js';
import { PassagePageDto, PassageQuery } from './ownership-passage.dto.js';

@ApiTags('ownership')
@Controller('ownership-passages')
export class OwnershipPassageController {
  constructor(private readonly passages: ReadPassages) {}

  @Get()
  @Operation('ownership_passage.read')
  @ApiOperation({
    summary: 'Enterprises that passed to another unit, with the dates of lapse and new claim, the latest first',
  })
  @ApiOkResponse({ type: PassagePageDto })
  list(@Query() query: PassageQuery): Promise<Page<Passage>> {
    return this.passages.run(query);
  }
}
