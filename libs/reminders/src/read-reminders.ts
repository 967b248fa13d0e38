import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '#libs/database';
import { maskSaid, PersonsToCall, type PersonToCall } from '#libs/enterprises';
import { type Actor, keysetOf, type Page, page } from '#libs/http';
import { Clock, commonProblems, isoOf, type Language } from '#libs/kernel';
import { permit, reachOf } from '#libs/organisation';
import type { Stage } from '#libs/pipeline';
import { LIVE_STATES, type Reminder, type ReminderState } from './domain/reminder.js';
import type { RuleCode } from './domain/rules.js';
import { type ReminderView, ReminderViews } from './reminder-views.js';
import { AboutStore } from './store/about.store.js';
import { ReminderStore } from './store/reminder.store.js';
import { type ReminderAct, ReminderActStore } from './store/reminder-act.store.js';
import { type ReminderCounts, ReminderListStore, type ReminderSight } from './store/reminder-list.store.js';
import { isOfMachine, subjectOf } from './work-on-reminder.js';

export const REMINDER_SCOPES = ['mine', 'unit', 'all'] as const;
export type ReminderScope = (typeof REMINDER_SCOPES)[number];

export interface ReminderQuery {
  readonly scope: ReminderScope;
  readonly state?: ReminderState | undefined;
  readonly rule?: RuleCode | undefined;
  readonly unitId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string;
}

export interface ReminderItem extends ReminderView {
  /** Of the enterprise; null: a target, or it is about none. */
  readonly stage: Stage | null;
  /** Whom one calls about it; null: nobody with a number whom the actor may see. */
  readonly personToCall: PersonToCall | null;
}

export interface ReminderPage extends ReminderItem {
  readonly acts: readonly (Omit<ReminderAct, 'at'> & { readonly at: string })[];
}

/** What is to be remembered, by whom it concerns. */
@Injectable()
export class ReadReminders {
  constructor(
    private readonly database: Database,
    private readonly list: ReminderListStore,
    private readonly reminders: ReminderStore,
    private readonly acts: ReminderActStore,
    private readonly about: AboutStore,
    private readonly views: ReminderViews,
    private readonly persons: PersonsToCall,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, query: ReminderQuery, language: Language): Promise<Page<ReminderItem>> {
    permit(actor, 'reminder.list');
    const { reader } = this.database;
    const { scope, state, rule, unitId, enterpriseId, limit, cursor } = query;
    const filter = { states: state === undefined ? LIVE_STATES : [state], rule, unitId, enterpriseId };
    const sight = sightOf(actor, scope);
    const after = keysetOf(cursor, ['text', 'text']);
    const rows = await this.list.page(
      reader,
      filter,
      sight,
      limit,
      after === undefined ? undefined : [String(after[0]), String(after[1])],
    );
    const total = await this.list.count(reader, filter, sight);
    const views = new Map((await this.itemsOf(reader, actor, rows, language)).map((view) => [view.id, view]));
    return page(
      rows.filter(({ id }) => views.has(id)),
      limit,
      total,
      ({ dueOn, id }) => [dueOn, id],
      ({ id }) => views.get(id) as ReminderItem,
    );
  }

  counts(actor: Actor, scope: ReminderScope): Promise<ReminderCounts> {
    permit(actor, 'reminder.list');
    return this.list.counts(this.database.reader, sightOf(actor, scope), this.clock.today());
  }

  async one(actor: Actor, id: string, language: Language): Promise<ReminderPage> {
    const { reader } = this.database;
    const reminder = await this.reminders.find(reader, id);
    if (reminder === undefined || isOfMachine(reminder)) throw commonProblems.not_found();
    permit(actor, 'reminder.read', subjectOf(actor, reminder));
    const [view] = await this.itemsOf(reader, actor, [reminder], language);
    if (view === undefined) throw commonProblems.not_found();
    const acts = await this.acts.of(reader, [id]);
    return {
      ...view,
      acts: acts.map((act) => ({ ...act, text: act.text === null ? null : maskSaid(act.text), at: isoOf(act.at) })),
    };
  }

  /** With the stage and whom one calls: what a card shows without asking again. */
  private async itemsOf(
    reader: Reader,
    actor: Actor,
    rows: readonly Reminder[],
    language: Language,
  ): Promise<ReminderItem[]> {
    const enterpriseIds = rows.flatMap(({ enterpriseId }) => enterpriseId ?? []);
    const stages = await this.about.stagesOf(reader, enterpriseIds);
    const persons = await this.persons.at(reader, actor, enterpriseIds);
    return (await this.views.of(rows, language)).map((view) => ({
      ...view,
      stage: view.enterpriseId === null ? null : (stages.get(view.enterpriseId) ?? null),
      personToCall: view.enterpriseId === null ? null : (persons.get(view.enterpriseId) ?? null),
    }));
  }
}

/** Mine: given to me, or mine by what it is about; where nobody answers for it, the lead's. */
function sightOf(actor: Actor, scope: ReminderScope): ReminderSight {
  if (scope === 'mine') {
    const leads = actor.grants.filter(({ role }) => role === 'lead').map(({ unitId }) => unitId);
    return { userId: actor.userId, leads };
  }
  if (scope === 'unit') return { unitIds: actor.grants.map(({ unitId }) => unitId) };
  const reach = reachOf(actor, 'reminder.list');
  return reach === 'all' ? 'all' : { unitIds: reach };
}
