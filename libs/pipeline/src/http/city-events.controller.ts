import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessDateField,
  CountField,
  CurrentActor,
  IdField,
  IdPipe,
  type Made,
  OneOfField,
  Operation,
  type Page,
  PageQuery,
  TextField,
} from '#libs/http';
import { AddAttendees, type Attendance } from '../add-attendees.js';
import { type CityEvent, CityEvents, EVENT_KINDS } from '../city-events.js';
import { AddAttendeesDto, AttendanceDto } from './attendee.dto.js';
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

class ChangeEventDto {
  @CountField({ min: 1, max: 2_000_000_000, description: 'as last read' }) readonly version!: number;
  @TextField({ max: 200, optional: true }) readonly name?: string;
  @OneOfField(EVENT_KINDS, { optional: true }) readonly kind?: (typeof EVENT_KINDS)[number];
  @BusinessDateField({ optional: true, nullable: true }) readonly startsOn?: string | null;
  @BusinessDateField({ optional: true, nullable: true }) readonly endsOn?: string | null;
  @TextField({ max: 200, optional: true, nullable: true }) readonly place?: string | null;
}

@ApiTags('events')
@Controller('events')
export class CityEventsController {
  constructor(
    private readonly events: CityEvents,
    private readonly addAttendees: AddAttendees,
  ) {}

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

  @Patch(':id')
  @Operation('event.change')
  @ApiOperation({ summary: 'Correct an event' })
  @ApiOkResponse({ type: CityEventDto })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ChangeEventDto,
  ): Promise<CityEvent> {
    return this.events.change(actor, id, body);
  }

  @Post(':id/attendees')
  @HttpCode(200)
  @Operation('event.attendees')
  @ApiOperation({
    summary: 'Whom a unit met there: names pasted, recognised, and entered at once; or what they would become',
  })
  @ApiOkResponse({ type: AttendanceDto })
  attendees(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: AddAttendeesDto,
  ): Promise<Attendance> {
    return this.addAttendees.run(actor, id, body);
  }
}
