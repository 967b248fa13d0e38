import type { Instant } from '#libs/kernel';
import type { ChannelCode } from './delivery.js';

interface Limit {
  readonly count: number;
  readonly micros: number;
}

const SECOND = 1_000_000;
const MINUTE = 60 * SECOND;

/** How much a robot takes before its platform refuses or blocks it (reminders.md, "Channels"). The inbox and e-mail have none here. */
const LIMITS: Readonly<Record<ChannelCode, readonly Limit[]>> = {
  inbox: [],
  email: [],
  wecom: [{ count: 20, micros: MINUTE }],
  dingtalk: [{ count: 20, micros: MINUTE }],
  feishu: [
    { count: 100, micros: MINUTE },
    { count: 5, micros: SECOND },
  ],
  webhook: [{ count: 60, micros: MINUTE }],
};

/** A place is used within this time, or it is lost; windows are longer by it, so that a late use never makes one too many. */
export const PLACE_TOLERANCE = 2 * SECOND;
/** No place is kept further ahead: whoever would get a later one asks again then. */
const HORIZON = 30 * MINUTE;

export interface Budget {
  /** When the robot sent and will send, the earliest first. */
  readonly slots: readonly Instant[];
  readonly blockedUntil: Instant | null;
}

export const NOTHING_SENT: Budget = { slots: [], blockedUntil: null };

export function hasBudget(channel: ChannelCode): boolean {
  return LIMITS[channel].length > 0;
}

/**
 * The next place among the robot's sendings: now, or when its limits allow. Taken unless it is beyond the horizon.
 * In any window of a limit there are never more places than the limit has.
 */
export function takePlace(
  channel: ChannelCode,
  budget: Budget,
  now: Instant,
): { readonly at: Instant; readonly budget: Budget; readonly taken: boolean } {
  const limits = LIMITS[channel];
  const known = believable(budget, now);
  const bounds = limits.map(({ count, micros }) => {
    const earlier = known.slots[known.slots.length - count];
    return earlier === undefined ? 0 : earlier + micros + PLACE_TOLERANCE;
  });
  const at = Math.max(now, known.blockedUntil ?? 0, known.slots.at(-1) ?? 0, ...bounds) as Instant;
  if (at > now + HORIZON) return { at: (now + HORIZON) as Instant, budget: known, taken: false };
  const kept = Math.max(...limits.map(({ count }) => count));
  return { at, budget: { ...known, slots: [...known.slots, at].slice(-kept) }, taken: true };
}

/** How many it may still send now. */
export function budgetLeft(channel: ChannelCode, budget: Budget, now: Instant): number {
  const known = believable(budget, now);
  if ((known.blockedUntil ?? 0) > now) return 0;
  const left = LIMITS[channel].map(
    ({ count, micros }) => count - known.slots.filter((slot) => slot > now - micros - PLACE_TOLERANCE).length,
  );
  return Math.max(0, Math.min(...left));
}

/** Nothing is kept beyond the horizon, so what lies there was written before the clock was set back: it counts as just sent. */
function believable({ slots, blockedUntil }: Budget, now: Instant): Budget {
  const end = now + HORIZON;
  return {
    slots: slots.some((slot) => slot > end) ? slots.map((slot) => Math.min(slot, now) as Instant) : slots,
    blockedUntil: blockedUntil !== null && blockedUntil > end ? null : blockedUntil,
  };
}
