const HOUR_MILLIS = 3_600_000;
const DAY_MILLIS = 24 * HOUR_MILLIS;

export type Age = { readonly key: 'age.minutes' | 'age.hours' | 'age.days'; readonly count: number };

/** How long ago an instant was, in the largest whole unit. */
export function ageOf(instant: string, now: Date): Age {
  const millis = Math.max(0, now.getTime() - Date.parse(instant));
  if (millis >= DAY_MILLIS) return { key: 'age.days', count: Math.floor(millis / DAY_MILLIS) };
  if (millis >= HOUR_MILLIS) return { key: 'age.hours', count: Math.floor(millis / HOUR_MILLIS) };
  return { key: 'age.minutes', count: Math.floor(millis / 60_000) };
}
