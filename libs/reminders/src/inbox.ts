import { Injectable } from '@nestjs/common';
import { Database, type Transaction, UnitOfWork } from '#libs/database';
import { type Actor, keysetOf, type Page, page } from '#libs/http';
import { commonProblems, isoOf, type Language } from '#libs/kernel';
import { permit } from '#libs/organisation';
import type { ReminderState } from './domain/reminder.js';
import type { SubjectKind } from './domain/rules.js';
import { LiveEvents } from './live/live-events.js';
import { MessageWording } from './message-wording.js';
import { type ReminderView, ReminderViews } from './reminder-views.js';
import { DeliveryStore } from './store/delivery.store.js';
import { type InboxRow, InboxStore } from './store/inbox.store.js';
import { ReminderStore } from './store/reminder.store.js';

export interface InboxItem {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Of a message all of it, else one sentence. */
  readonly text: string;
  readonly reminderId: string;
  readonly rule: string;
  readonly subjectKind: SubjectKind;
  readonly enterpriseId: string | null;
  readonly projectId: string | null;
  readonly unitId: string;
  /** Of the reminder: whether something is still to be done. */
  readonly state: ReminderState;
  readonly dueOn: string;
  readonly late: boolean;
  readonly sentAt: string;
  readonly acknowledgedAt: string | null;
}

export interface InboxPage extends Page<InboxItem> {
  readonly unread: number;
}

/** The inbox: always on, and exactly once (reminders.md). Each sees their own. */
@Injectable()
export class Inbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly inbox: InboxStore,
    private readonly deliveries: DeliveryStore,
    private readonly reminders: ReminderStore,
    private readonly views: ReminderViews,
    private readonly wording: MessageWording,
    private readonly live: LiveEvents,
  ) {}

  async page(
    actor: Actor,
    {
      unread: isUnreadOnly,
      limit,
      cursor,
    }: { readonly unread: boolean; readonly limit: number; readonly cursor?: string },
    language: Language,
  ): Promise<InboxPage> {
    permit(actor, 'inbox.own', { selfUserId: actor.userId });
    const { reader } = this.database;
    const after = keysetOf(cursor, ['number', 'text']);
    const place = after === undefined ? undefined : ([Number(after[0]), String(after[1])] as const);
    const rows = await this.inbox.page(reader, actor.userId, isUnreadOnly, limit, place);
    const unread = await this.inbox.count(reader, actor.userId, true);
    const total = isUnreadOnly ? unread : await this.inbox.count(reader, actor.userId, false);
    const shown = await this.itemsOf(actor, rows.slice(0, limit), language);
    const items = new Map(shown.map((item) => [item.id, item]));
    const keyset = ({ sentAt, id }: InboxRow) => [sentAt, id];
    return { ...page(rows, limit, total, keyset, ({ id }) => items.get(id) as InboxItem), unread };
  }

  /** Read. @throws not_found */
  async acknowledge(actor: Actor, id: string, language: Language): Promise<InboxItem> {
    await this.unitOfWork.run(async (tx) => {
      permit(actor, 'inbox.own', { selfUserId: actor.userId });
      if ((await this.inbox.find(tx, actor.userId, id)) === undefined) throw commonProblems.not_found();
      await this.read(tx, actor, [id]);
    });
    const row = await this.inbox.find(this.database.reader, actor.userId, id);
    const [item] = row === undefined ? [] : await this.itemsOf(actor, [row], language);
    if (item === undefined) throw commonProblems.not_found();
    return item;
  }

  /** Answers how many were unread. */
  acknowledgeAll(actor: Actor): Promise<{ readonly acknowledged: number }> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'inbox.own', { selfUserId: actor.userId });
      return { acknowledged: await this.read(tx, actor, await this.inbox.unreadIds(tx, actor.userId)) };
    });
  }

  /** The other pages of the person hear of it. */
  private async read(tx: Transaction, { userId }: Actor, ids: readonly string[]): Promise<number> {
    const count = await this.deliveries.acknowledge(tx, ids);
    if (count > 0) await this.live.tell(tx, { kind: 'inbox', subjectId: null, audience: { userId }, data: {} });
    return count;
  }

  private async itemsOf(actor: Actor, rows: readonly InboxRow[], language: Language): Promise<InboxItem[]> {
    const { reader } = this.database;
    const reminders = await this.reminders.ofIds(reader, [...new Set(rows.map(({ reminderId }) => reminderId))]);
    const views = new Map((await this.views.of(reminders, language)).map((view) => [view.id, view]));
    const items: InboxItem[] = [];
    for (const row of rows) {
      const view = views.get(row.reminderId);
      if (view === undefined) throw new Error(`delivery ${row.id} has no reminder`);
      items.push(itemOf(row, view, await this.said(view, actor.userId, language)));
    }
    return items;
  }

  private async said(
    view: ReminderView,
    userId: string,
    language: Language,
  ): Promise<Pick<InboxItem, 'title' | 'text'>> {
    if (view.rule !== 'manual') return { title: view.ruleName, text: view.text };
    const { title, lines } = await this.wording.of(this.database.reader, view.subjectId, userId, language);
    return { title: { zh: title, en: title }, text: lines.join('\n') };
  }
}

function itemOf(row: InboxRow, view: ReminderView, said: Pick<InboxItem, 'title' | 'text'>): InboxItem {
  const { rule, subjectKind, enterpriseId, projectId, unitId, state, dueOn } = view;
  const { id, reminderId, late, sentAt, acknowledgedAt } = row;
  return {
    id,
    ...said,
    reminderId,
    rule,
    subjectKind,
    enterpriseId,
    projectId,
    unitId,
    state,
    dueOn,
    late,
    sentAt: isoOf(sentAt),
    acknowledgedAt: acknowledgedAt === null ? null : isoOf(acknowledgedAt),
  };
}
