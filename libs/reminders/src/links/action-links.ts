import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION } from '#libs/database';
import { Clock, type Configuration, type Instant } from '#libs/kernel';
import type { CarriedDelivery } from '../domain/carried.js';
import type { MessageLink } from '../domain/channel.js';
import type { Reminder } from '../domain/reminder.js';
import { MessageLinks } from '../message-links.js';
import { isOfMachine } from '../work-on-reminder.js';
import { LinkTokens } from './link-tokens.js';

/** Long enough for a holiday. */
const VALID = 21 * 24 * 3600 * 1_000_000;

/** The links of a message: the page for everybody, and for the one person it is for, what may be done with a tap. */
@Injectable()
export class ActionLinks extends MessageLinks {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly tokens: LinkTokens,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Where it is not known under which address people reach the pages, there is nothing to tap. */
  of(
    { id, recipientUserId }: Pick<CarriedDelivery, 'id' | 'recipientUserId'>,
    reminder: Pick<Reminder, 'subjectKind' | 'enterpriseId'>,
  ): Promise<readonly MessageLink[]> {
    return Promise.resolve(this.linksOf(id, recipientUserId, reminder));
  }

  private linksOf(
    id: string,
    recipientUserId: string | null,
    reminder: Pick<Reminder, 'subjectKind' | 'enterpriseId'>,
  ): MessageLink[] {
    const { publicUrl } = this.configuration;
    if (publicUrl === undefined) return [];
    const page = { text: '打开', url: `${publicUrl}${pathOf(reminder)}` };
    if (recipientUserId === null || isOfMachine(reminder)) return [page];
    const expiresAt = (this.clock.now() + VALID) as Instant;
    const token = this.tokens.issue({ deliveryId: id, userId: recipientUserId, expiresAt });
    return [{ text: '办结或推迟', url: `${publicUrl}/a/${token}` }, page];
  }
}

function pathOf({ subjectKind, enterpriseId }: Pick<Reminder, 'subjectKind' | 'enterpriseId'>): string {
  if (enterpriseId !== null) return `/enterprises/${enterpriseId}`;
  return subjectKind === 'unit' ? '/today' : '/inbox';
}
