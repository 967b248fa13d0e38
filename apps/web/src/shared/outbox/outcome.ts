import type { EntryState } from './entry';

/**
 * What becomes of an entry by the server's answer.
 * `sent`: acknowledged, so it is on disk there. `offline`: no answer, so nobody knows; `later`: not now; the same again
 * does no harm. `stumbled`: the server fell over this one, which need not hold up what is of other enterprises.
 * `sign_in`: the session has ended. Else it is held up until somebody decides.
 */
export type Outcome = 'sent' | 'offline' | 'later' | 'stumbled' | 'sign_in' | Exclude<EntryState, 'waiting'>;

/** In order: the first row that fits. 0 is no answer at all. */
const OUTCOMES: readonly (readonly [fits: (status: number) => boolean, outcome: Outcome])[] = [
  [(status) => status >= 200 && status < 300, 'sent'],
  [(status) => status === 401, 'sign_in'],
  [(status) => status === 409, 'conflict'],
  [(status) => status === 0, 'offline'],
  [(status) => status === 500, 'stumbled'],
  [(status) => status === 408 || status === 425 || status === 429 || status >= 500, 'later'],
  [() => true, 'refused'],
];

export function outcomeOf(status: number): Outcome {
  return OUTCOMES.find(([fits]) => fits(status))?.[1] ?? 'refused';
}

const LEAST_PATIENCE_SECONDS = 60;
const SLOWEST_BYTES_PER_SECOND = 10_000;

/** How long an answer to so many bytes is waited for: a connection that died silently must not hold up the next try. */
export function patienceMillis(bytes: number): number {
  return (LEAST_PATIENCE_SECONDS + bytes / SLOWEST_BYTES_PER_SECOND) * 1000;
}

const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 120;

/** Before the next try after so many that came to nothing in a row. */
export function pauseSeconds(failures: number): number {
  return Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** Math.max(0, failures - 1));
}
