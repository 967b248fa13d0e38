import { addDays } from '../../../shared/format/dates';
import { NUMERAL, numberOf } from './chinese-numbers';
import { dayOf, monthPlus, weekdayOf } from './days';
import type { ReadingContext, Span } from './reading';

/** A day that a sentence names. `vague`: 下周, 前几天 name no day. */
export interface DateMention extends Span {
  readonly day: string | null;
  readonly tense: 'past' | 'today' | 'future';
  readonly sure: boolean;
}

/** What a word can mean: one day, or one in each direction of which the sentence decides, or no day but a direction. */
type Meaning =
  | { readonly day: string; readonly sure?: boolean }
  | { readonly before: string; readonly after: string }
  | { readonly vague: 'past' | 'future' };

type Rule = readonly [
  pattern: RegExp,
  meaning: (match: RegExpExecArray, context: ReadingContext) => Meaning | undefined,
];

const WEEK = '(?:周|星期|礼拜)';
const WEEKDAY = '([一二三四五六日天1-7])';

const relative = (words: string, days: number): Rule => [
  new RegExp(words, 'u'),
  (_, { today }) => ({ day: addDays(today, days) }),
];

const weekday = (words: string, weeks: number): Rule => [
  new RegExp(`(?:${words})个?${WEEK}${WEEKDAY}`, 'u'),
  (match, { today }) => ({ day: addDays(mondayOf(today), weeks * 7 + weekdayNumber(match[1]) - 1) }),
];

const vague = (words: string, direction: 'past' | 'future'): Rule => [
  new RegExp(words, 'u'),
  () => ({ vague: direction }),
];

const ofMonth = (words: string, months: number): Rule => [
  new RegExp(`(?:${words})个?月(${NUMERAL}{1,3})[号日]`, 'u'),
  (match, { today }) => {
    const [year, month] = monthPlus(today, months);
    return known(dayOf(year, month, numberOf(match[1] ?? '') ?? 0));
  },
];

/** In order: the first that fits at a place is taken, and nothing within it is read again. */
const RULES: readonly Rule[] = [
  [
    /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?/u,
    ([, year, month, date]) => known(dayOf(Number(year), Number(month), Number(date))),
  ],
  [
    new RegExp(`(去年|今年|明年)(${NUMERAL}{1,2})月(${NUMERAL}{1,3})[日号]?`, 'u'),
    ([, year, month, date], { today }) => {
      const shift = year === '去年' ? -1 : year === '明年' ? 1 : 0;
      return known(dayOf(Number(today.slice(0, 4)) + shift, numberOf(month ?? '') ?? 0, numberOf(date ?? '') ?? 0));
    },
  ],
  [
    new RegExp(`(${NUMERAL}{1,2})月(${NUMERAL}{1,3})[日号]?`, 'u'),
    ([, month, date], { today }) => inEitherYear(today, numberOf(month ?? ''), numberOf(date ?? '')),
  ],
  [
    /(?<![\d.])(1[0-2]|0?[1-9])[./](3[01]|[12]\d|0?[1-9])(?![\d.]|\s*[亿万千元%亩个米吨家天])/u,
    ([, month, date], { today }) => inEitherYear(today, Number(month), Number(date)),
  ],
  ofMonth('上', -1),
  ofMonth('下', 1),
  ofMonth('这|本', 0),
  [
    new RegExp(`(?:本月)(${NUMERAL}{1,3})[号日]`, 'u'),
    ([, date], { today }) =>
      known(dayOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)), numberOf(date ?? '') ?? 0)),
  ],
  [/国庆(?:节)?前一天/u, (_, { today }) => ({ day: `${today.slice(0, 4)}-09-30` })],
  [
    /(?:国庆|春节|五一|端午|中秋|清明|元旦|放假|假期|节)(?:节|假期)?(?:后|完)(?:的)?(?:上班)?(?:第一个工作日|第一天|首个工作日)(?:上班)?/u,
    (_, context) => known(firstWorkingDayAfterHoliday(context)),
  ],
  vague('(?:月底|月初|月中|年底|年前|节前|节后|假期|国庆|春节)(?:前|后)?', 'future'),
  vague(`${NUMERAL}+个工作日(?:内|之内|以内|后)?`, 'future'),
  [
    new RegExp(`(${NUMERAL}{1,3})(天|日|个?${WEEK})(前|后|之前|之后|以前|以后)`, 'u'),
    ([, count, unit, direction], { today }) => {
      const days = (numberOf(count ?? '') ?? 0) * (unit === '天' || unit === '日' ? 1 : 7);
      return { day: addDays(today, direction?.includes('前') === true ? -days : days) };
    },
  ],
  vague('(?:前|这|近)(?:几|两)天|前阵子|前段时间|近期|最近', 'past'),
  vague('过(?:几|两)天|改天|回头|尽快|下次', 'future'),
  relative('大前[天日]', -3),
  relative('前[天日儿]', -2),
  relative('昨[天日儿晚]个?儿?|寻日|琴日|噚日', -1),
  relative('大后[天日]', 3),
  relative('后[天日儿]', 2),
  relative('明[天日儿早晚]个?儿?|听日', 1),
  relative('今[天日儿早晚晨]个?儿?|今个儿|刚刚|刚才|方才|刚从|刚和|刚跟|刚与|刚', 0),
  weekday('上上', -2),
  weekday('下下', 2),
  weekday('上', -1),
  weekday('下', 1),
  weekday('这|本', 0),
  vague(`上上?个?(?:${WEEK}|月)`, 'past'),
  vague(`下下?个?(?:${WEEK}|月)`, 'future'),
  [
    new RegExp(`${WEEK}${WEEKDAY}`, 'u'),
    (match, { today }) => {
      const number = weekdayNumber(match[1]);
      const thisWeek = addDays(mondayOf(today), number - 1);
      return {
        before: thisWeek <= today ? thisWeek : addDays(thisWeek, -7),
        after: thisWeek >= today ? thisWeek : addDays(thisWeek, 7),
      };
    },
  ],
  [
    new RegExp(`(?<!${NUMERAL}|第)(${NUMERAL}{1,3})[号日](?!楼|线|门|地|厂|会)`, 'u'),
    ([, date], { today }) => inEitherMonth(today, numberOf(date ?? '')),
  ],
  [/(?:大清早|清早|早上|上午|中午|下午|傍晚|晚上|[上下]昼)/u, (_, { today }) => ({ day: today })],
];

interface Named {
  readonly span: Span;
  readonly meaning: Meaning;
}

/** What stands between the first and the last day of one stay. */
const RANGE = /^\s?[、至到—~-]{1,2}\s?$/u;

/** The time of day that follows a day belongs to it: 下周二上午. */
const TIME_OF_DAY = /^(?:大?清早|早上|上午|中午|下午|傍晚|晚上|[上下]昼)/u;

/** Words that announce what is still to come. */
const FUTURE_CUE = /约|改到|订好|再|拟|计划|准备|打算|让我|让他|要(?!求|素)|说|定于|定在|争取|答应/u;
/** 19号要去, 20日拟来. */
const FUTURE_CUE_BEHIND = /^[^，,。；;]{0,6}?(?:要去|要来|拟|准备|打算|计划|将)/u;
const HAPPENED = /[了过]|来电|来访/u;

/** All days that a sentence names, in order, each in the tense that the sentence gives it. */
export function findDates(text: string, context: ReadingContext): DateMention[] {
  const found: Named[] = [];
  let rest = 0;
  while (rest < text.length) {
    const next = firstMatch(text, rest, context);
    if (next === undefined) break;
    const hour = TIME_OF_DAY.exec(text.slice(next.span.to))?.[0].length ?? 0;
    found.push({ ...next, span: { ...next.span, to: next.span.to + hour } });
    rest = next.span.to + hour;
  }
  return joined(text, found).map(({ span, meaning }, place) => inTense(text, span, meaning, place > 0, context.today));
}

/** 上周四、周五, 18日至20日: one stay, from its first day. */
function joined(text: string, found: readonly Named[]): Named[] {
  return found.reduce<Named[]>((days, one) => {
    const last = days.at(-1);
    if (last === undefined || !RANGE.test(text.slice(last.span.to, one.span.from))) return [...days, one];
    return [...days.slice(0, -1), { meaning: unsure(last.meaning), span: { from: last.span.from, to: one.span.to } }];
  }, []);
}

function unsure(meaning: Meaning): Meaning {
  return 'day' in meaning ? { ...meaning, sure: false } : meaning;
}

function firstMatch(text: string, from: number, context: ReadingContext): Named | undefined {
  let best: { span: Span; meaning: Meaning; order: number } | undefined;
  RULES.forEach(([pattern, meaningOf], order) => {
    const search = new RegExp(pattern.source, `${pattern.flags}g`);
    search.lastIndex = from;
    const match = search.exec(text);
    if (match === null) return;
    if (best !== undefined && (match.index > best.span.from || (match.index === best.span.from && order > best.order)))
      return;
    const meaning = meaningOf(match, context);
    if (meaning !== undefined)
      best = { span: { from: match.index, to: match.index + match[0].length }, meaning, order };
  });
  return best;
}

function inTense(text: string, span: Span, meaning: Meaning, isLater: boolean, today: string): DateMention {
  if ('vague' in meaning) return { ...span, day: null, tense: meaning.vague, sure: false };
  if ('day' in meaning) {
    const tense = meaning.day < today ? 'past' : meaning.day === today ? 'today' : 'future';
    return { ...span, day: meaning.day, tense, sure: meaning.sure ?? true };
  }
  const ahead = isAhead(text, span, isLater, nearness(meaning, today));
  return {
    ...span,
    day: ahead ? meaning.after : meaning.before,
    tense: ahead ? 'future' : 'past',
    sure: isLater || !ahead,
  };
}

/** Of a day that may lie on either side: what follows something done, or is announced, is still to come. */
function isAhead(text: string, { from, to }: Span, isLater: boolean, isNear: boolean): boolean {
  const clauseStart =
    Math.max(...['，', ',', '。', ';', '；', '：', ':'].map((mark) => text.lastIndexOf(mark, from - 1))) + 1;
  if (FUTURE_CUE.test(text.slice(clauseStart, from)) || FUTURE_CUE_BEHIND.test(text.slice(to))) return true;
  const before = text.slice(0, clauseStart);
  const clauseEnd = text.slice(from).search(/[，,。;；]/u);
  const clause = clauseEnd === -1 ? text.slice(from) : text.slice(from, from + clauseEnd);
  if (HAPPENED.test(clause)) return false;
  return isNear || isLater || /电话|微信|拜访|来访|见面|邮件|通话|谈/u.test(before);
}

/** 11月20日 on the 18th: two days ahead, or most of a year ago. */
function nearness({ before, after }: { readonly before: string; readonly after: string }, today: string): boolean {
  return after <= addDays(today, 45) && before < addDays(today, -180);
}

function inEitherYear(today: string, month: number | undefined, date: number | undefined): Meaning | undefined {
  if (month === undefined || date === undefined) return undefined;
  const year = Number(today.slice(0, 4));
  return either(
    today,
    [year - 1, year, year + 1].map((one) => dayOf(one, month, date)),
  );
}

function inEitherMonth(today: string, date: number | undefined): Meaning | undefined {
  if (date === undefined) return undefined;
  return either(
    today,
    [-2, -1, 0, 1, 2].map((months) => dayOf(...monthPlus(today, months), date)),
  );
}

function either(today: string, candidates: readonly (string | undefined)[]): Meaning | undefined {
  const days = candidates.filter((day) => day !== undefined);
  const before = days.findLast((day) => day <= today);
  const after = days.find((day) => day >= today);
  return before === undefined || after === undefined ? undefined : { before, after };
}

function known(day: string | undefined): Meaning | undefined {
  return day === undefined ? undefined : { day };
}

function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

function weekdayNumber(text = ''): number {
  return text === '日' || text === '天' ? 7 : (numberOf(text) ?? 1);
}

/** The first working day after the next three or more days off in a row. */
function firstWorkingDayAfterHoliday({ today, isWorkingDay }: ReadingContext): string | undefined {
  let off = 0;
  for (let ahead = 0; ahead < 200; ahead += 1) {
    const day = addDays(today, ahead);
    if (!isWorkingDay(day)) off += 1;
    else if (off >= 3) return day;
    else off = 0;
  }
  return undefined;
}
