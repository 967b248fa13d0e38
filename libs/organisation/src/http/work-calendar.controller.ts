import { Body, Controller, Get, Param, ParseIntPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Actor, BusinessDateField, CountField, CurrentActor, Operation, TextField } from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import { type CalendarYearView, WorkCalendars } from '../work-calendars.js';

class EnterCalendarYearDto {
  @CountField({ min: 0, max: 1_000_000, description: 'the version that was read; 0 where nobody entered the year' })
  readonly version!: number;
  @BusinessDateField({ list: true, maxItems: 100, description: 'Mondays to Fridays that are off' })
  readonly holidays!: BusinessDate[];
  @BusinessDateField({ list: true, maxItems: 60, description: 'Saturdays and Sundays on which one works' })
  readonly makeUpDays!: BusinessDate[];
  @TextField({ max: 500, optional: true, description: 'the announcement' }) readonly note?: string;
}

class CalendarYearDto {
  @ApiProperty({ type: 'integer', example: 2026 }) readonly year!: number;
  @ApiProperty({ description: 'false: days go by weekdays until the year is announced' }) readonly published!: boolean;
  @ApiProperty({ enum: ['shipped', 'entered', 'weekdays'] }) readonly source!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: [String] }) readonly holidays!: readonly string[];
  @ApiProperty({ type: [String] }) readonly makeUpDays!: readonly string[];
  @ApiProperty({ type: String, nullable: true }) readonly note!: string | null;
}

@ApiTags('reminders')
@Controller('work-calendar')
export class WorkCalendarController {
  constructor(private readonly calendars: WorkCalendars) {}

  @Get(':year')
  @Operation('work_calendar.read')
  @ApiOperation({ summary: 'Holidays and make-up working days of a year' })
  @ApiOkResponse({ type: CalendarYearDto })
  read(@Param('year', ParseIntPipe) year: number): Promise<CalendarYearView> {
    return this.calendars.year(year);
  }

  @Put(':year')
  @Operation('work_calendar.change')
  @ApiOperation({ summary: 'Enter or correct a year; what depends on it is worked out anew' })
  @ApiOkResponse({ type: CalendarYearDto })
  enter(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() body: EnterCalendarYearDto,
  ): Promise<CalendarYearView> {
    const { version, holidays, makeUpDays, note } = body;
    return this.calendars.enter(actor, {
      year,
      version,
      holidays,
      makeUpDays,
      ...(note === undefined ? {} : { note }),
    });
  }
}
