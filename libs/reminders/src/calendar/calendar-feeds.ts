import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { CONFIGURATION, Database, Subscriber, type SubscriberOf, type Transaction, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { addDays, Clock, type Configuration, commonProblems, isoOf } from '#libs/kernel';
import { GrantsEnded, newSecret, permit, Recognise, StaffStore } from '#libs/organisation';
import { CalendarFeedStore } from '../store/calendar-feed.store.js';
import { calendarText } from './calendar-text.js';

/** What lies further back is history, and no calendar's business. */
const DAYS_BACK = 60;

export interface FeedView {
  /** null: there is none. */
  readonly since: string | null;
}

/** One secret address a person, which their calendar program asks again and again. A new one ends the one before. */
@Injectable()
export class CalendarFeeds {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly feeds: CalendarFeedStore,
    private readonly recognise: Recognise,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async view({ userId }: Actor): Promise<FeedView> {
    const since = await this.feeds.sinceOf(this.database.reader, userId);
    return { since: since === undefined ? null : isoOf(since) };
  }

  /** Its address is told this once; `origin`: where the person asks from, unless the configuration knows better. */
  async make(actor: Actor, origin: string): Promise<{ readonly url: string }> {
    const token = newSecret();
    await this.unitOfWork.run(async (tx) => {
      permit(actor, 'calendar_feed.own', { selfUserId: actor.userId });
      await tx.lockKeys([`calendar feed ${actor.userId}`]);
      await this.feeds.remove(tx, actor.userId);
      await this.feeds.insert(tx, actor.userId, hashOf(token));
      await this.record(tx, actor, 'made');
    });
    return { url: `${this.configuration.publicUrl ?? origin}/api/v1/calendar/${token}.ics` };
  }

  async revoke(actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      permit(actor, 'calendar_feed.own', { selfUserId: actor.userId });
      if (await this.feeds.remove(tx, actor.userId)) await this.record(tx, actor, 'revoked');
    });
  }

  /** @throws not_found also where the person holds no role any more */
  async read(token: string, origin: string): Promise<string> {
    const { reader } = this.database;
    const userId = await this.feeds.userOf(reader, hashOf(token));
    const person = userId === undefined ? undefined : await this.recognise.ofUser(userId);
    if (person === undefined) throw commonProblems.not_found();
    const unitIds = [...new Set(person.grants.map(({ unitId }) => unitId))];
    const entries = await this.feeds.entries(reader, person.userId, unitIds, addDays(this.clock.today(), -DAYS_BACK));
    const base = this.configuration.publicUrl ?? origin;
    return calendarText(entries, person.name, (enterpriseId) => `${base}/enterprises/${enterpriseId}`);
  }

  private record(tx: Transaction, actor: Actor, what: 'made' | 'revoked'): Promise<void> {
    return this.audit.record(tx, actor, {
      action: 'calendar_feed.own',
      subjectKind: 'user',
      subjectId: actor.userId,
      changes: { feed: what },
    });
  }
}

/** Who has left is asked by no calendar program any more, not even after they come back (domain.md §2). */
@Injectable()
@Subscriber(GrantsEnded)
export class EndCalendarFeed implements SubscriberOf<GrantsEnded> {
  constructor(
    private readonly feeds: CalendarFeedStore,
    private readonly staff: StaffStore,
    private readonly clock: Clock,
  ) {}

  async handle({ userId }: GrantsEnded, tx: Transaction): Promise<void> {
    const posts = await this.staff.on(tx, this.clock.today());
    if (!posts.some((post) => post.userId === userId)) await this.feeds.remove(tx, userId);
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
