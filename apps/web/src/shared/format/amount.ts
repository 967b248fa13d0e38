const YI = 100_000_000;
const WAN = 10_000;

export type AmountUnit = 'yi' | 'wan';

export interface AmountWords {
  readonly figure: string;
  /** Absent in English, where it is part of the figure. */
  readonly unit?: AmountUnit;
}

/** visual.md §5: from 1 亿 on 亿元 with 2 decimals and no separators, below whole 万元 with separators. */
export function amountWords(yuan: number, language: 'zh-CN' | 'en' = 'zh-CN'): AmountWords {
  if (language === 'en') return { figure: inEnglish(yuan) };
  if (Math.abs(yuan) >= YI) return { figure: signed(yuan / YI, 2), unit: 'yi' };
  return { figure: signed(yuan / WAN, Number.isInteger(yuan / WAN) || Math.abs(yuan) >= WAN ? 0 : 2), unit: 'wan' };
}

/** In a column whose head says the unit: whole 万元, in English millions. */
export function columnAmount(yuan: number, language: 'zh-CN' | 'en' = 'zh-CN'): string {
  return language === 'en' ? signed(yuan / 1e6, 2) : signed(yuan / WAN, 0);
}

/** The whole amount, beside an input or a voucher. */
export function wholeYuan(yuan: number): string {
  return grouped(String(yuan).replace('-', '−'));
}

export const AMOUNT_UNITS = { yuan: 1, wan: WAN, yi: YI } as const;

export type TypedUnit = keyof typeof AMOUNT_UNITS;

/** Units that may stand behind a figure, by their zeros, and the one of the three that the field then shows. */
const NAMED: Readonly<Record<string, readonly [zeros: number, unit: TypedUnit]>> = {
  亿: [8, 'yi'],
  千万: [7, 'wan'],
  百万: [6, 'wan'],
  万: [4, 'wan'],
  元: [0, 'yuan'],
};
const TYPED = /^¥?(\d{1,16})(?:\.(\d{1,8}))?(亿|千万|百万|万|元)?元?整?$/;

/** As keyboards of both widths write it: `１．２亿`, `1。2亿`, `3，000`. */
function plainTyped(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replace(/[,、\s]/g, '');
}

/** What somebody typed, in yuan: `2.6` 亿 is 260,000,000, and `1.2亿` is in any unit. Undefined where it is no amount in whole yuan. */
export function yuanTyped(text: string, unit: TypedUnit): number | undefined {
  const match = TYPED.exec(plainTyped(text));
  if (match === null) return undefined;
  const [, whole = '', part = '', name = ''] = match;
  const scale = NAMED[name]?.[0] ?? String(AMOUNT_UNITS[unit]).length - 1;
  if (part.replace(/0+$/, '').length > scale) return undefined;
  const yuan = Number(`${whole}${part.slice(0, scale).padEnd(scale, '0')}`);
  return Number.isSafeInteger(yuan) ? yuan : undefined;
}

/** The unit that was typed behind the figure. */
export function unitTyped(text: string): TypedUnit | undefined {
  return NAMED[TYPED.exec(plainTyped(text))?.[3] ?? '']?.[1];
}

/** Without the unit that was typed behind it: another one was chosen. */
export function withoutUnit(text: string): string {
  return text.replace(/[亿千百万元整\s]+$/u, '');
}

function signed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  const figure = decimals === 0 ? grouped(text) : text;
  return value < 0 ? `−${figure}` : figure;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

function inEnglish(yuan: number): string {
  const sign = yuan < 0 ? '−' : '';
  const size = Math.abs(yuan);
  if (size >= 1e9) return `${sign}¥${(size / 1e9).toFixed(2)} bn`;
  if (size >= 1e6) return `${sign}¥${(size / 1e6).toFixed(2)} m`;
  return `${sign}¥${grouped(String(size))}`;
}
