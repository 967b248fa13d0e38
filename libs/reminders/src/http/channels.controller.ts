import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, Operation } from '#libs/http';
import { ChannelSettings, type ChannelsView } from '../channel-settings.js';
import { type Tried, TryChannel } from '../try-channel.js';
import { ChangeChannelsDto, ChannelsDto, TriedDto, TryChannelDto } from './channel.dto.js';

@ApiTags('reminders')
@Controller()
export class ChannelsController {
  constructor(
    private readonly settings: ChannelSettings,
    private readonly tryChannel: TryChannel,
  ) {}

  @Get('units/:id/channels')
  @Operation('channel.read')
  @ApiOperation({ summary: 'Robots and addresses of a unit; secrets are not in it' })
  @ApiOkResponse({ type: ChannelsDto })
  ofUnit(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ChannelsView> {
    return this.settings.read(actor, { kind: 'unit', id });
  }

  @Put('units/:id/channels')
  @Operation('channel.change')
  @ApiOperation({ summary: 'Set channels of a unit up, on or off' })
  @ApiOkResponse({ type: ChannelsDto })
  changeOfUnit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ChangeChannelsDto,
  ): Promise<ChannelsView> {
    return this.settings.change(actor, { kind: 'unit', id }, body.given());
  }

  @Post('units/:id/channels/test')
  @HttpCode(200)
  @Operation('channel.change')
  @ApiOperation({ summary: 'Send a test message to the robot of a unit; answers what the platform said' })
  @ApiOkResponse({ type: TriedDto })
  tryOfUnit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { channel }: TryChannelDto,
  ): Promise<Tried> {
    return this.tryChannel.run(actor, { kind: 'unit', id }, channel);
  }

  @Get('me/channels')
  @Operation('channel.own')
  @ApiOperation({ summary: 'Own channels beside the inbox' })
  @ApiOkResponse({ type: ChannelsDto })
  own(@CurrentActor() actor: Actor): Promise<ChannelsView> {
    return this.settings.read(actor, { kind: 'user', id: actor.userId });
  }

  @Put('me/channels')
  @Operation('channel.own')
  @ApiOperation({ summary: 'Set own channels up, on or off' })
  @ApiOkResponse({ type: ChannelsDto })
  changeOwn(@CurrentActor() actor: Actor, @Body() body: ChangeChannelsDto): Promise<ChannelsView> {
    return this.settings.change(actor, { kind: 'user', id: actor.userId }, body.given());
  }

  @Post('me/channels/test')
  @HttpCode(200)
  @Operation('channel.own')
  @ApiOperation({ summary: 'Send oneself a test message; answers what the platform said' })
  @ApiOkResponse({ type: TriedDto })
  tryOwn(@CurrentActor() actor: Actor, @Body() { channel }: TryChannelDto): Promise<Tried> {
    return this.tryChannel.run(actor, { kind: 'user', id: actor.userId }, channel);
  }
}
