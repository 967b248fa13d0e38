const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  俩: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };

/** Characters of which a number below ten thousand is written. */
export const NUMERAL = '[0-9〇零一壹二贰两俩三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟廿卅]';

/** 3, 十二, 廿八, 二十, 两千五; `undefined` where the text is no number. */
export function numberOf(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  let sum = 0;
  let digit: number | undefined;
  let lastUnit = 1;
  for (const character of text) {
    const unit = UNITS[character];
    const tens = TENS[character];
    if (tens !== undefined) {
      sum += tens;
      lastUnit = 10;
    } else if (unit !== undefined) {
      sum += (digit ?? 1) * unit;
      digit = undefined;
      lastUnit = unit;
    } else {
      const value = DIGITS[character] ?? (/\d/.test(character) ? Number(character) : undefined);
      if (value === undefined) return undefined;
      digit = digit === undefined || value === 0 ? value : digit * 10 + value;
      if (value === 0) lastUnit = 1;
    }
  }
  if (digit === undefined) return text === '' ? undefined : sum;
  // 两千五 is 2,500; 二十五 is 25; 三五 would be 35.
  return sum + (lastUnit >= 100 ? digit * (lastUnit / 10) : digit);
}
