const PATIENCE_MILLIS = 180_000;
const LOOK_MILLIS = 10;

/** Looks again and again. @throws where it does not come true in time */
export async function until(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  patienceMillis = PATIENCE_MILLIS,
): Promise<void> {
  const began = performance.now();
  while (!(await isTrue())) {
    if (performance.now() - began > patienceMillis) throw new Error(`not in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLIS));
  }
}
