import { addDays, type BusinessDate, businessDateOf, type Instant, type WorkCalendar } from '#libs/kernel';
import type { Unit } from '#libs/organisation';
import { instantAt, lastWorkingDayOfWeek, nextMorning } from './hours.js';
import type { Directory } from './recipients.js';
import type { RuleTable } from './rules.js';
import type { UnitSettings } from './settings.js';

export const DIGEST_RULES = ['digest_daily', 'digest_weekly'] as const;
export type DigestRule = (typeof DIGEST_RULES)[number];

/** When a unit's digest goes out after an instant: each working day, or the last working day of each week. */
export function nextDigest(rule: DigestRule, after: Instant, rules: RuleTable, calendar: WorkCalendar): Instant {
  const { hour } = rules[rule];
  if (rule === 'digest_daily') return nextMorning(after, hour, calendar);
  for (let day = businessDateOf(after); ; day = addDays(day, 7)) {
    const last = lastWorkingDayOfWeek(day, calendar);
    if (last !== undefined && instantAt(last, hour) > after) return instantAt(last, hour);
  }
}

export function hasDigest(rule: DigestRule, rules: RuleTable, settings: UnitSettings): boolean {
  return rules[rule].enabled && (rule === 'digest_daily' ? settings.digestDaily : settings.digestWeekly);
}

/** Daily: all of the unit. Weekly: its lead, and whoever the lead names; of the office, its people. */
export function readersOf(rule: DigestRule, { id, kind }: Pick<Unit, 'id' | 'kind'>, directory: Directory): string[] {
  const own = directory.posts.filter(({ unitId, role }) => unitId === id && role !== 'leader');
  const readers =
    rule === 'digest_daily'
      ? own
      : own.filter(({ role }) => role === 'lead' || (kind === 'office' && role === 'office'));
  const named = rule === 'digest_daily' ? [] : (directory.named.get(id) ?? []);
  return [...new Set([...readers.map(({ userId }) => userId), ...named])];
}

/** What a unit's digest counts. */
export interface DigestCounts {
  readonly dueToday: number;
  readonly overdue: number;
  readonly newEnterprises: number;
  readonly newProjects: number;
  /** Overdue when they were imported: they do not ring. */
  readonly silent: number;
}

/** What does not ring is news once, in the daily digest: when its count changes. */
export function isWorthSending(rule: DigestRule, counts: DigestCounts, silentBefore: number): boolean {
  const { dueToday, overdue, newEnterprises, newProjects, silent } = counts;
  if (dueToday + overdue + newEnterprises + newProjects > 0) return true;
  return rule === 'digest_daily' && silent !== silentBefore;
}

export interface DigestPeriod {
  readonly today: BusinessDate;
  /** Since the digest before. */
  readonly since: Instant;
}
