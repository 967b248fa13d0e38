import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BothLanguagesDto,
  BusinessDateField,
  CurrentActor,
  IdPipe,
  Made,
  Operation,
  type Page,
  PageQuery,
  pageOf,
} from '#libs/http';
import { type BusinessDate, Clock } from '#libs/kernel';
import { ComposeManualMessage, type MessagePreview } from '../compose-manual-message.js';
import { ReadUnreached, type Unreached } from '../read-unreached.js';
import { MessageDto, MessagePreviewDto, messageDto, PreviewMessageDto, SendMessageDto } from './message.dto.js';

class UnreachedQuery {
  @BusinessDateField({ optional: true, description: 'today where absent' }) readonly on?: BusinessDate;
}

class UnreachedItemDto {
  @ApiProperty({ format: 'uuid' }) readonly reminderId!: string;
  @ApiProperty() readonly rule!: string;
  @ApiProperty({ type: BothLanguagesDto }) readonly ruleName!: BothLanguagesDto;
  @ApiProperty({ type: String, nullable: true }) readonly enterpriseName!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly unitId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly unitName!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly userId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly userName!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'which channel did not take it; null: nobody was there' })
  readonly channel!: string | null;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ type: [String], description: 'who was told instead' }) readonly toldUserIds!: readonly string[];
}

class UnreachedDto {
  @ApiProperty({ format: 'date' }) readonly on!: string;
  @ApiProperty({ type: [UnreachedItemDto] }) readonly items!: UnreachedItemDto[];
}

@ApiTags('dispatch')
@Controller('dispatch')
export class MessagesController {
  constructor(
    private readonly messages: ComposeManualMessage,
    private readonly unreached: ReadUnreached,
    private readonly clock: Clock,
  ) {}

  @Get('messages')
  @Operation('message.read')
  @ApiOperation({ summary: 'Messages that were composed, the newest first' })
  @ApiOkResponse({ type: pageOf(MessageDto) })
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<MessageDto>> {
    const { items, ...page } = await this.messages.list(actor, query);
    return { ...page, items: items.map(messageDto) };
  }

  @Post('messages/preview')
  @HttpCode(200)
  @Operation('message.send')
  @ApiOperation({ summary: 'Exactly who would get it what way and when; nothing is sent' })
  @ApiOkResponse({ type: MessagePreviewDto })
  preview(@CurrentActor() actor: Actor, @Body() body: PreviewMessageDto): Promise<MessagePreview> {
    return this.messages.preview(actor, body.toMessage());
  }

  @Post('messages')
  @Operation('message.send')
  @ApiOperation({ summary: 'Send it: now, at a time, or recurring' })
  @ApiCreatedResponse({ type: MessageDto })
  async send(@CurrentActor() actor: Actor, @Body() body: SendMessageDto): Promise<Made<MessageDto>> {
    const { id } = body;
    const message = body.toMessage();
    const made = await this.messages.send(actor, { ...message, ...(id === undefined ? {} : { id }) });
    return new Made(messageDto(made.body), made.again);
  }

  @Post('messages/:id/cancel')
  @HttpCode(200)
  @Operation('message.send')
  @ApiOperation({ summary: 'What of it has not gone out goes out no more' })
  @ApiOkResponse({ type: MessageDto })
  async cancel(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<MessageDto> {
    return messageDto(await this.messages.cancel(actor, id));
  }

  @Get('unreached')
  @Operation('unreached.read')
  @ApiOperation({ summary: 'Who was not reached on a day, and why' })
  @ApiOkResponse({ type: UnreachedDto })
  unreachedOn(
    @CurrentActor() actor: Actor,
    @Query() { on = this.clock.today() }: UnreachedQuery,
  ): Promise<{ readonly on: BusinessDate; readonly items: readonly Unreached[] }> {
    return this.unreached.on(actor, on);
  }
}
