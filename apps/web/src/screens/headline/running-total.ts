export interface RunningTotal {
  readonly sums: readonly number[];
  /** The first month by whose end the target was reached: its place in the list. */
  readonly reachedAt: number | undefined;
}

/** The months' amounts, each with all before it. */
export function runningTotal(amounts: readonly number[], target: number | undefined): RunningTotal {
  let sum = 0;
  const sums = amounts.map((amount) => {
    sum += amount;
    return sum;
  });
  const at = target === undefined ? -1 : sums.findIndex((total) => total >= target);
  return { sums, reachedAt: at === -1 ? undefined : at };
}
