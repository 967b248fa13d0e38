import { isHourOfDay } from './hours.js';
import { problems } from './problems.js';
import { ESCALATION_TARGETS, type Escalation, isRuleCode, RULES, type RuleCode, type RuleParameters } from './rules.js';

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

/** Changed rules from a JSON text; `undefined` where it is none. */
export function readRuleEdits(text: string): Partial<Record<RuleCode, RuleParameters>> | undefined {
  try {
    const edits: unknown = JSON.parse(text);
    if (typeof edits !== 'object' || edits === null || Array.isArray(edits)) return undefined;
    const isWhole = Object.entries(edits).every(([code, one]) => isRuleCode(code) && areParameters(one));
    return isWhole ? edits : undefined;
  } catch {
    return undefined;
  }
}

function areParameters(value: unknown): value is RuleParameters {
  if (typeof value !== 'object' || value === null) return false;
  const { enabled, due, repeatEvery, hour, escalates } = value as Partial<Record<keyof RuleParameters, unknown>>;
  const isDays = (days: unknown): boolean => Array.isArray(days) && days.every((day) => Number.isInteger(day));
  const isEscalation = (one: unknown): boolean =>
    typeof one === 'object' &&
    one !== null &&
    Number.isInteger((one as Escalation).after) &&
    ESCALATION_TARGETS.includes((one as Escalation).to);
  return (
    typeof enabled === 'boolean' &&
    isDays(due) &&
    (repeatEvery === null || Number.isInteger(repeatEvery)) &&
    typeof hour === 'string' &&
    Array.isArray(escalates) &&
    escalates.every(isEscalation)
  );
}
