import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type BusinessDate, endOfDay, isoOf, startOfDay } from '#libs/kernel';
import { FindUnits, WorkCalendars } from '#libs/organisation';
import { checkParameters } from './domain/rule-parameters.js';
import type { EscalationTarget, RuleCode, RuleParameters, RuleTable } from './domain/rules.js';
import { simulate } from './domain/simulate.js';
import { ReminderRules } from './reminder-rules.js';
import { PastStore } from './store/past.store.js';
import { SubjectStore } from './store/subject.store.js';

const AT_ONCE = 500;

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

/** What would have rung in a past period, under the rules in force or with some of them changed. */
@Injectable()
export class SimulateReminders {
  constructor(
    private readonly database: Database,
    private readonly past: PastStore,
    private readonly subjects: SubjectStore,
    private readonly rules: ReminderRules,
    private readonly calendars: WorkCalendars,
    private readonly units: FindUnits,
  ) {}

  /** @throws rule_days_wrong, rule_not_editable */
  async run(from: BusinessDate, to: BusinessDate, edits: RuleEdits = {}): Promise<readonly SimulatedItem[]> {
    const rules = await this.rulesWith(edits);
    const units = await this.units.all();
    const codes = new Map(units.map(({ id, code }) => [id, code]));
    const officeUnitId = units.find(({ kind }) => kind === 'office')?.id ?? null;
    const [since, until] = [startOfDay(from), endOfDay(to)];
    return this.database.snapshot(async (reader) => {
      const planning = { rules, versions: new Map<string, number>(), calendar: await this.calendars.current(reader) };
      const items: SimulatedItem[] = [];
      for (let ids = await this.subjects.idsAfter(reader, '', AT_ONCE); ids.length > 0; ) {
        for (const past of await this.past.of(reader, ids)) {
          for (const { reminder, at, isDue, escalatesTo } of simulate(past, planning, until, officeUnitId)) {
            if (at < since) continue;
            const { rule, subjectId, unitId } = reminder;
            items.push({ rule, subjectId, unitCode: codes.get(unitId) ?? null, at: isoOf(at), isDue, escalatesTo });
          }
        }
        ids = await this.subjects.idsAfter(reader, ids.at(-1) ?? '', AT_ONCE);
      }
      return items.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
    });
  }

  private async rulesWith(edits: RuleEdits): Promise<RuleTable> {
    const { rules } = await this.rules.current();
    const changed = { ...rules };
    for (const [code, parameters] of Object.entries(edits) as [RuleCode, RuleParameters][]) {
      checkParameters(code, parameters);
      changed[code] = { ...rules[code], ...parameters };
    }
    return changed;
  }
}
