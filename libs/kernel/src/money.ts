/** The largest amount in yuan that we store: 9×10¹⁵, below 2⁵³ (domain.md §1). */
export const MAX_YUAN = 9_000_000_000_000_000;
const YUAN_PER_WAN = 10_000n;
const YUAN_PER_YI = 100_000_000n;

/** A quotient rounded half away from zero (fine-print 20). @throws RangeError on a denominator that is not positive */
function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('the denominator must be positive');
  const sign = numerator < 0n ? -1n : 1n;
  return sign * ((numerator * sign * 2n + denominator) / (denominator * 2n));
}

function decimalText(scaled: bigint, decimals: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${scaled < 0n ? '-' : ''}${whole}.${digits.slice(digits.length - decimals)}`;
}

/**
 * Splits yuan by whole percents that sum to 100, by largest remainder: the parts sum to the whole.
 * Ties go to the earlier in the list (fine-print 18). Negative amounts split like their positive mirror.
 */
export function allocate(amountYuan: number, percents: readonly number[]): number[] {
  const sign = amountYuan < 0 ? -1 : 1;
  const whole = BigInt(Math.abs(amountYuan));
  const parts = percents.map((percent, place) => {
    const hundredths = whole * BigInt(percent);
    return { place, yuan: hundredths / 100n, remainder: hundredths % 100n };
  });
  let left = whole - parts.reduce((sum, part) => sum + part.yuan, 0n);
  for (const part of [...parts].sort((a, b) => Number(b.remainder - a.remainder) || a.place - b.place)) {
    if (left === 0n) break;
    part.yuan += 1n;
    left -= 1n;
  }
  return parts.map((part) => Number(part.yuan) * sign || 0);
}

/** 亿元 as text, 2 decimals. */
export function yiText(yuan: number): string {
  return decimalText(roundedQuotient(BigInt(yuan) * 100n, YUAN_PER_YI), 2);
}

/** 万元, exact: yuan ÷ 10,000 (four decimals at most). */
export function wanOf(yuan: number): number {
  return yuan / Number(YUAN_PER_WAN);
}

/** Reads 万元 as written, up to four decimals, into whole yuan; `undefined` where it is no such number. */
export function yuanOfWan(text: string): number | undefined {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,4}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const yuan = BigInt(match[2] ?? '0') * YUAN_PER_WAN + BigInt((match[3] ?? '').padEnd(4, '0'));
  return yuan > BigInt(MAX_YUAN) ? undefined : Number(match[1] === '-' ? -yuan : yuan) || 0;
}

/** A ratio of integers as a percentage, half away from zero, 2 decimals; null shows as "—" (domain.md §1). */
export function percentText(numerator: number, denominator: number): string | null {
  if (denominator === 0) return null;
  return decimalText(scaledRatio(numerator, denominator, 10_000n), 2);
}

/** Growth of `value` over `base` as a percentage, 2 decimals; null where there is no base. */
export function growthText(value: number, base: number): string | null {
  return base === 0 ? null : percentText(value - base, base);
}

/** A share less a share given in percent, in points (个百分点), 1 decimal, from the unrounded. */
export function pointsText(numerator: number, denominator: number, lessPercent: number): string | null {
  if (denominator === 0) return null;
  return decimalText(scaledRatio(numerator, denominator, 1_000n, BigInt(lessPercent)), 1);
}

/** numerator ÷ denominator, less some percent, times `scale`, as a rounded integer. */
function scaledRatio(numerator: number, denominator: number, scale: bigint, lessPercent = 0n): bigint {
  const sign = denominator < 0 ? -1n : 1n;
  const above = BigInt(numerator) * scale - (lessPercent * BigInt(denominator) * scale) / 100n;
  return roundedQuotient(above * sign, BigInt(denominator) * sign);
}
