import type { BusinessDate, Instant, WorkCalendar } from '#libs/kernel';
import { type ChannelCode, type DeliveryKey, deliveryIdOf } from './delivery.js';
import { isNight, isQuiet, nextMorning, type QuietHours, spread } from './hours.js';
import type { Reminder } from './reminder.js';

/** The channels that are turned on, beside the inbox, which everybody has. */
export interface OpenChannels {
  readonly personal: ReadonlyMap<string, readonly ChannelCode[]>;
  readonly robots: ReadonlyMap<string, readonly ChannelCode[]>;
}

/** A person or a unit's robot, as one who is to hear something. */
export interface Hearer {
  readonly userId: string | null;
  /** Of a person: the unit in whose hours and digest they hear it. */
  readonly unitId: string;
  readonly quiet: QuietHours;
  /** When that unit's next daily digest goes out, and within it what waits for it; null: it has none. */
  readonly digestAt: Instant | null;
  readonly queue: string;
}

/** One sending of a ring. */
export interface Sending extends DeliveryKey {
  readonly recipientUserId: string | null;
  readonly queue: string;
  readonly dueAt: Instant;
  readonly urgent: boolean;
  readonly late: boolean;
  /** Waits for the digest, and goes out within it. */
  readonly held: boolean;
}

export interface Ringing {
  readonly reminderId: string;
  readonly occurrence: number;
  readonly now: Instant;
  /** When it should have rung. */
  readonly dueAt: Instant;
  readonly calendar: WorkCalendar;
  readonly urgent: boolean;
  readonly hearers: readonly Hearer[];
  readonly channels: OpenChannels;
  /** A member's own next action of this very day is heard on a day off, too. */
  readonly ownTodayUserId: string | null;
  /** Somebody said "now": not spread over the next minutes. */
  readonly atOnce: boolean;
}

const MORNING = '08:37';

/**
 * A person is reached in the inbox and by their own channels, a unit's robot gets one message. In quiet hours all but what is urgent
 * waits: the inbox for the morning, the rest for the digest. What is due at the digest's time is merged into it outside the inbox.
 * Only what goes to a platform is spread: the inbox is ours, and can take all at once.
 */
export function sendingsOf(ringing: Ringing): Sending[] {
  return ringing.hearers.flatMap((hearer) =>
    channelsOf(hearer, ringing.channels).map((channel) => sending(ringing, hearer, channel)),
  );
}

function channelsOf({ userId, unitId }: Hearer, { personal, robots }: OpenChannels): readonly ChannelCode[] {
  return userId === null ? (robots.get(unitId) ?? []) : ['inbox', ...(personal.get(userId) ?? [])];
}

function sending(ringing: Ringing, hearer: Hearer, channel: ChannelCode): Sending {
  const { reminderId, occurrence, now, calendar, urgent } = ringing;
  const { userId, unitId, quiet, digestAt, queue } = hearer;
  const key = { reminderId, occurrence, channel, recipient: userId ?? unitId };
  const to = { ...key, recipientUserId: userId, queue, urgent, late: isLate(ringing.dueAt, now) };
  if (urgent) return { ...to, dueAt: now, held: false };
  const isOwnToday = userId !== null && userId === ringing.ownTodayUserId;
  const isSilenced = isOwnToday ? isNight(now, quiet) : isQuiet(now, quiet, calendar);
  if (channel !== 'inbox' && digestAt !== null && (isSilenced || digestAt <= now))
    return { ...to, dueAt: digestAt, held: true };
  const from = isSilenced ? nextMorning(now, MORNING, calendar) : now;
  const isSpread = channel !== 'inbox' && (isSilenced || !ringing.atOnce);
  return { ...to, dueAt: isSpread ? spread(from, saltOf(deliveryIdOf(key)), quiet) : from, held: false };
}

/** Whose own next action of this very day it is. */
export function ownTodayOf(
  { rule, on, userId, assignedUserId }: Pick<Reminder, 'rule' | 'on' | 'userId' | 'assignedUserId'>,
  today: BusinessDate,
): string | null {
  return rule === 'next_action' && on === today ? (assignedUserId ?? userId) : null;
}

function saltOf(id: string): number {
  return Number.parseInt(id.slice(0, 8), 16);
}

/** Sent so long after its time, it is marked late. */
const LATE_AFTER = 15 * 60_000_000;

function isLate(dueAt: Instant, now: Instant): boolean {
  return now - dueAt > LATE_AFTER;
}
