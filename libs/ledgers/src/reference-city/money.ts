import type { BusinessDate } from '#libs/kernel';
import type { ForeignAmount } from '#libs/pipeline';
import type { Random } from './random.js';

const WAN = 10_000;

/** Most projects are of tens of millions of yuan, a few of billions. */
export function projectYuan(random: Random): number {
  const magnitude = 3.1 + (random.next() + random.next() + random.next()) * 0.75;
  const wan = Math.round(10 ** magnitude / 10) * 10;
  return Math.max(800, random.chance(0.03) ? wan * 12 : wan) * WAN;
}

/** Parts of a contract that arrive one by one; together no more than the whole. */
export function tranches(random: Random, contractYuan: number): number[] {
  const parts: number[] = [];
  let left = contractYuan * (0.25 + random.next() * 0.7);
  const count = random.whole(1, 5);
  for (let i = 0; i < count && left > 100 * WAN; i += 1) {
    const yuan = Math.floor((left * (0.2 + random.next() * 0.5)) / WAN) * WAN;
    if (yuan <= 0) break;
    parts.push(yuan);
    left -= yuan;
  }
  return parts;
}

const RATES = [
  ['USD', '7.1064', 7.1064],
  ['HKD', '0.9128', 0.9128],
] as const;

/** The yuan of foreign money at the central parity of the day; without a rate the amount is not counted (domain.md §1). */
export function foreignMoney(
  random: Random,
  contractYuan: number,
  on: BusinessDate,
): { readonly foreign: ForeignAmount; readonly amountYuan: number | null } {
  const [currency, rate, value] = random.pick(RATES);
  const amount = Math.max(1, Math.round(contractYuan / value / 10_000)) * 10_000;
  if (random.chance(0.4)) return { foreign: { currency, amount: String(amount) }, amountYuan: null };
  const source = '中国外汇交易中心人民币汇率中间价';
  const amountYuan = Number((BigInt(amount) * BigInt(rate.replace('.', '')) * 2n + 10_000n) / 20_000n);
  return { foreign: { currency, amount: String(amount), rate, rateOn: on, source }, amountYuan };
}
