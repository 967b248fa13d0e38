import { setImmediate as letOthers } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '#libs/database';
import { addDays, type BusinessDate, businessDateOf, endOfDay, type Instant, isoOf, startOfDay } from '#libs/kernel';
import { FindUnits, isActiveOn, type Unit, WorkCalendars } from '#libs/organisation';
import { DIGEST_RULES, hasDigest } from './domain/digest.js';
import type { Planning } from './domain/plan-changes.js';
import { checkParameters } from './domain/rule-parameters.js';
import {
  type EscalationTarget,
  RULE_CODES,
  type RuleCode,
  type RuleParameters,
  type RuleTable,
} from './domain/rules.js';
import { DEFAULT_SETTINGS, type UnitSettings } from './domain/settings.js';
import { type History, historyOf, reachOf, simulate } from './domain/simulate.js';
import { DigestNews, digestTimes } from './domain/simulate-digests.js';
import { ReminderRules } from './reminder-rules.js';
import { PastStore } from './store/past.store.js';
import { SettingStore } from './store/setting.store.js';
import { SubjectStore } from './store/subject.store.js';

/** So few that whoever asks meanwhile waits for some hundredths of a second. */
const AT_ONCE = 100;

export interface SimulatedItem {
  readonly rule: RuleCode;
  readonly subjectId: string;
  readonly unitCode: string | null;
  readonly at: string;
  /** To whom it is due; else only those to whom it escalates. */
  readonly isDue: boolean;
  readonly escalatesTo: readonly EscalationTarget[];
}

export type RuleEdits = Partial<Record<RuleCode, RuleParameters>>;

/**
 * What cannot be lived through again: who wrote a message, and what of a ledger's rows waited when, is not kept. All other rules of
 * the table can.
 */
export const NOT_SIMULATED = ['waiting_rows', 'manual'] as const satisfies readonly RuleCode[];

interface Period {
  readonly since: Instant;
  readonly until: Instant;
}

interface Around {
  readonly units: readonly Unit[];
  readonly officeUnitId: string | null;
  readonly settings: ReadonlyMap<string, UnitSettings>;
}

/** What would have rung in a past period, under the rules in force or with some of them changed. */
@Injectable()
export class SimulateReminders {
  constructor(
    private readonly database: Database,
    private readonly past: PastStore,
    private readonly subjects: SubjectStore,
    private readonly rules: ReminderRules,
    private readonly calendars: WorkCalendars,
    private readonly settings: SettingStore,
    private readonly units: FindUnits,
  ) {}

  /** @throws rule_days_wrong, rule_not_editable */
  async run(from: BusinessDate, to: BusinessDate, edits: RuleEdits = {}): Promise<readonly SimulatedItem[]> {
    const [items = []] = await this.compare(from, to, [edits]);
    return items;
  }

  /**
   * The same past under several tables. `only`: of no other rule.
   * @throws rule_days_wrong, rule_not_editable
   */
  async compare(
    from: BusinessDate,
    to: BusinessDate,
    edits: readonly RuleEdits[],
    only?: RuleCode,
  ): Promise<readonly (readonly SimulatedItem[])[]> {
    const tables = await Promise.all(edits.map((some) => this.rulesWith(some, only)));
    const period = { since: startOfDay(from), until: endOfDay(to) };
    const units = await this.units.all();
    return this.database.snapshot(async (reader) => {
      const around = {
        units,
        officeUnitId: units.find(({ kind }) => kind === 'office')?.id ?? null,
        settings: await this.settings.all(reader),
      };
      const calendar = await this.calendars.current(reader);
      const runs = tables.map(
        (rules) => new Run({ rules, versions: new Map<string, number>(), calendar }, period, around),
      );
      const reaches = only === undefined ? [] : tables.map((rules) => reachOf(rules[only]));
      const batches =
        only === undefined || isDigest(only)
          ? this.everybody(reader)
          : chunks(await this.concerned(reader, only, { from, to }, reaches));
      const isAsked = (rule: RuleCode): boolean => only === undefined || isDigest(only) || only === rule;
      for await (const ids of batches) {
        for (const past of await this.past.of(reader, ids, isAsked)) {
          const history = historyOf(past, period.since, period.until);
          for (const run of runs) run.take(history);
        }
        await letOthers();
      }
      return runs.map((run) => run.items().filter(({ rule }) => only === undefined || rule === only));
    });
  }

  private async *everybody(reader: Reader): AsyncGenerator<readonly string[]> {
    for (let ids = await this.subjects.idsAfter(reader, '', AT_ONCE); ids.length > 0; ) {
      yield ids;
      ids = await this.subjects.idsAfter(reader, ids.at(-1) ?? '', AT_ONCE);
    }
  }

  private concerned(
    reader: Reader,
    rule: RuleCode,
    { from, to }: { readonly from: BusinessDate; readonly to: BusinessDate },
    reaches: readonly (number | undefined)[],
  ): Promise<string[]> {
    const reach = Math.max(...reaches.map((days) => days ?? 0));
    const first = addDays(from, -reach);
    const window = { from: first, since: startOfDay(first), until: addDays(to, reach) };
    return this.past.concerned(reader, rule, { ...window, repeats: reaches.includes(undefined) });
  }

  private async rulesWith(edits: RuleEdits, only: RuleCode | undefined): Promise<RuleTable> {
    const { rules } = await this.rules.current();
    const changed = { ...rules };
    for (const [code, parameters] of Object.entries(edits) as [RuleCode, RuleParameters][]) {
      checkParameters(code, parameters);
      changed[code] = { ...rules[code], ...parameters };
    }
    // A digest tells of all others.
    if (only === undefined || isDigest(only)) return changed;
    for (const code of RULE_CODES) if (code !== only) changed[code] = { ...changed[code], enabled: false };
    return changed;
  }
}

function isDigest(rule: RuleCode): boolean {
  return rule === 'digest_daily' || rule === 'digest_weekly';
}

function* chunks(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += AT_ONCE) yield ids.slice(from, from + AT_ONCE);
}

/** One table's run through the past. */
class Run {
  private readonly found: SimulatedItem[] = [];
  private readonly codes: ReadonlyMap<string, string>;
  private readonly digests: readonly { readonly rule: (typeof DIGEST_RULES)[number]; readonly news: DigestNews }[];

  constructor(
    private readonly planning: Omit<Planning, 'now'>,
    private readonly period: Period,
    private readonly around: Around,
  ) {
    this.codes = new Map(around.units.map(({ id, code }) => [id, code]));
    const { rules, calendar } = planning;
    this.digests = DIGEST_RULES.filter((rule) => rules[rule].enabled).map((rule) => ({
      rule,
      news: new DigestNews(digestTimes(rule, period, rules, calendar), period.since),
    }));
  }

  take(history: History): void {
    const { rings, standings } = simulate(history, this.planning, this.period.until, this.around.officeUnitId);
    for (const { reminder, at, isDue, escalatesTo } of rings) {
      if (at >= this.period.since)
        this.add(reminder.rule, reminder.subjectId, reminder.unitId, { at, isDue, escalatesTo });
    }
    for (const { news } of this.digests) {
      news.standings(standings);
      news.arrivals(history);
    }
  }

  /** In the order of time. */
  items(): readonly SimulatedItem[] {
    for (const { rule, news } of this.digests) {
      for (const unit of this.around.units) {
        if (!hasDigest(rule, this.planning.rules, this.around.settings.get(unit.id) ?? DEFAULT_SETTINGS)) continue;
        for (const at of news.of(unit.id)) {
          if (isActiveOn(unit, businessDateOf(at)))
            this.add(rule, unit.id, unit.id, { at, isDue: true, escalatesTo: [] });
        }
      }
    }
    return this.found.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  }

  private add(
    rule: RuleCode,
    subjectId: string,
    unitId: string,
    { at, isDue, escalatesTo }: Pick<SimulatedItem, 'isDue' | 'escalatesTo'> & { readonly at: Instant },
  ): void {
    this.found.push({ rule, subjectId, unitCode: this.codes.get(unitId) ?? null, at: isoOf(at), isDue, escalatesTo });
  }
}
