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
