import { findAmount } from './amounts';
import { type DateMention, findDates } from './dates';
import { findEnterprise } from './enterprises';
import { findIntroducer } from './introducers';
import { findKinds, nextKindIn, strongest } from './kinds';
import { findPersons } from './persons';
import type { ActivityKind, Guess, NextStep, Reading, ReadingContext, Span } from './reading';

const CLAUSE_ENDS = /[，,。；;！!\n]/u;
const INTEREST = /有意向|意向强|有兴趣|感兴趣|很有诚意/u;
/** 今天没空, 20号的考察取消: nothing happened on that day. */
const NOTHING_HAPPENED = /^(?:没空|没时间|不方便|不在|的会|的事|[^，,。；;]{0,8}?(?:取消|推迟|延期))/u;
const GOES_TO = /(?:去[了咗过]?一?趟?|(?<![见碰遇找系等接])到了?|赴)$/u;
const MEETS = /见|碰到|遇到|遇见/u;
/** 队里开会: among ourselves; 说先发份邮件: asked of us, and not done yet. */
const NOT_DONE_WITH_THEM =
  /(?:说先|[让请要]我们?|麻烦我们?)[^，,。；;]*|(?:队里|局里|办里|单位里?|内部).{0,4}?(?:开了?个?会|会议|例会)/gu;

/**
 * What one sentence says, as guesses that a person sees and corrects (screens.md, quick log). Pure; nothing is saved.
 * Indices are those of `normalText(sentence)`, which keeps every character in its place.
 */
export function readSentence(
  sentence: string,
  context: ReadingContext,
): Reading & { readonly newName: Guess<string> | null } {
  const text = normalText(sentence);
  const introducer = findIntroducer(text);
  const about = introducer === null ? text : blank(text, [introducer]);
  const { enterprise, candidates, spans, newName } = findEnterprise(about, context);
  const rest = blank(about, spans);
  const dates = findDates(rest, context);
  const ahead = dates.filter(({ tense }) => tense === 'future').map((date) => clauseFrom(text, date, dates));
  const now = blank(rest, ahead).replace(NOT_DONE_WITH_THEM, (words) => ' '.repeat(words.length));
  /** With one of them a call, with the other a message: which is being logged is for the person to say. */
  const isOfSeveral = enterprise === null && spans.length > 1;
  return {
    enterprise,
    candidates,
    newName,
    kind: isOfSeveral && differ(now) ? null : kindOf(now, about, spans, context.counties),
    occurredOn: occurredOn(text, dates),
    persons: isOfSeveral ? [] : findPersons(blank(rest, dates)),
    nextStep: nextStep(rest, dates),
    amountYuan: findAmount(rest),
    introducer,
    interest: interestIn(text),
  };
}

/** Full-width letters and figures become half-width, letters of one word come together; every place stays the same. */
function normalText(sentence: string): string {
  const narrow = Array.from(sentence, (character) => {
    const normal = character.normalize('NFKC');
    return normal.length === character.length ? normal : character;
  }).join('');
  return narrow
    .replace(/(?<![A-Za-z])(?:[A-Z] ){1,4}[A-Z](?![A-Za-z])/gu, (word) => word.replaceAll(' ', '').padEnd(word.length))
    .replace(/[A-Z]{2,}/gu, (word) => word.toLowerCase());
}

function kindOf(
  now: string,
  about: string,
  spans: readonly Span[],
  counties: readonly string[],
): Guess<ActivityKind> | null {
  const said = findKinds(now);
  const strong = strongest(said);
  const goesTo = spans.find(({ from }) => GOES_TO.test(now.slice(0, from)) && about[from] !== undefined);
  if (goesTo !== undefined && (strong === undefined || strong.strength < 5)) {
    return {
      value: 'outbound_visit',
      words: about.slice(goesTo.from - 1, goesTo.to),
      sure: false,
      from: goesTo.from - 1,
      to: goesTo.to,
    };
  }
  const comes = strong === undefined ? comesTo(now, spans, counties) : undefined;
  if (comes !== undefined) {
    return { value: 'inbound_visit', words: about.slice(comes.from, comes.to), sure: false, ...comes };
  }
  const meets = spans.flatMap(({ from, to }) => {
    const words = new RegExp(`(?:${MEETS.source})$`, 'u').exec(now.slice(0, from));
    return words === null ? [] : [{ from: words.index, to }];
  })[0];
  if (strong === undefined && meets !== undefined) {
    const { from } = meets;
    return { value: 'meeting', words: about.slice(from, meets.to), sure: false, from, to: meets.to };
  }
  if (strong === undefined) return null;
  const { kind, from, to } = strong;
  return { value: kind, words: now.slice(from, to), sure: true, from, to };
}

/** 周总一行到港北区看了两块地: who is named before it came to one of our counties. */
function comesTo(now: string, spans: readonly Span[], counties: readonly string[]): Span | undefined {
  for (const county of counties) {
    const at = now.indexOf(county.replace(/[区县市]$/u, ''));
    const way = /(?:来|到|赴)[咗了]?$/u.exec(now.slice(0, Math.max(at, 0)));
    if (way === null) continue;
    const start = clauseStart(now, at);
    if (!spans.some(({ from }) => from >= start && from < at)) continue;
    return { from: way.index, to: at + county.length - 1 };
  }
  return undefined;
}

function differ(now: string): boolean {
  const said = findKinds(now);
  const most = strongest(said);
  return said.some(({ kind, strength }) => strength === most?.strength && kind !== most.kind);
}

function occurredOn(text: string, dates: readonly DateMention[]): Guess<string> | null {
  const happened = dates.filter(
    ({ tense, day, to }) => tense !== 'future' && day !== null && !NOTHING_HAPPENED.test(text.slice(to)),
  );
  const [first] = happened;
  if (first?.day === undefined || first.day === null) return null;
  const { day, from, to } = first;
  const isOne = happened.every((other) => other.day === day);
  return { value: day, words: text.slice(from, to), sure: first.sure && isOne, from, to };
}

/** The first day to come that is named exactly, with the manner that the words after it say. */
function nextStep(rest: string, dates: readonly DateMention[]): Guess<NextStep> | null {
  for (const date of dates) {
    if (date.tense !== 'future' || date.day === null) continue;
    const clause = clauseFrom(rest, date, dates);
    const words = rest.slice(date.to, clause.to);
    const kind = nextKindIn(words) ?? nextKindIn(rest.slice(clauseStart(rest, date.from), date.from));
    if (kind === undefined) continue;
    const value = { on: date.day, kind: kind.kind };
    return {
      value,
      words: rest.slice(date.from, clause.to).trim(),
      sure: date.sure && kind.sure,
      from: date.from,
      to: clause.to,
    };
  }
  return null;
}

function clauseStart(text: string, from: number): number {
  return Math.max(...['，', ',', '。', ';', '；', '\n'].map((mark) => text.lastIndexOf(mark, from - 1))) + 1;
}

/** From a day to the end of its clause, or to the next day. */
function clauseFrom(text: string, { from, to }: Span, dates: readonly Span[]): Span {
  const end = text.slice(to).search(CLAUSE_ENDS);
  const next = dates.find((other) => other.from >= to)?.from ?? text.length;
  return { from, to: Math.min(end === -1 ? text.length : to + end, next) };
}

function interestIn(text: string): Guess<true> | null {
  const match = INTEREST.exec(text);
  if (match === null || /[没无不]$/u.test(text.slice(0, match.index))) return null;
  return { value: true, words: match[0], sure: true, from: match.index, to: match.index + match[0].length };
}

/** The same text with blanks in place of the spans: no place moves. */
function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce((left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to), text);
}
