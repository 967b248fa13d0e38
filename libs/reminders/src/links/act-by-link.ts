import { Injectable } from '@nestjs/common';
import { Database, sql } from '#libs/database';
import type { Actor } from '#libs/http';
import { addWorkingDays, type BusinessDate, Clock, type Language } from '#libs/kernel';
import { Recognise, WorkCalendars } from '#libs/organisation';
import { channelProblems } from '../domain/channel-problems.js';
import { type ReminderView, ReminderViews } from '../reminder-views.js';
import { ReminderStore } from '../store/reminder.store.js';
import { UsedLinkStore } from '../store/used-link.store.js';
import { WorkOnReminder } from '../work-on-reminder.js';
import { type LinkBound, LinkTokens } from './link-tokens.js';

/** `done`, or put off by so many working days. */
export const LINK_ACTIONS = { done: null, 'snooze-1': 1, 'snooze-3': 3, 'snooze-5': 5 } as const;
export type LinkAction = keyof typeof LINK_ACTIONS;

export interface LinkView {
  readonly personName: string;
  readonly reminder: Pick<ReminderView, 'ruleName' | 'text' | 'state' | 'dueOn'>;
  /** What may still be done, and what day it means. */
  readonly offers: readonly { readonly action: LinkAction; readonly until: BusinessDate | null }[];
  /** By this very link. */
  readonly acted: LinkAction | null;
}

interface Opened {
  readonly bound: LinkBound;
  readonly hash: string;
  readonly actor: Actor;
  readonly reminderId: string;
}

/** What a link in a message shows, and does once: for the person it was sent to, with the rights that they hold now. */
@Injectable()
export class ActByLink {
  constructor(
    private readonly database: Database,
    private readonly tokens: LinkTokens,
    private readonly used: UsedLinkStore,
    private readonly recognise: Recognise,
    private readonly reminders: ReminderStore,
    private readonly views: ReminderViews,
    private readonly working: WorkOnReminder,
    private readonly calendars: WorkCalendars,
    private readonly clock: Clock,
  ) {}

  /** Changes nothing: a preview of the link, by whatever program, does no harm. @throws link_invalid */
  async show(token: string, from: Pick<Actor, 'requestId' | 'ip'>, language: Language): Promise<LinkView> {
    return this.viewOf(await this.open(token, from), language);
  }

  /** @throws link_invalid, and what working on the reminder throws */
  async act(
    token: string,
    action: LinkAction,
    from: Pick<Actor, 'requestId' | 'ip'>,
    language: Language,
  ): Promise<LinkView> {
    const opened = await this.open(token, from);
    const { actor, reminderId, hash, bound } = opened;
    if ((await this.used.actionOf(this.database.reader, hash)) === undefined) {
      const use = async (tx: Parameters<UsedLinkStore['use']>[0]): Promise<void> => {
        if (!(await this.used.use(tx, hash, action, bound.expiresAt))) throw channelProblems.link_used();
      };
      const days = LINK_ACTIONS[action];
      if (days === null) await this.working.done(actor, reminderId, {}, use);
      else await this.working.snooze(actor, reminderId, { until: await this.dayAfter(days) }, use);
    }
    return this.viewOf(opened, language);
  }

  private async open(token: string, from: Pick<Actor, 'requestId' | 'ip'>): Promise<Opened> {
    const bound = this.tokens.read(token, this.clock.now());
    if (bound === undefined) throw channelProblems.link_invalid();
    const { reader } = this.database;
    const delivery = await reader.first<{ reminderId: string }>(sql`
      SELECT reminder_id AS "reminderId" FROM delivery WHERE id = ${bound.deliveryId} AND recipient_user_id = ${bound.userId}`);
    const person = await this.recognise.ofUser(bound.userId);
    if (delivery === undefined || person === undefined) throw channelProblems.link_invalid();
    return {
      bound,
      hash: this.tokens.hashOf(token),
      actor: { ...person, via: 'link', ...from },
      reminderId: delivery.reminderId,
    };
  }

  private async viewOf({ actor, reminderId, hash }: Opened, language: Language): Promise<LinkView> {
    const { reader } = this.database;
    const reminder = await this.reminders.find(reader, reminderId);
    if (reminder === undefined) throw channelProblems.link_invalid();
    const [view] = await this.views.of([reminder], language);
    if (view === undefined) throw channelProblems.link_invalid();
    const acted = ((await this.used.actionOf(reader, hash)) ?? null) as LinkAction | null;
    const isOver = acted !== null || reminder.closedAt !== null;
    const actions = isOver ? [] : (Object.keys(LINK_ACTIONS) as LinkAction[]);
    const offers = await Promise.all(
      actions.map(async (action) => {
        const days = LINK_ACTIONS[action];
        return { action, until: days === null ? null : await this.dayAfter(days) };
      }),
    );
    return { personName: actor.name, reminder: view, offers, acted };
  }

  private async dayAfter(workingDays: number): Promise<BusinessDate> {
    return addWorkingDays(await this.calendars.current(), this.clock.today(), workingDays);
  }
}
