import type { Role, UnitKind } from '#libs/http';
import {
  addDays,
  addWorkingDays,
  type BusinessDate,
  businessDateOf,
  type Instant,
  isPublished,
  isWorkingDay,
  type WorkCalendar,
  workingDayFrom,
} from '#libs/kernel';
import type { Unit } from '#libs/organisation';
import { type HourOfDay, instantAt } from './hours.js';
import { problems } from './problems.js';
import type { Directory, Missed } from './recipients.js';

/** As people read them: of any language, in characters. */
export const LONGEST_TITLE = 100;
export const LONGEST_BODY = 4_000;

/** What we word ourselves may be too long by a name. */
export function fitTitle(title: string): string {
  const characters = Array.from(title);
  return characters.length > LONGEST_TITLE ? `${characters.slice(0, LONGEST_TITLE - 1).join('')}…` : title;
}

/** To whom: people by name, and of units those of some roles; without roles, a unit is its lead and whoever the lead names. */
export interface Audience {
  readonly userIds?: readonly string[];
  readonly unitIds?: readonly string[];
  readonly unitKinds?: readonly UnitKind[];
  readonly roles?: readonly Role[];
  /** The unit's robots say it, too. */
  readonly robots?: boolean;
  /** Whoever answers for the enterprises that it is about. */
  readonly owners?: boolean;
}

/** Which enterprises it is about: each reads of their own. */
export interface MessageAbout {
  readonly stage?: string;
  readonly chain?: string;
  readonly ownerUnitId?: string;
  readonly projectStatus?: string;
  /** Without activity for at least so many working days. */
  readonly idleWorkingDays?: number;
}

export const RECURRENCES = ['working_days', 'weekly', 'monthly'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

export interface Recurring {
  readonly every: Recurrence;
  readonly hour: HourOfDay;
  /** 1 (Monday) to 7; weekly. */
  readonly weekday?: number;
  /** 1 to 31, in a shorter month its last; monthly. */
  readonly dayOfMonth?: number;
  readonly from: BusinessDate;
  readonly until: BusinessDate;
}

/** Now (null), at a time, or recurring. */
export type Timing = { readonly at: Instant | null } | { readonly recurring: Recurring };

export interface ManualMessage {
  readonly title: string;
  readonly body: string;
  readonly about: MessageAbout | null;
  readonly audience: Audience;
  readonly timing: Timing;
  readonly urgent: boolean;
}

/** @throws message_in_the_past, message_without_audience, recurrence_incomplete */
export function checkMessage({ audience, about, timing }: ManualMessage, now: Instant): void {
  const { userIds = [], unitIds = [], unitKinds = [], roles = [], owners = false } = audience;
  const isAddressed =
    userIds.length + unitIds.length + unitKinds.length + roles.length > 0 || (owners && about !== null);
  if (!isAddressed) throw problems.message_without_audience();
  if ('at' in timing) {
    if (timing.at !== null && timing.at < now) throw problems.message_in_the_past();
    return;
  }
  const { every, weekday, dayOfMonth, until } = timing.recurring;
  if ((every === 'weekly') !== (weekday !== undefined) || (every === 'monthly') !== (dayOfMonth !== undefined))
    throw problems.recurrence_incomplete();
  if (instantAt(until, '23:59') < now) throw problems.message_in_the_past();
}

/** When it goes out first. */
export function firstSending(timing: Timing, now: Instant, calendar: WorkCalendar): Instant | undefined {
  return 'at' in timing && timing.at === null ? now : nextSending(timing, (now - 1) as Instant, calendar);
}

/** When it goes out next after an instant; what falls on a day off comes on the next working day. `undefined`: no more. */
export function nextSending(timing: Timing, after: Instant, calendar: WorkCalendar): Instant | undefined {
  if ('at' in timing) return timing.at !== null && timing.at > after ? timing.at : undefined;
  const { hour, from, until } = timing.recurring;
  const first = businessDateOf(after) > from ? businessDateOf(after) : from;
  for (let day = addDays(first, -10); day <= until; day = addDays(day, 1)) {
    if (!isNamed(timing.recurring, day, calendar)) continue;
    const at = instantAt(workingDayFrom(calendar, day), hour);
    if (day >= from && at > after) return at;
  }
  return undefined;
}

/** Its first times, at most so many, and whether each may still move. */
export function firstSendings(
  timing: Timing,
  now: Instant,
  calendar: WorkCalendar,
  most: number,
): { readonly at: Instant; readonly provisional: boolean }[] {
  const times: { at: Instant; provisional: boolean }[] = [];
  for (let at = firstSending(timing, now, calendar); at !== undefined && times.length < most; ) {
    times.push({ at, provisional: !isPublished(calendar, businessDateOf(at)) });
    at = nextSending(timing, at, calendar);
  }
  return times;
}

function isNamed({ every, weekday, dayOfMonth = 1 }: Recurring, day: BusinessDate, calendar: WorkCalendar): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  switch (every) {
    case 'working_days':
      return isWorkingDay(calendar, day);
    case 'weekly':
      return (date.getUTCDay() || 7) === weekday;
    case 'monthly': {
      const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
      return date.getUTCDate() === Math.min(dayOfMonth, last);
    }
  }
}

export interface Addressed {
  readonly userIds: readonly string[];
  readonly robotUnitIds: readonly string[];
  readonly missed: readonly Missed[];
}

/** Who answers for an enterprise that a message is about. */
export interface Answerable {
  readonly ownerUnitId: string;
  readonly responsibleUserId: string | null;
}

export function addressedBy(
  audience: Audience,
  answerable: readonly Answerable[],
  directory: Directory,
  units: readonly Pick<Unit, 'id' | 'kind'>[],
): Addressed {
  const { userIds = [], unitIds = [], unitKinds = [], roles = [], robots = false, owners = false } = audience;
  const chosen = new Set([...unitIds, ...units.filter(({ kind }) => unitKinds.includes(kind)).map(({ id }) => id)]);
  const answering = owners ? answerable : [];
  const inOffice = new Set(directory.posts.map(({ userId }) => userId));
  const people = new Set<string>();
  const missed: Missed[] = [];
  for (const userId of userIds) {
    if (inOffice.has(userId)) people.add(userId);
    else missed.push({ unitId: unitIds[0] ?? '', userId, reason: 'person_left', toldUserIds: [] });
  }
  const byRole =
    chosen.size === 0 && roles.length > 0 ? directory.posts.filter(({ role }) => roles.includes(role)) : [];
  for (const { userId } of byRole) people.add(userId);
  for (const unitId of chosen) {
    const found = ofUnit(unitId, roles, directory);
    if (found.length === 0) missed.push({ unitId, userId: null, reason: 'unit_without_lead', toldUserIds: [] });
    for (const userId of found) people.add(userId);
  }
  for (const { ownerUnitId, responsibleUserId } of answering) {
    const isThere = responsibleUserId !== null && inOffice.has(responsibleUserId);
    for (const userId of isThere ? [responsibleUserId] : ofUnit(ownerUnitId, [], directory)) people.add(userId);
  }
  const robotUnitIds = robots ? new Set([...chosen, ...answering.map(({ ownerUnitId }) => ownerUnitId)]) : [];
  return { userIds: [...people], robotUnitIds: [...robotUnitIds], missed };
}

function ofUnit(unitId: string, roles: readonly Role[], { posts, named }: Directory): string[] {
  const own = posts.filter((post) => post.unitId === unitId);
  if (roles.length > 0) return own.filter(({ role }) => roles.includes(role)).map(({ userId }) => userId);
  const leads = own.filter(({ role }) => role === 'lead').map(({ userId }) => userId);
  return [...leads, ...(named.get(unitId) ?? []).filter((userId) => own.some((post) => post.userId === userId))];
}

/** The last activity of what is idle for so many working days is on this day, or before. */
export function idleSince(workingDays: number, today: BusinessDate, calendar: WorkCalendar): BusinessDate {
  return addWorkingDays(calendar, today, -workingDays);
}
