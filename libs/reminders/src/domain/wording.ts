import { type BusinessDate, type WorkCalendar, wanOf, workingDaysBetween } from '#libs/kernel';
import type { DigestCounts } from './digest.js';
import type { Reminder } from './reminder.js';
import { RULES, type RuleCode } from './rules.js';

/** What a message says of its subject, by name. */
export interface About {
  readonly enterprise: string | null;
  readonly project: string | null;
  /** Who is responsible. */
  readonly person: string | null;
  readonly unit: string | null;
}

export interface Wording {
  readonly title: string;
  readonly lines: readonly string[];
}

interface Said {
  readonly reminder: Reminder;
  readonly about: About;
  readonly today: BusinessDate;
  readonly calendar: WorkCalendar;
}

type Sentence = (said: Said) => string;

/** What is asked for, by rule: one sentence that says why and what to do. Messages are in the language of those who get them. */
const SENTENCES: Readonly<Record<Exclude<RuleCode, 'digest_daily' | 'digest_weekly' | 'manual'>, Sentence>> = {
  next_action: ({ reminder: { on, detail } }) => `${dayText(on)}：${textOf(detail['what'])}`,
  idle_contacted: (said) => `对接后已 ${idle(said)} 个工作日没有跟进，请安排下一步。`,
  after_visit: ({ reminder: { on } }) => `${dayText(on)}来访考察，请致谢、送纪要并商定下一步。`,
  idle_visited: (said) => `考察后已 ${idle(said)} 个工作日没有跟进，请安排下一步。`,
  idle_intent: (said) => `意向项目已 ${idle(said)} 个工作日没有进展，请推进签约。`,
  signed_no_funds: ({ reminder: { on } }) => `自 ${dayText(on)} 起没有新的到位资金，请跟进到资。`,
  waiting_rows: ({ reminder: { detail } }) => `台账还有 ${textOf(detail['count'])} 行待处理，请核对。`,
  milestone_due: ({ reminder: { on, detail } }) => `节点“${textOf(detail['name'])}”应于 ${dayText(on)} 完成。`,
  difficulty_due: ({ reminder: { on, detail } }) => `难点问题“${textOf(detail['name'])}”应于 ${dayText(on)} 解决。`,
  protection_lapse: ({ reminder: { on } }) => `保护期到 ${dayText(on)} 为止，请在此前有实质进展，或申请延长。`,
  funds_to_verify: ({ reminder: { detail } }) =>
    `${detail['kind'] === 'reversal' ? '一笔核减' : '一笔到资'} ${String(wanOf(Number(detail['amountYuan'])))} 万元待核实。`,
  collision_answer: () => '协引、流转申请待答复，逾期由招商办裁定。',
  resume_paused: ({ reminder: { on } }) => `暂停到 ${dayText(on)} 为止，请恢复跟进或说明去向。`,
};

/** One line, as it stands in a digest. */
export function lineOf(said: Said): string {
  const { reminder, about } = said;
  return `${nameOf(about)}：${isWorded(reminder.rule) ? SENTENCES[reminder.rule](said) : RULES[reminder.rule].zh}`;
}

/** A message of its own. The person is named, because a group reads it too. */
export function wordingOf(said: Said): Wording {
  const { reminder, about } = said;
  const sentence = isWorded(reminder.rule) ? SENTENCES[reminder.rule](said) : '';
  return {
    title: `${RULES[reminder.rule].zh}：${nameOf(about)}`,
    lines: [
      sentence,
      ...(about.person === null ? [] : [`责任人：${about.person}`]),
      ...(about.unit === null ? [] : [`单位：${about.unit}`]),
      ...(reminder.provisional ? ['日期按周一至周五推算，待国务院公布放假安排后可能调整。'] : []),
    ],
  };
}

export interface DigestSaid {
  readonly title: string;
  readonly unit: string;
  readonly counts: DigestCounts;
  readonly dueToday: readonly string[];
  readonly overdue: readonly string[];
  /** Of messages that waited for it. */
  readonly others: readonly string[];
}

export function digestWording({ title, unit, counts, dueToday, overdue, others }: DigestSaid): Wording {
  const { newEnterprises, newProjects, silent } = counts;
  const fresh = [
    ...(newEnterprises > 0 ? [`新到企业 ${String(newEnterprises)} 家`] : []),
    ...(newProjects > 0 ? [`新到项目 ${String(newProjects)} 个`] : []),
  ];
  return {
    title: `${title}：${unit}`,
    lines: [
      ...section('今日到期', counts.dueToday, dueToday),
      ...section('已逾期', counts.overdue, overdue),
      ...(fresh.length > 0 ? [fresh.join('，')] : []),
      ...others,
      ...(silent > 0 ? [`导入的历史事项 ${String(silent)} 件已过期，不再逐件提醒，请在列表中处理。`] : []),
    ],
  };
}

function section(heading: string, count: number, lines: readonly string[]): string[] {
  if (count === 0) return [];
  const rest = count - lines.length;
  return [
    `${heading} ${String(count)} 件`,
    ...lines.map((line) => `· ${line}`),
    ...(rest > 0 ? [`· 另有 ${String(rest)} 件，请在列表中查看`] : []),
  ];
}

function nameOf({ enterprise, project }: About): string {
  return [enterprise, project].filter((name) => name !== null).join(' ') || '提醒';
}

function idle({ reminder: { on }, today, calendar }: Said): string {
  return String(workingDaysBetween(calendar, on, today));
}

function dayText(day: BusinessDate): string {
  const [, month, date] = day.split('-');
  return `${String(Number(month))}月${String(Number(date))}日`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isWorded(rule: RuleCode): rule is keyof typeof SENTENCES {
  return Object.hasOwn(SENTENCES, rule);
}
