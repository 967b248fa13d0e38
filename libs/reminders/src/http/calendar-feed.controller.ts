import { Controller, Delete, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { type ActingRequest, type Actor, CurrentActor, Operation, Public } from '#libs/http';
import { CalendarFeeds, type FeedView } from '../calendar/calendar-feeds.js';

class FeedDto {
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly since!: string | null;
}

class MadeFeedDto {
  @ApiProperty({ description: 'shown once' }) readonly url!: string;
}

@ApiTags('reminders')
@Controller()
export class CalendarFeedController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get('me/calendar-feed')
  @Operation('calendar_feed.own')
  @ApiOperation({ summary: 'Whether I gave out a calendar address, and since when' })
  @ApiOkResponse({ type: FeedDto })
  view(@CurrentActor() actor: Actor): Promise<FeedView> {
    return this.feeds.view(actor);
  }

  @Post('me/calendar-feed')
  @Operation('calendar_feed.own')
  @ApiOperation({ summary: 'A secret address for my calendar program; the one before ends' })
  @ApiCreatedResponse({ type: MadeFeedDto })
  make(@CurrentActor() actor: Actor, @Req() request: ActingRequest): Promise<MadeFeedDto> {
    return this.feeds.make(actor, originOf(request));
  }

  @Delete('me/calendar-feed')
  @HttpCode(204)
  @Operation('calendar_feed.own')
  @ApiOperation({ summary: 'Take the address back' })
  @ApiNoContentResponse()
  revoke(@CurrentActor() actor: Actor): Promise<void> {
    return this.feeds.revoke(actor);
  }

  @Get('calendar/:token.ics')
  @Public()
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'private, max-age=300')
  @ApiOperation({ summary: 'Next actions, visits and milestones of whoever the address belongs to' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  read(@Param('token') token: string, @Req() request: ActingRequest): Promise<string> {
    return this.feeds.read(token, originOf(request));
  }
}

function originOf({ protocol, host }: ActingRequest): string {
  return `${protocol}://${host}`;
}
