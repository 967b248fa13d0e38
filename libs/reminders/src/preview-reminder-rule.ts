import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { type BusinessDate, daysBetween } from '#libs/kernel';
import { permit } from '#libs/organisation';
import type { RuleEditGiven } from './change-reminder-rule.js';
import { problems } from './domain/problems.js';
import { SimulateReminders } from './simulate-reminders.js';

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
    const before = await this.countsOf(from, to, code, {});
    const after = await this.countsOf(from, to, code, { [code]: parameters });
    const byUnit = [...new Set([...before.keys(), ...after.keys()])].map((unitCode) => ({
      unitCode,
      current: before.get(unitCode) ?? 0,
      changed: after.get(unitCode) ?? 0,
    }));
    return { current: sum(before), changed: sum(after), byUnit };
  }

  private async countsOf(
    from: BusinessDate,
    to: BusinessDate,
    code: string,
    edits: Parameters<SimulateReminders['run']>[2],
  ): Promise<ReadonlyMap<string | null, number>> {
    const counts = new Map<string | null, number>();
    for (const { rule, unitCode } of await this.simulation.run(from, to, edits)) {
      if (rule === code) counts.set(unitCode, (counts.get(unitCode) ?? 0) + 1);
    }
    return counts;
  }
}

function sum(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
