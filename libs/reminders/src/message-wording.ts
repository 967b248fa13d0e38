import { Injectable } from '@nestjs/common';
import type { Reader } from '#libs/database';
import { businessDateOf, Clock, type Language } from '#libs/kernel';
import { StaffStore, WorkCalendars } from '#libs/organisation';
import { idleSince, type MessageAbout } from './domain/manual-message.js';
import type { Wording } from './domain/wording.js';
import { MessageStore, type Scope } from './store/message.store.js';

const NAMES_SHOWN = 10;

const WORDS = {
  zh: {
    heading: (count: number) => `涉及企业 ${String(count)} 家：`,
    more: (rest: number) => `另有 ${String(rest)} 家，请在列表中查看`,
  },
  en: {
    heading: (count: number) => `Enterprises that it is about: ${String(count)}`,
    more: (rest: number) => `and ${String(rest)} more, in the list`,
  },
} as const satisfies Record<Language, object>;

/** What a scheduler's message says to one reader: the text, and of the enterprises that it is about the reader's own. */
@Injectable()
export class MessageWording {
  constructor(
    private readonly messages: MessageStore,
    private readonly staff: StaffStore,
    private readonly calendars: WorkCalendars,
    private readonly clock: Clock,
  ) {}

  async of(reader: Reader, messageId: string, readerId: string, language: Language): Promise<Wording> {
    const message = await this.messages.find(reader, messageId);
    if (message === undefined) throw new Error(`no message ${messageId}`);
    const { title, body, about } = message;
    const own = about === null ? [] : await this.own(reader, about, readerId, language);
    return { title, lines: [...body.split('\n'), ...own] };
  }

  private async own(reader: Reader, about: MessageAbout, readerId: string, language: Language): Promise<string[]> {
    const scope = await this.scopeOf(reader, readerId);
    const since = await this.idleSince(reader, about);
    const { count, names } = await this.messages.enterprises(reader, about, since, scope, NAMES_SHOWN);
    if (count === 0) return [];
    const rest = count - names.length;
    const { heading, more } = WORDS[language];
    return [heading(count), ...names.map((name) => `· ${name}`), ...(rest > 0 ? [`· ${more(rest)}`] : [])];
  }

  async idleSince(reader: Reader, { idleWorkingDays }: MessageAbout) {
    if (idleWorkingDays === undefined) return null;
    return idleSince(idleWorkingDays, businessDateOf(this.clock.now()), await this.calendars.current(reader));
  }

  /** A person reads of their units' enterprises and of those they answer for, the office of all; a robot's reader is its unit. */
  private async scopeOf(reader: Reader, readerId: string): Promise<Scope> {
    const posts = (await this.staff.on(reader, businessDateOf(this.clock.now()))).filter(
      ({ userId }) => userId === readerId,
    );
    if (posts.some(({ unitKind }) => unitKind === 'office')) return 'all';
    return { userId: readerId, unitIds: [readerId, ...posts.map(({ unitId }) => unitId)] };
  }
}
