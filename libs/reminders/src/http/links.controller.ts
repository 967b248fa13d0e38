import { createHash } from 'node:crypto';
import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type ActingRequest, languageOf, Public } from '#libs/http';
import { type Language, Problem } from '#libs/kernel';
import { channelProblems } from '../domain/channel-problems.js';
import { LINK_PAGE_STYLE, linkPage, linkProblemPage } from '../domain/link-page.js';
import { ActByLink, LINK_ACTIONS, type LinkAction, type LinkView } from '../links/act-by-link.js';

const STYLE_HASH = createHash('sha256').update(LINK_PAGE_STYLE).digest('base64');
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** The pages behind the links of messages; outside `/api/v1`. To look is a GET and changes nothing, to act is a POST. */
@ApiExcludeController()
@Controller('a/:token')
export class LinksController {
  constructor(private readonly links: ActByLink) {}

  @Get()
  @Public()
  show(@Param('token') token: string, @Req() request: ActingRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(token, request, reply, (language) => this.links.show(token, whence(request), language));
  }

  @Post(':action')
  @HttpCode(200)
  @Public()
  act(
    @Param('token') token: string,
    @Param('action') action: string,
    @Req() request: ActingRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.answer(token, request, reply, (language) => {
      if (!isLinkAction(action)) throw channelProblems.link_invalid();
      return this.links.act(token, action, whence(request), language);
    });
  }

  private async answer(
    token: string,
    request: ActingRequest,
    reply: FastifyReply,
    view: (language: Language) => Promise<LinkView>,
  ): Promise<void> {
    const language = languageOf(request.headers['accept-language']);
    void reply.headers(HEADERS);
    try {
      const { personName, reminder, offers, acted } = await view(language);
      const page = { personName, title: reminder.ruleName[language], text: reminder.text, offers, acted };
      await reply.send(linkPage(page, token, language));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await reply.status(error.status).send(linkProblemPage(error, language));
    }
  }
}

function isLinkAction(action: string): action is LinkAction {
  return Object.hasOwn(LINK_ACTIONS, action);
}

function whence({ id: requestId, ip }: ActingRequest) {
  return { requestId, ip };
}
