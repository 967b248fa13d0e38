import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { maskSaid, withoutNumbers } from '#libs/enterprises';
import { type Actor, keysetOf, type Page, page } from '#libs/http';
import { Clock, commonProblems, isoOf, type Language } from '#libs/kernel';
import { FindUnits, permit, reachOf, WorkCalendars } from '#libs/organisation';
import { LIVE_STATES, type Reminder, type ReminderState } from './domain/reminder.js';
import { RULES, type RuleCode } from './domain/rules.js';
import { type About, lineOf } from './domain/wording.js';
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

export interface ReminderView extends Omit<Reminder, 'nextPlace' | 'nextAt' | 'recordedAt' | 'closedAt' | 'advance'> {
  readonly ruleName: { readonly zh: string; readonly en: string };
  readonly text: string;
  readonly enterpriseName: string | null;
  readonly projectName: string | null;
  readonly personName: string | null;
  readonly unitName: string | null;
  readonly nextAt: string | null;
}

export interface ReminderPage extends ReminderView {
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
    private readonly units: FindUnits,
    private readonly calendars: WorkCalendars,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, query: ReminderQuery, language: Language): Promise<Page<ReminderView>> {
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
    const views = new Map((await this.viewsOf(rows, language)).map((view) => [view.id, view]));
    return page(
      rows.filter(({ id }) => views.has(id)),
      limit,
      total,
      ({ dueOn, id }) => [dueOn, id],
      ({ id }) => views.get(id) as ReminderView,
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
    const [view] = await this.viewsOf([reminder], language);
    if (view === undefined) throw commonProblems.not_found();
    const acts = await this.acts.of(reader, [id]);
    return {
      ...view,
      acts: acts.map((act) => ({ ...act, text: act.text === null ? null : maskSaid(act.text), at: isoOf(act.at) })),
    };
  }

  async viewsOf(rows: readonly Reminder[], language: Language): Promise<ReminderView[]> {
    const { reader } = this.database;
    const units = new Map((await this.units.all()).map(({ id, name }) => [id, name]));
    const about = await this.about.of(reader, rows, (unitId) => units.get(unitId) ?? null);
    const said = { today: this.clock.today(), calendar: await this.calendars.current() };
    return rows.map((reminder) => {
      const named: About = about.get(reminder.id) ?? { enterprise: null, project: null, person: null, unit: null };
      const { nextPlace: _, nextAt, recordedAt: __, closedAt: ___, advance: ____, ...row } = reminder;
      return {
        ...row,
        detail: withoutNumbers(row.detail),
        ruleName: { zh: RULES[reminder.rule].zh, en: RULES[reminder.rule].en },
        text: maskSaid(lineOf({ reminder, about: named, ...said }, language)),
        enterpriseName: named.enterprise,
        projectName: named.project,
        personName: named.person,
        unitName: named.unit,
        nextAt: nextAt === null ? null : isoOf(nextAt),
      };
    });
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
