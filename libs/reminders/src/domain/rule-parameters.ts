import { isHourOfDay } from './hours.js';
import { problems } from './problems.js';
import { RULES, type RuleCode, type RuleParameters } from './rules.js';

const MOST_DAYS = 366;

/** @throws rule_days_wrong, rule_not_editable */
export function checkParameters(code: RuleCode, parameters: RuleParameters): void {
  const { due, repeatEvery, escalates, hour } = parameters;
  const shipped = RULES[code];
  if (!isHourOfDay(hour)) throw problems.rule_days_wrong();
  const hasDays = shipped.due.length > 0;
  if (!hasDays && (due.length > 0 || escalates.length > 0 || repeatEvery !== null)) throw problems.rule_not_editable();
  if (code === 'manual') throw problems.rule_not_editable();
  if (repeatEvery !== null && shipped.repeatEvery === null) throw problems.rule_not_editable();
  if (!hasDays) return;
  const countsFromEvent = shipped.due.some((day) => day <= 0);
  const inRange = due.every((day) => Math.abs(day) <= MOST_DAYS && (countsFromEvent || day > 0));
  const delays = escalates.map(({ after }) => after);
  const last = delays.at(-1);
  const isBeforeNext = repeatEvery === null || last === undefined || last < repeatEvery;
  if (due.length === 0 || !inRange || !rises(due) || !rises(delays) || !isBeforeNext || delays.some((day) => day < 1))
    throw problems.rule_days_wrong();
}

function rises(days: readonly number[]): boolean {
  return days.every((day, place) => place === 0 || day > (days[place - 1] ?? day));
}
