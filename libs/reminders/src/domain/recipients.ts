import type { Post } from '#libs/organisation';
import type { Reminder } from './reminder.js';
import type { EscalationTarget } from './rules.js';

/** Who holds which role today, and whom a unit's lead names to be told beside the lead. */
export interface Directory {
  readonly posts: readonly Post[];
  readonly named: ReadonlyMap<string, readonly string[]>;
}

/** Why somebody could not be told. */
export const MISSED_REASONS = [
  'person_left',
  'unit_without_lead',
  'office_without_people',
  'no_director',
  'no_leader',
] as const;
export type MissedReason = (typeof MISSED_REASONS)[number];

export interface Missed {
  readonly unitId: string;
  readonly userId: string | null;
  readonly reason: MissedReason;
  /** Who is told instead; empty: nobody could be. */
  readonly toldUserIds: readonly string[];
}

export interface Recipients {
  readonly userIds: readonly string[];
  readonly missed: readonly Missed[];
}

type Concerned = Pick<Reminder, 'userId' | 'assignedUserId' | 'unitId' | 'secondUnitId' | 'detail'>;

/**
 * Whom a ring reaches (reminders.md, "Rules"): the member responsible, else the unit: its lead and whoever the lead names;
 * nobody there: the office's director. Whoever should have been told and was not stands in the list of who was not reached.
 */
export function recipientsOf(
  reminder: Concerned,
  { isDue, escalatesTo }: { readonly isDue: boolean; readonly escalatesTo: readonly EscalationTarget[] },
  directory: Directory,
): Recipients {
  const due = isDue ? [concerned(reminder, directory)] : [];
  return together([...due, ...escalatesTo.map((target) => escalated(reminder, target, directory))]);
}

function concerned(reminder: Concerned, directory: Directory): Recipients {
  const { unitId, secondUnitId } = reminder;
  const userId = reminder.assignedUserId ?? reminder.userId;
  const second = secondUnitId === null ? [] : [unitOf(secondUnitId, directory)];
  if (userId === null) return together([unitOf(unitId, directory), ...second]);
  if (isInOffice(userId, directory)) return together([{ userIds: [userId], missed: [] }, ...second]);
  const { userIds } = unitOf(unitId, directory);
  const missed: Missed = { unitId, userId, reason: 'person_left', toldUserIds: userIds };
  return together([{ userIds, missed: [missed] }, ...second]);
}

function escalated(reminder: Concerned, target: EscalationTarget, directory: Directory): Recipients {
  const { unitId } = reminder;
  switch (target) {
    case 'lead':
      return unitOf(unitId, directory);
    case 'office':
      return officePeople(unitId, directory);
    case 'director':
      return director(unitId, directory);
    case 'next_level':
      return reminder.detail['level'] === 'unit' ? officePeople(unitId, directory) : leaders(unitId, directory);
  }
}

function unitOf(unitId: string, directory: Directory): Recipients {
  const { posts, named } = directory;
  if (posts.some((post) => post.unitId === unitId && post.unitKind === 'office'))
    return officePeople(unitId, directory);
  const leads = posts.filter((post) => post.unitId === unitId && post.role === 'lead').map(({ userId }) => userId);
  const others = (named.get(unitId) ?? []).filter((userId) => isInOffice(userId, directory));
  const userIds = [...new Set([...leads, ...others])];
  if (userIds.length > 0) return { userIds, missed: [] };
  const instead = directorIds(directory);
  return { userIds: instead, missed: [{ unitId, userId: null, reason: 'unit_without_lead', toldUserIds: instead }] };
}

function officePeople(unitId: string, { posts }: Directory): Recipients {
  const people = posts
    .filter(({ unitKind, role }) => unitKind === 'office' && (role === 'office' || role === 'lead'))
    .map(({ userId }) => userId);
  return orMissed(people, unitId, 'office_without_people');
}

function director(unitId: string, directory: Directory): Recipients {
  const found = directorIds(directory);
  return found.length > 0 ? { userIds: found, missed: [] } : orMissed([], unitId, 'no_director');
}

function leaders(unitId: string, { posts }: Directory): Recipients {
  return orMissed(
    posts.filter(({ role }) => role === 'leader').map(({ userId }) => userId),
    unitId,
    'no_leader',
  );
}

/** The lead of the office, the last stop of escalations; where there is none, the people of the office. */
function directorIds({ posts }: Directory): string[] {
  const inOffice = posts.filter(({ unitKind }) => unitKind === 'office');
  const leads = inOffice.filter(({ role }) => role === 'lead');
  const found = leads.length > 0 ? leads : inOffice.filter(({ role }) => role === 'office');
  return [...new Set(found.map(({ userId }) => userId))];
}

function orMissed(userIds: readonly string[], unitId: string, reason: MissedReason): Recipients {
  if (userIds.length > 0) return { userIds: [...new Set(userIds)], missed: [] };
  return { userIds: [], missed: [{ unitId, userId: null, reason, toldUserIds: [] }] };
}

function isInOffice(userId: string, { posts }: Directory): boolean {
  return posts.some((post) => post.userId === userId);
}

function together(all: readonly Recipients[]): Recipients {
  return {
    userIds: [...new Set(all.flatMap(({ userIds }) => userIds))],
    missed: all.flatMap(({ missed }) => missed),
  };
}
