import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessDateField,
  CurrentActor,
  IdField,
  type Made,
  OneOfField,
  Operation,
  type Page,
  PageQuery,
  TextField,
} from '#libs/http';
import { type CityEvent, CityEvents, EVENT_KINDS } from '../city-events.js';
import { CityEventDto, CityEventPageDto } from './views.dto.js';

class CreateEventDto {
  @IdField({ optional: true }) readonly id?: string;
  @TextField({ max: 200, example: '桂江（佛山）产业推介会' }) readonly name!: string;
  @OneOfField(EVENT_KINDS) readonly kind!: (typeof EVENT_KINDS)[number];
  @TextField({ max: 32, optional: true, pattern: /^[A-Za-z0-9_-]+$/ }) readonly code?: string;
  @BusinessDateField({ optional: true }) readonly startsOn?: string;
  @BusinessDateField({ optional: true }) readonly endsOn?: string;
  @TextField({ max: 200, optional: true }) readonly place?: string;
}

@ApiTags('events')
@Controller('events')
export class CityEventsController {
  constructor(private readonly events: CityEvents) {}

  @Get()
  @Operation('event.list')
  @ApiOperation({ summary: 'Expos and promotion events, the latest first' })
  @ApiOkResponse({ type: CityEventPageDto })
  list(@Query() query: PageQuery): Promise<Page<CityEvent>> {
    return this.events.list(query);
  }

  @Post()
  @Operation('event.create')
  @ApiOperation({ summary: 'An event that contacts and projects may refer to' })
  @ApiCreatedResponse({ type: CityEventDto })
  create(@CurrentActor() actor: Actor, @Body() body: CreateEventDto): Promise<Made<CityEvent>> {
    return this.events.create(actor, body);
  }
}
