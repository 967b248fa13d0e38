import { NUMERAL, numberOf } from './chinese-numbers';
import type { Guess } from './reading';

const YI = 100_000_000;
const WAN = 10_000;
const PART = `(?:\\d[\\d,，]*(?:\\.\\d+)?|${NUMERAL}+)`;
const AMOUNT = new RegExp(
  `(${PART})\\s*个?(亿|千万|百万|万|w)(?:(${NUMERAL}+)(千万|百万|万))?\\s*(?:元|块|人民币)?(?!\\s*(?:美元|美金|港元|港币|欧元|日元|吨|平|亩|套|台|辆|人|件|米|度|个|[-—~至到]\\s*[\\d一二三四五六七八九十]))`,
  'giu',
);
/** What is not an investment: output, turnover, registered capital, taxes, loans. */
const OF_SOMETHING_ELSE =
  /产值|产能|年产|注册资[本金]|营收|营业额|销售额?|年销|税收|纳税|利润|市值|估值|贷款|融资|[补贴]贴$/u;
const INVESTMENT = /投|总额|金额|规模/u;
/** 3-5亿, 一个多亿, 上亿: no amount. */
const RANGE_BEFORE = /[\d一二三四五六七八九十](?:亿|万)?[-—~至到]$/u;
const NOT_EXACT = /个多|多个?|几个?|余|来个/u;

/** The intended amount in yuan, where one is named exactly. */
export function findAmount(text: string): Guess<number> | null {
  for (const match of text.matchAll(AMOUNT)) {
    const [words, first = '', unit = '', second, secondUnit] = match;
    const before = (
      text
        .slice(0, match.index)
        .split(/[，,。；;]/u)
        .at(-1) ?? ''
    ).slice(-8);
    if (OF_SOMETHING_ELSE.test(before) || RANGE_BEFORE.test(before) || NOT_EXACT.test(words)) continue;
    const yuan = yuanOf(first, unit) + (second === undefined ? 0 : yuanOf(second, secondUnit ?? ''));
    if (!Number.isSafeInteger(yuan) || yuan <= 0) continue;
    const sure = INVESTMENT.test(before);
    return { value: yuan, words, sure, from: match.index, to: match.index + words.length };
  }
  return null;
}

function yuanOf(digits: string, unit: string): number {
  const value = numberOf(digits.replace(/[,，]/g, '')) ?? Number.NaN;
  const factor = { 亿: YI, 千万: 1000 * WAN, 百万: 100 * WAN, 万: WAN, w: WAN }[unit.toLowerCase()] ?? Number.NaN;
  return Math.round(value * factor * 100) / 100;
}
