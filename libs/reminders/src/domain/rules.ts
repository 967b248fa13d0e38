import type { HourOfDay } from './hours.js';

/** What a reminder is about. */
export const SUBJECT_KINDS = [
  'enterprise',
  'project',
  'receipt',
  'import',
  'milestone',
  'difficulty',
  'ownership_request',
  'unit',
  'message',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** To whom the delay is told: the unit's lead, the office, its director, the next level of a difficulty's ladder. */
export const ESCALATION_TARGETS = ['lead', 'office', 'director', 'next_level'] as const;
export type EscalationTarget = (typeof ESCALATION_TARGETS)[number];

export interface Escalation {
  /** Working days after the last due day. */
  readonly after: number;
  readonly to: EscalationTarget;
}

/** What a scheduler may edit. */
export interface RuleParameters {
  readonly enabled: boolean;
  /** Days from the base date, in order: before it where negative. */
  readonly due: readonly number[];
  /** Again every so many working days, until the reason ends. */
  readonly repeatEvery: number | null;
  readonly hour: HourOfDay;
  readonly escalates: readonly Escalation[];
}

export interface Rule extends RuleParameters {
  readonly subject: SubjectKind;
  readonly days: 'working' | 'calendar';
  /** The day itself stays, though it be a day off: a member's own next action passes quiet hours. */
  readonly keepsDayOff?: boolean;
  readonly zh: string;
  readonly en: string;
}

const MORNING = '08:37';

function rule(
  subject: SubjectKind,
  [zh, en]: readonly [string, string],
  due: readonly number[],
  escalates: readonly Escalation[],
  more: Partial<Pick<Rule, 'days' | 'repeatEvery' | 'hour' | 'keepsDayOff'>> = {},
): Rule {
  return {
    subject,
    zh,
    en,
    due,
    escalates,
    enabled: true,
    days: 'working',
    repeatEvery: null,
    hour: MORNING,
    ...more,
  };
}

const lead = (after: number): Escalation => ({ after, to: 'lead' });
const office = (after: number): Escalation => ({ after, to: 'office' });
const director = (after: number): Escalation => ({ after, to: 'director' });
const nextLevel = (after: number): Escalation => ({ after, to: 'next_level' });

/**
 * The table of reminders.md, as it comes with the product; a scheduler's edits are versions over it.
 * From what each starts, and whom it reaches, is in `causes.ts`. A next action's day before is only for visits and meetings.
 */
export const RULES = {
  next_action: rule('enterprise', ['下一步行动', 'Next action'], [-1, 0], [lead(2), office(5)], { keepsDayOff: true }),
  idle_contacted: rule('enterprise', ['对接后未跟进', 'Contacted, then idle'], [10], [lead(5)]),
  after_visit: rule('enterprise', ['来访后跟进', 'After a visit'], [3], [lead(3)]),
  idle_visited: rule('enterprise', ['考察后未跟进', 'Visited, then idle'], [15], [lead(5), office(10)]),
  idle_intent: rule('project', ['意向项目未推进', 'Intent project idle'], [15], [lead(5), office(10)]),
  signed_no_funds: rule('project', ['签约未到资', 'Signed, funds outstanding'], [30], [office(10)], {
    repeatEvery: 30,
  }),
  waiting_rows: rule('import', ['台账有待处理行', 'Ledger rows waiting'], [3], [director(3)]),
  milestone_due: rule('milestone', ['节点到期', 'Milestone due'], [-5, 0], [lead(3), office(5)]),
  difficulty_due: rule('difficulty', ['难点问题到期', 'Difficulty due'], [-2, 0], [nextLevel(1)]),
  protection_lapse: rule('enterprise', ['保护期将满', 'Protection ends'], [-14, -3], [], { days: 'calendar' }),
  funds_to_verify: rule('receipt', ['到资待核实', 'Funds to verify'], [2], [director(3)]),
  collision_answer: rule('ownership_request', ['协引、流转待答复', 'Request to answer'], [3], [office(2)]),
  resume_paused: rule('enterprise', ['暂停期满', 'Pause ends'], [0], []),
  digest_daily: rule('unit', ['每日汇总', 'Daily digest'], [], []),
  digest_weekly: rule('unit', ['每周汇总', 'Weekly digest'], [], [], { hour: '16:07' }),
  manual: rule('message', ['调度消息', 'Message'], [], []),
} as const satisfies Record<string, Rule>;

export type RuleCode = keyof typeof RULES;
export const RULE_CODES = Object.keys(RULES) as RuleCode[];
export type RuleTable = Readonly<Record<RuleCode, Rule>>;

export function isRuleCode(code: string): code is RuleCode {
  return Object.hasOwn(RULES, code);
}

/** The table under the latest edits. */
export function rulesWith(edits: Iterable<readonly [RuleCode, RuleParameters]>): RuleTable {
  const table: Record<RuleCode, Rule> = { ...RULES };
  for (const [code, parameters] of edits) table[code] = { ...table[code], ...parameters };
  return table;
}
