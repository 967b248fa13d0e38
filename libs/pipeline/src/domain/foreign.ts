import { MAX_YUAN } from '#libs/kernel';
import type { ForeignAmount } from './dossier.js';

/**
 * Yuan at the central parity of the signing day, fixed then, never revalued (domain.md §1): amount × rate, half up.
 * Without a rate there are none: null. The rate is yuan for one unit of the currency.
 */
export function yuanOfForeign({ amount, rate }: ForeignAmount): number | null {
  if (rate === undefined) return null;
  const [a, aScale] = scaled(amount);
  const [r, rScale] = scaled(rate);
  const scale = 10n ** BigInt(aScale + rScale);
  const yuan = (a * r * 2n + scale) / (scale * 2n);
  return yuan > BigInt(MAX_YUAN) ? MAX_YUAN : Number(yuan);
}

function scaled(decimal: string): [bigint, number] {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return [BigInt(whole + fraction), fraction.length];
}
