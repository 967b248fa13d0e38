import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { type BusinessDate, daysBetween } from '#libs/kernel';
import { permit } from '#libs/organisation';
import type { RuleEditGiven } from './change-reminder-rule.js';
import { problems } from './domain/problems.js';
import { type SimulatedItem, SimulateReminders } from './simulate-reminders.js';

export interface RulePreview {
  readonly current: number;
  readonly changed: number;
  readonly byUnit: readonly { readonly unitCode: string | null; readonly current: number; readonly changed: number }[];
}

const MOST_DAYS = 366;

/** What an edit of a rule would have done to a past period, before it is made. */
@Injectable()
export class PreviewReminderRule {
  constructor(private readonly simulation: SimulateReminders) {}

  /** @throws period_too_long, rule_days_wrong, rule_not_editable */
  async run(
    actor: Actor,
    from: BusinessDate,
    to: BusinessDate,
    { code, version: _, ...parameters }: RuleEditGiven,
  ): Promise<RulePreview> {
    permit(actor, 'reminder_rule.change');
    const days = daysBetween(from, to);
    if (days < 0 || days >= MOST_DAYS) throw problems.period_too_long();
    const [before, after] = (await this.simulation.compare(from, to, [{}, { [code]: parameters }], code)).map(countsOf);
    if (before === undefined || after === undefined) throw new Error('two tables give two runs');
    const byUnit = [...new Set([...before.keys(), ...after.keys()])].map((unitCode) => ({
      unitCode,
      current: before.get(unitCode) ?? 0,
      changed: after.get(unitCode) ?? 0,
    }));
    return { current: sum(before), changed: sum(after), byUnit };
  }
}

function countsOf(items: readonly SimulatedItem[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { unitCode } of items) counts.set(unitCode, (counts.get(unitCode) ?? 0) + 1);
  return counts;
}

function sum(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
