import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Operation, type Page } from '#libs/http';
import { type DuplicatePair, PossibleDuplicates } from '../possible-duplicates.js';
import { TellApart, type ToldApart } from '../tell-apart.js';
import { DuplicatePairPageDto, DuplicatesQueryDto, TellApartDto, ToldApartDto } from './duplicates.dto.js';

@ApiTags('enterprises')
@Controller('enterprises/duplicates')
export class DuplicatesController {
  constructor(
    private readonly possibleDuplicates: PossibleDuplicates,
    private readonly tellApart: TellApart,
  ) {}

  @Get()
  @Operation('enterprise.duplicates')
  @ApiOperation({ summary: 'Pairs that may be one enterprise, the surest first; not those that were told apart' })
  @ApiOkResponse({ type: DuplicatePairPageDto })
  list(@Query() query: DuplicatesQueryDto): Promise<Page<DuplicatePair>> {
    return this.possibleDuplicates.pairs(query);
  }

  @Post('tell-apart')
  @HttpCode(200)
  @Operation('enterprise.tell_apart')
  @ApiOperation({ summary: 'They look alike and are two: not listed again' })
  @ApiOkResponse({ type: ToldApartDto })
  apart(@CurrentActor() actor: Actor, @Body() body: TellApartDto): Promise<ToldApart> {
    return this.tellApart.run(actor, body);
  }
}
