import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Operation } from '#libs/http';
import { findAreas, findIndustries } from '../domain/find-codes.js';
import { CodeQuery, NamedCodesDto } from './codes.dto.js';

@ApiTags('enterprises')
@Controller()
export class CodesController {
  @Get('areas')
  @Operation('area.list')
  @ApiOperation({ summary: 'Provinces, cities and counties (GB/T 2260) by a part of their name or by code' })
  @ApiOkResponse({ type: NamedCodesDto })
  areas(@Query() { q = '', limit }: CodeQuery): NamedCodesDto {
    return { items: findAreas(q, limit) };
  }

  @Get('industries')
  @Operation('industry.list')
  @ApiOperation({ summary: 'Industries (GB/T 4754-2017) by a part of their name or by code' })
  @ApiOkResponse({ type: NamedCodesDto })
  industries(@Query() { q = '', limit }: CodeQuery): NamedCodesDto {
    return { items: findIndustries(q, limit) };
  }
}
