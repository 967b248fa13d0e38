import { type BusinessDate, type Language, type WorkCalendar, wanOf, workingDaysBetween } from '#libs/kernel';
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

type Sentence = Readonly<Record<Language, (said: Said) => string>>;

/** What is asked for, by rule: one sentence that says why and what to do. */
const SENTENCES: Readonly<Record<Exclude<RuleCode, 'digest_daily' | 'digest_weekly' | 'manual'>, Sentence>> = {
  next_action: {
    zh: ({ reminder: { on, detail } }) => `${dayText(on)}：${textOf(detail['what'])}`,
    en: ({ reminder: { on, detail } }) => `${dayOf(on)}: ${textOf(detail['what'])}`,
  },
  idle_contacted: {
    zh: (said) => `对接后已 ${idle(said)} 个工作日没有跟进，请安排下一步。`,
    en: (said) => `Contacted, and no follow-up for ${idle(said)} working days: plan the next step.`,
  },
  after_visit: {
    zh: ({ reminder: { on } }) => `${dayText(on)}来访考察，请致谢、送纪要并商定下一步。`,
    en: ({ reminder: { on } }) => `They visited on ${dayOf(on)}: thank them, send the minutes, agree on the next step.`,
  },
  idle_visited: {
    zh: (said) => `考察后已 ${idle(said)} 个工作日没有跟进，请安排下一步。`,
    en: (said) => `Visited, and no follow-up for ${idle(said)} working days: plan the next step.`,
  },
  idle_intent: {
    zh: (said) => `意向项目已 ${idle(said)} 个工作日没有进展，请推进签约。`,
    en: (said) => `The intent project has not moved for ${idle(said)} working days: bring it to signing.`,
  },
  signed_no_funds: {
    zh: ({ reminder: { on } }) => `自 ${dayText(on)} 起没有新的到位资金，请跟进到资。`,
    en: ({ reminder: { on } }) => `No new funds since ${dayOf(on)}: follow them up.`,
  },
  waiting_rows: {
    zh: ({ reminder: { detail } }) => `台账还有 ${textOf(detail['count'])} 行待处理，请核对。`,
    en: ({ reminder: { detail } }) => `Rows of the ledger that still wait for a decision: ${textOf(detail['count'])}.`,
  },
  milestone_due: {
    zh: ({ reminder: { on, detail } }) => `节点“${textOf(detail['name'])}”应于 ${dayText(on)} 完成。`,
    en: ({ reminder: { on, detail } }) => `The milestone “${textOf(detail['name'])}” is due on ${dayOf(on)}.`,
  },
  difficulty_due: {
    zh: ({ reminder: { on, detail } }) => `难点问题“${textOf(detail['name'])}”应于 ${dayText(on)} 解决。`,
    en: ({ reminder: { on, detail } }) => `The difficulty “${textOf(detail['name'])}” is to be solved by ${dayOf(on)}.`,
  },
  protection_lapse: {
    zh: ({ reminder: { on } }) => `保护期到 ${dayText(on)} 为止，请在此前有实质进展，或申请延长。`,
    en: ({ reminder: { on } }) =>
      `Protection ends on ${dayOf(on)}: take a substantive step before, or ask for an extension.`,
  },
  funds_to_verify: {
    zh: ({ reminder: { detail } }) =>
      `${isReversal(detail) ? '一笔核减' : '一笔到资'} ${String(wanOf(Number(detail['amountYuan'])))} 万元待核实。`,
    en: ({ reminder: { detail } }) =>
      `A ${isReversal(detail) ? 'reversal' : 'receipt'} of ¥${YUAN.format(Number(detail['amountYuan']))} waits to be verified.`,
  },
  collision_answer: {
    zh: () => '协引、流转申请待答复，逾期由招商办裁定。',
    en: () => 'A request to join or for a transfer waits for an answer; without one in time the office decides.',
  },
  resume_paused: {
    zh: ({ reminder: { on } }) => `暂停到 ${dayText(on)} 为止，请恢复跟进或说明去向。`,
    en: ({ reminder: { on } }) => `The pause ends on ${dayOf(on)}: resume, or say what became of it.`,
  },
};

/** One line: on the page in the reader's language, in a digest in Chinese. */
export function lineOf(said: Said, language: Language): string {
  const { reminder, about } = said;
  const sentence = isWorded(reminder.rule) ? SENTENCES[reminder.rule][language](said) : RULES[reminder.rule][language];
  return `${nameOf(about, language)}${language === 'zh' ? '：' : ': '}${sentence}`;
}

/** A message of its own, as it goes out: in Chinese. The person is named, because a group reads it too. */
export function wordingOf(said: Said): Wording {
  const { reminder, about } = said;
  const sentence = isWorded(reminder.rule) ? SENTENCES[reminder.rule].zh(said) : '';
  return {
    title: `${RULES[reminder.rule].zh}：${nameOf(about, 'zh')}`,
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

const REMINDER = { zh: '提醒', en: 'Reminder' } as const satisfies Record<Language, string>;

function nameOf({ enterprise, project }: About, language: Language): string {
  return [enterprise, project].filter((name) => name !== null).join(' ') || REMINDER[language];
}

function idle({ reminder: { on }, today, calendar }: Said): string {
  return String(workingDaysBetween(calendar, on, today));
}

function dayText(day: BusinessDate): string {
  const [, month, date] = day.split('-');
  return `${String(Number(month))}月${String(Number(date))}日`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const YUAN = new Intl.NumberFormat('en-US');

function dayOf(day: BusinessDate): string {
  const [, month, date] = day.split('-');
  return `${String(Number(date))} ${MONTHS[Number(month) - 1] ?? ''}`;
}

function isReversal(detail: Reminder['detail']): boolean {
  return detail['kind'] === 'reversal';
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isWorded(rule: RuleCode): rule is keyof typeof SENTENCES {
  return Object.hasOwn(SENTENCES, rule);
}
