import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdPipe, type Made, Operation, type Page } from '#libs/http';
import { HandOver } from '../hand-over.js';
import type { HandOverPreview, HandOverView } from '../hand-over-views.js';
import { type Invitation, InviteUser } from '../invite-user.js';
import type { UserView } from '../user-view.js';
import { Users } from '../users.js';
import { HandOverDto, HandOverGivenDto, HandOverPreviewDto, HandOverQueryDto, HandOversDto } from './hand-over.dto.js';
import { ChangeUserDto, CreateUserDto, InvitationDto, UserDto, UserPageDto, UserQueryDto } from './user.dto.js';

@ApiTags('organisation')
@Controller('users')
export class UsersController {
  constructor(
    private readonly users: Users,
    private readonly inviteUser: InviteUser,
    private readonly handOver: HandOver,
  ) {}

  @Get()
  @Operation('user.list')
  @ApiOperation({ summary: 'People with their grants, phones masked' })
  @ApiOkResponse({ type: UserPageDto })
  list(@Query() query: UserQueryDto): Promise<Page<UserView>> {
    return this.users.list(query);
  }

  @Post()
  @Operation('user.create')
  @ApiOperation({ summary: 'A new person; without a password they are invited' })
  @ApiCreatedResponse({ type: UserDto })
  create(@CurrentActor() actor: Actor, @Body() body: CreateUserDto): Promise<Made<UserView>> {
    return this.users.create(actor, body);
  }

  @Patch(':id')
  @Operation('user.change')
  @ApiOperation({ summary: 'Change or disable a person; grants that end take effect at once' })
  @ApiOkResponse({ type: UserDto })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: ChangeUserDto,
  ): Promise<UserView> {
    return this.users.change(actor, id, body);
  }

  @Post(':id/invite')
  @Operation('user.invite')
  @ApiOperation({ summary: 'A token that lets the person set a password, once' })
  @ApiCreatedResponse({ type: InvitationDto })
  invite(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<Invitation> {
    return this.inviteUser.run(actor, id);
  }

  @Get(':id/hand-over')
  @Operation('user.hand_over')
  @ApiOperation({ summary: 'What a hand-over would pass on, and to whom' })
  @ApiOkResponse({ type: HandOverPreviewDto })
  previewHandOver(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: HandOverQueryDto,
  ): Promise<HandOverPreview> {
    return this.handOver.preview(actor, id, query.toUserId);
  }

  @Post(':id/hand-over')
  @Operation('user.hand_over')
  @ApiOperation({ summary: 'Pass on all that a person answers for; the answer is the receipt' })
  @ApiCreatedResponse({ type: HandOverDto })
  passOn(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: HandOverGivenDto,
  ): Promise<Made<HandOverView>> {
    return this.handOver.run(actor, id, body);
  }

  @Get(':id/hand-overs')
  @Operation('user.change')
  @ApiOperation({ summary: 'Receipts of what a person passed on, the latest first' })
  @ApiOkResponse({ type: HandOversDto })
  handOvers(@Param('id', IdPipe) id: string): Promise<{ items: HandOverView[] }> {
    return this.handOver.receipts(id);
  }
}
