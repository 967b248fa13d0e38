import { type Instant, millisOf } from '#libs/kernel';

/** What failures of one account, or from one address, have led to. */
export interface Attempts {
  readonly failures: number;
  readonly blockedUntil: Instant;
  readonly lastAt: Instant;
}

export type ThrottleKind = 'account' | 'address';

interface Patience {
  /** So many failures cost nothing. */
  readonly free: number;
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
}

/** A house of fifty behind one address mistypes more often than one person. */
const PATIENCE: Readonly<Record<ThrottleKind, Patience>> = {
  account: { free: 5, firstWaitSeconds: 30, longestWaitSeconds: 15 * 60 },
  address: { free: 50, firstWaitSeconds: 30, longestWaitSeconds: 15 * 60 },
};
/** After so long without a failure all is forgotten. */
const FORGOTTEN_AFTER_SECONDS = 24 * 60 * 60;
const MICROS_PER_SECOND = 1_000_000;

/** How long to wait after so many failures: nothing at first, then doubling up to the longest. */
function waitSeconds(kind: ThrottleKind, failures: number): number {
  const { free, firstWaitSeconds, longestWaitSeconds } = PATIENCE[kind];
  if (failures < free) return 0;
  return Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** Math.min(failures - free, 16));
}

export function afterFailure(kind: ThrottleKind, before: Attempts | undefined, now: Instant): Attempts {
  const isForgotten = before === undefined || now - before.lastAt > FORGOTTEN_AFTER_SECONDS * MICROS_PER_SECOND;
  const failures = (isForgotten ? 0 : before.failures) + 1;
  return { failures, blockedUntil: (now + waitSeconds(kind, failures) * MICROS_PER_SECOND) as Instant, lastAt: now };
}

/** Whole seconds until the next try is heard; 0: now. */
export function secondsLeft(attempts: Pick<Attempts, 'blockedUntil'> | undefined, now: Instant): number {
  if (attempts === undefined || attempts.blockedUntil <= now) return 0;
  return Math.ceil((millisOf(attempts.blockedUntil) - millisOf(now)) / 1000) || 1;
}
