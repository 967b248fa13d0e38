import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  type ActingRequest,
  type Actor,
  CurrentActor,
  IdPipe,
  Operation,
  type Page,
  PageQuery,
  Public,
} from '#libs/http';
import { AcceptInvitation } from '../accept-invitation.js';
import { AccessTokens, type TokenView } from '../access-tokens.js';
import { ChangePassword } from '../change-password.js';
import { Me, type MeView } from '../me.js';
import { type InvitedView, ReadInvitation } from '../read-invitation.js';
import { SESSION_COOKIE } from '../recognise.js';
import { SESSION_SECONDS, SignIn } from '../sign-in.js';
import {
  AcceptInvitationDto,
  ChangePasswordDto,
  CreateTokenDto,
  InvitationTokenDto,
  InvitedDto,
  LoginDto,
  MadeTokenDto,
  MeDto,
  TokenPageDto,
} from './auth.dto.js';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly changePassword: ChangePassword,
    private readonly readInvitation: ReadInvitation,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly tokens: AccessTokens,
    private readonly me: Me,
  ) {}

  @Post('login')
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign in: answers with the session cookie' })
  @ApiNoContentResponse()
  async login(
    @Body() body: LoginDto,
    @Req() request: ActingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setCookie(request, reply, await this.signIn.run(body.username, body.password, originOf(request)));
  }

  @Post('logout')
  @HttpCode(204)
  @Operation('auth.session')
  @ApiOperation({ summary: 'End this session' })
  @ApiNoContentResponse()
  async logout(@Req() request: ActingRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const secret = request.cookies[SESSION_COOKIE];
    if (secret !== undefined) await this.signIn.signOut(secret);
    void reply.clearCookie(SESSION_COOKIE, { path: '/' });
  }

  @Get('me')
  @Operation('auth.session')
  @ApiOperation({ summary: 'Who is signed in, for which units, and what they may do' })
  @ApiOkResponse({ type: MeDto })
  whoAmI(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.me.run(actor);
  }

  @Post('password')
  @HttpCode(204)
  @Operation('auth.password')
  @ApiOperation({ summary: 'Change the own password; ends all other sessions' })
  @ApiNoContentResponse()
  async password(
    @CurrentActor() actor: Actor,
    @Body() body: ChangePasswordDto,
    @Req() request: ActingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setCookie(request, reply, await this.changePassword.run(actor, body.present, body.next, originOf(request)));
  }

  @Post('invitation')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Whom an invitation is for, and until when it holds' })
  @ApiOkResponse({ type: InvitedDto })
  invitation(@Body() body: InvitationTokenDto): Promise<InvitedView> {
    return this.readInvitation.run(body.token);
  }

  @Post('accept-invitation')
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Set a password with an invitation, once; signs in' })
  @ApiNoContentResponse()
  async accept(
    @Body() body: AcceptInvitationDto,
    @Req() request: ActingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setCookie(request, reply, await this.acceptInvitation.run(body.token, body.password, originOf(request)));
  }

  @Get('tokens')
  @Operation('auth.tokens')
  @ApiOperation({ summary: 'The own access tokens' })
  @ApiOkResponse({ type: TokenPageDto })
  listTokens(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<TokenView>> {
    return this.tokens.list(actor, query);
  }

  @Post('tokens')
  @Operation('auth.tokens')
  @ApiOperation({ summary: 'A personal access token: shown once' })
  @ApiCreatedResponse({ type: MadeTokenDto })
  createToken(@CurrentActor() actor: Actor, @Body() body: CreateTokenDto): Promise<MadeTokenDto> {
    return this.tokens.create(actor, body);
  }

  @Delete('tokens/:id')
  @HttpCode(204)
  @Operation('auth.tokens')
  @ApiOperation({ summary: 'Revoke a token, at once' })
  @ApiNoContentResponse()
  revokeToken(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.tokens.revoke(actor, id);
  }
}

function originOf(request: ActingRequest): { ip: string; requestId: string } {
  return { ip: request.ip, requestId: request.id };
}

/** HttpOnly, for our own pages, and over TLS only where there is TLS. */
function setCookie(request: ActingRequest, reply: FastifyReply, secret: string): void {
  const secure = request.protocol === 'https';
  void reply.setCookie(SESSION_COOKIE, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: SESSION_SECONDS,
  });
}
