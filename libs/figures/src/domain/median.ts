/** A value, and how many have it. */
export interface Weighted {
  readonly value: number;
  readonly n: number;
}

/** The middle one, of an even number the lower of the two in the middle; null of none. */
export function medianOf(values: readonly Weighted[]): number | null {
  const all = values.reduce((sum, { n }) => sum + n, 0);
  let passed = 0;
  for (const { value, n } of [...values].sort((a, b) => a.value - b.value)) {
    passed += n;
    if (passed * 2 >= all) return value;
  }
  return null;
}

/** Rounded to a whole; null of none. */
export function meanOf(values: readonly Weighted[]): number | null {
  const all = values.reduce((sum, { n }) => sum + n, 0);
  return all === 0 ? null : Math.round(values.reduce((sum, { value, n }) => sum + value * n, 0) / all);
}
