import type { Share } from './dossier.js';

/**
 * Credit shares are whole percents of distinct units that sum to 100, and one unit leads (domain.md §4).
 * Answers the sum where they are not; undefined where they are.
 */
export function checkShares(shares: readonly Share[]): number | undefined {
  const sum = shares.reduce((all, { percent }) => all + percent, 0);
  const distinct = new Set(shares.map(({ unitId }) => unitId)).size === shares.length;
  const leads = shares.filter(({ lead }) => lead).length;
  return sum === 100 && distinct && leads === 1 ? undefined : sum;
}
