import type { Instant } from '#libs/kernel';
import type { ChannelCode } from './domain/delivery.js';
import { hasDigest, nextDigest, readersOf } from './domain/digest.js';
import type { Reminder } from './domain/reminder.js';
import { stepsOf } from './domain/schedule.js';
import type { Hearer, OpenChannels, Sending } from './domain/sendings.js';
import type { RingContext } from './ring-context.js';
import { digestOf } from './ring-digests.js';
import { deliveriesOf, digestSendings, type Rung, rungOf } from './ring-reminders.js';

/** A time at which a reminder rang, with what went out. */
export interface PastRing {
  readonly at: Instant;
  readonly rung: Pick<Rung, 'reminder' | 'occurrence' | 'missed'>;
  readonly sendings: readonly Sending[];
}

/** A reminder through the times at which it rang, and as it stands after the last. */
export interface Walked {
  readonly reminder: Reminder;
  readonly rings: readonly PastRing[];
}

export type PastWalk = ReturnType<typeof pastWalk>;

/** Reminders as they would have rung, by the same tables as what rings now; pure, but for the ids of what is new. */
export function pastWalk(now: RingContext, channels: OpenChannels) {
  return {
    /** From its due day on, at each step until an instant; `undefined`: it has not rung by then. */
    through: (reminder: Reminder, until: Instant): Walked | undefined => through(reminder, until, now, channels),
    /** Each unit's daily digest on the days on which it heard anything, within days that are given. */
    digests: (rings: readonly PastRing[], from: Instant, until: Instant): Walked[] =>
      digests(rings, { from, until }, now, channels),
  };
}

function through(reminder: Reminder, until: Instant, now: RingContext, channels: OpenChannels): Walked | undefined {
  const first = firstStep(reminder, now);
  if (first === undefined || first.at > until) return undefined;
  const rings: PastRing[] = [];
  let standing: Reminder = { ...reminder, state: 'open', rung: 0, nextPlace: first.place, nextAt: first.at };
  for (let at: Instant | null = first.at; at !== null && at <= until; at = standing.nextAt) {
    const context = at === now.now ? now : contextAt(now, at);
    const rung = rungOf(standing, context);
    rings.push({ at, rung, sendings: deliveriesOf(rung, context, channels) });
    const { occurrence, next } = rung;
    standing = { ...standing, rung: occurrence + 1, nextPlace: next?.place ?? null, nextAt: next?.at ?? null };
  }
  return { reminder: standing, rings };
}

/** The step on whose day it was due. */
function firstStep(reminder: Reminder, { rules, calendar }: RingContext) {
  for (const step of stepsOf(rules[reminder.rule], reminder, calendar)) {
    if (step.escalatesTo === null && step.day >= reminder.dueOn) return step;
    if (step.day > reminder.dueOn) return undefined;
  }
  return undefined;
}

/** What held then, as far as it holds now; each unit's digest is the next from that instant on. */
function contextAt(now: RingContext, at: Instant): RingContext {
  const digestAt = nextDigest('digest_daily', (at - 1) as Instant, now.rules, now.calendar);
  const hearer = (one: Hearer): Hearer => ({
    ...one,
    digestAt: hasDigest('digest_daily', now.rules, now.settingsOf(one.unitId)) ? digestAt : null,
  });
  return {
    ...now,
    now: at,
    person: (userId, unitIds) => hearer(now.person(userId, unitIds)),
    robot: (unitId) => hearer(now.robot(unitId)),
  };
}

function digests(
  rings: readonly PastRing[],
  { from, until }: { readonly from: Instant; readonly until: Instant },
  now: RingContext,
  channels: OpenChannels,
): Walked[] {
  const firstAt = new Map<string, Instant>();
  for (const { at, rung, sendings } of rings) {
    for (const unitId of unitsThatHeard(rung.reminder, sendings, now)) {
      const known = firstAt.get(unitId);
      if (known === undefined || at < known) firstAt.set(unitId, at);
    }
  }
  return now.units.flatMap((unit) => {
    const begins = firstAt.get(unit.id);
    if (begins === undefined || !hasDigest('digest_daily', now.rules, now.settingsOf(unit.id))) return [];
    const readers = readersOf('digest_daily', unit, now.directory);
    const sent: PastRing[] = [];
    let digest = digestOf('digest_daily', unit.id, contextAt(now, (Math.max(from, begins) - 1) as Instant));
    while (digest.nextAt !== null && digest.nextAt <= until) {
      const at = digest.nextAt;
      const sendings = digestSendings(digest, readers, contextAt(now, at), channels);
      sent.push({ at, rung: { reminder: digest, occurrence: digest.rung, missed: [] }, sendings });
      const { id, recordedAt, rung } = digest;
      const next = digestOf('digest_daily', unit.id, contextAt(now, at));
      digest = { ...next, id, recordedAt, rung: rung + 1 };
    }
    return sent.length === 0 ? [] : [{ reminder: digest, rings: sent }];
  });
}

/** In whose digests it stands: those of its units, and of whoever was told elsewhere. */
function unitsThatHeard(
  { unitId, secondUnitId }: Reminder,
  sendings: readonly Sending[],
  { person, standsFor }: RingContext,
): Set<string> {
  const own = [unitId, ...(secondUnitId === null ? [] : [secondUnitId])].map(standsFor);
  const heard = sendings.flatMap(({ recipientUserId }) =>
    recipientUserId === null ? [] : [person(recipientUserId, own).unitId],
  );
  return new Set([...own, ...heard]);
}

/** What waited for a digest went out within it: by the sending that is held, the one that carried it. */
export function carriersOf(rings: readonly PastRing[], digests: readonly Walked[]): ReadonlyMap<Sending, Sending> {
  const keyOf = (channel: ChannelCode, recipient: string, at: Instant): string =>
    `${channel} ${recipient} ${String(at)}`;
  const carriers = new Map<string, Sending>();
  for (const { rings: sent } of digests) {
    for (const { at, sendings } of sent)
      for (const one of sendings) carriers.set(keyOf(one.channel, one.recipient, at), one);
  }
  const found = new Map<Sending, Sending>();
  for (const { sendings } of rings) {
    for (const one of sendings) {
      const carrier = one.held ? carriers.get(keyOf(one.channel, one.recipient, one.dueAt)) : undefined;
      if (carrier !== undefined) found.set(one, carrier);
    }
  }
  return found;
}
