import type { Schemas } from '../../shared/api/client';
import { addDays } from '../../shared/format/dates';
import type { Stage } from '../../shared/stage';

type Rule = Pick<Schemas['RuleDto'], 'code' | 'enabled' | 'days' | 'due'>;

/** Whose silence each stage's rule is about (reminders.md); the table of rules says after how long. */
const RULE_OF: Readonly<Partial<Record<Stage, Rule['code']>>> = {
  contacted: 'idle_contacted',
  visited: 'idle_visited',
  intent: 'idle_intent',
};

/** Counted back from today, in the days of the rule. */
export function quietSince(
  stage: Stage | undefined,
  rules: readonly Rule[],
  on: string,
  isWorkingDay: (day: string) => boolean,
): string | undefined {
  const code = stage === undefined ? undefined : RULE_OF[stage];
  const rule = rules.find((each) => each.code === code);
  const [after] = rule?.due ?? [];
  if (rule === undefined || !rule.enabled || after === undefined) return undefined;
  let day = on;
  for (let counted = 0; counted < after; day = addDays(day, -1)) {
    if (rule.days === 'calendar' || isWorkingDay(day)) counted += 1;
  }
  return day;
}
