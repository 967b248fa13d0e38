import type { Instant } from '#libs/kernel';
import type { SendOutcome } from './channel.js';

const SECOND = 1_000_000;
/** How long one waits after the first, second … attempt; after the last of them it is a dead letter. */
const WAIT_SECONDS = [30, 120, 600, 1_800, 3_600, 7_200, 14_400] as const;

/** An attempt that takes longer has an unknown outcome. */
export const SEND_TIMEOUT_MILLIS = 15_000;
/** Whoever claimed it has so long; afterwards nobody knows how the attempt ended. */
export const LEASE = 25 * SECOND;
/** Sent so long after it was due, it says so. */
const LATE_AFTER = 15 * 60 * SECOND;

export type NextStep =
  | { readonly move: 'send'; readonly platformCode: string | null }
  | { readonly move: 'fail'; readonly platformCode: string; readonly reasonCode: string }
  | {
      readonly move: 'again';
      readonly at: Instant;
      readonly platformCode: string;
      readonly reasonCode: string;
      /** It may have arrived: the next is marked 补发. */
      readonly isRepeat: boolean;
    };

/** What follows from how the attempt ended; `attempts` counts it. */
export function stepAfter(outcome: SendOutcome, attempts: number, now: Instant): NextStep {
  if (outcome.kind === 'sent') return { move: 'send', platformCode: outcome.code ?? null };
  const { code: platformCode, reason: reasonCode } = outcome;
  const wait = WAIT_SECONDS[attempts - 1];
  if (outcome.kind === 'final' || wait === undefined) return { move: 'fail', platformCode, reasonCode };
  const asked = outcome.kind === 'retry' ? (outcome.afterSeconds ?? 0) : 0;
  const at = (now + Math.max(wait, asked) * SECOND) as Instant;
  return { move: 'again', at, platformCode, reasonCode, isRepeat: outcome.kind === 'unknown' };
}

/** Until when the platform wants nothing of this robot; `undefined` where it did not say so. */
export function blockedUntil(outcome: SendOutcome, now: Instant): Instant | undefined {
  return outcome.kind === 'retry' && outcome.afterSeconds !== undefined
    ? ((now + outcome.afterSeconds * SECOND) as Instant)
    : undefined;
}

export function isLate(dueAt: Instant, now: Instant): boolean {
  return dueAt + LATE_AFTER < now;
}

/** A lease that ends later than any begun now was written before the clock was set back. */
export function isLeaseOver(claimedUntil: Instant, now: Instant): boolean {
  return claimedUntil <= now || claimedUntil > now + 2 * LEASE;
}
