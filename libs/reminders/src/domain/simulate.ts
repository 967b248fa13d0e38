import { actsBy, type OwnershipActs, ownershipOf } from '#libs/enterprises';
import { businessDateOf, type Instant } from '#libs/kernel';
import { type Dossier, dossierAt, type Fact, footingOf, standingOf, turningPoints } from '#libs/pipeline';
import {
  causesOf,
  type EnterpriseSubject,
  lastVisit,
  type OpenDifficulty,
  type OpenRequest,
  type OpenTask,
  type Surroundings,
} from './causes.js';
import { changesOf, type Planning } from './plan-changes.js';
import type { Reminder } from './reminder.js';
import type { RuleParameters } from './rules.js';
import { type Ring, ringOf } from './schedule.js';

/** How an enterprise stood beside its evidence, from an instant on. */
export interface Circumstances {
  readonly at: Instant;
  readonly status: EnterpriseSubject['status'];
  readonly pausedUntil: EnterpriseSubject['pausedUntil'];
}

/** One thing beside the evidence, as it stood from each instant on; null: it was not open. In order. */
export type Course<Open> = readonly { readonly at: Instant; readonly open: Open | null }[];

/** All that happened to an enterprise, whenever it was known. */
export interface PastOfEnterprise {
  readonly id: string;
  readonly dossier: Dossier;
  readonly responsibleUserId: string | null;
  /** What leads and the office decided of its owner, and how long the city protects one. */
  readonly acts: OwnershipActs;
  /** In order; the first holds from the beginning. */
  readonly circumstances: readonly Circumstances[];
  /** Next actions as they were set, in order. */
  readonly nextActions: readonly NonNullable<EnterpriseSubject['nextAction']>[];
  readonly milestones: readonly Course<OpenTask>[];
  readonly difficulties: readonly Course<OpenDifficulty>[];
  readonly requests: readonly Course<OpenRequest>[];
  /** By whom each visit was received, by the visit's id. */
  readonly receivers: ReadonlyMap<string, string | null>;
}

export interface SimulatedRing extends Pick<Ring, 'isDue' | 'escalatesTo'> {
  readonly reminder: Reminder;
  readonly at: Instant;
}

/** How the rules would have found an enterprise at each instant at which something became known. */
export type History = readonly { readonly at: Instant; readonly subject: EnterpriseSubject }[];

/** What is overdue when it becomes known rings within it: the longest run of days off is shorter. */
const HEAD_START = 30 * 86_400_000_000;

/**
 * `since`: rings before it are not asked for. When a reminder rings follows from its base and the calendar alone, so that all before
 * the last instant that lies well before it need not be lived through.
 */
export function historyOf(past: PastOfEnterprise, since: Instant, until: Instant): History {
  const instants = instantsOf(past).filter((at) => at <= until);
  const first = Math.max(
    0,
    instants.findLastIndex((at) => at <= since - HEAD_START),
  );
  return instants.slice(first).map((at) => ({ at, subject: subjectAt(past, at) }));
}

/** Calendar days within which a rule without repetition rings before or after its base; `undefined`: it repeats without end. */
export function reachOf({ due, escalates, repeatEvery }: RuleParameters): number | undefined {
  if (repeatEvery !== null) return undefined;
  const days = Math.max(...due.map(Math.abs), 0) + Math.max(...escalates.map(({ after }) => after), 0);
  return Math.ceil(days * 1.4) + HEAD_START / 86_400_000_000;
}

/** For so long a reminder stood: from when its reason was known until it ended. */
export interface Standing {
  readonly reminder: Reminder;
  readonly from: Instant;
  /** null: it still stood at the end. */
  readonly until: Instant | null;
}

export interface Simulated {
  readonly rings: readonly SimulatedRing[];
  readonly standings: readonly Standing[];
}

/**
 * What would have rung of one enterprise by an instant under these rules: its past is lived through again, at every instant at which
 * something became known, with the planner that plans today. That somebody ticked a reminder off or put it off is not in it.
 */
export function simulate(
  history: History,
  planning: Omit<Planning, 'now'>,
  until: Instant,
  officeUnitId: Surroundings['officeUnitId'],
): Simulated {
  const rings: SimulatedRing[] = [];
  const standings: Standing[] = [];
  const since = new Map<string, Instant>();
  let live: Reminder[] = [];
  for (const { at, subject } of history) {
    live = ringUntil(live, at, planning, rings);
    const surroundings = { today: businessDateOf(at), officeUnitId };
    const causes = causesOf(subject, surroundings, planning.rules);
    if (causes.length + live.length === 0) continue;
    const { added, changed, ended } = changesOf(live, causes, { ...planning, now: at });
    const patches = new Map(changed.map(({ id, patch }) => [id, patch]));
    for (const reminder of live) {
      if (!ended.includes(reminder.id) && !patches.has(reminder.id)) continue;
      standings.push({ reminder, from: since.get(reminder.id) ?? at, until: at });
      since.set(reminder.id, at);
    }
    for (const { id } of added) since.set(id, at);
    live = [
      ...live.filter(({ id }) => !ended.includes(id)).map((reminder) => ({ ...reminder, ...patches.get(reminder.id) })),
      ...added,
    ];
  }
  live = ringUntil(live, until, planning, rings);
  standings.push(...live.map((reminder) => ({ reminder, from: since.get(reminder.id) ?? until, until: null })));
  return { rings, standings };
}

function ringUntil(
  live: readonly Reminder[],
  until: Instant,
  { rules, calendar }: Omit<Planning, 'now'>,
  rings: SimulatedRing[],
): Reminder[] {
  return live.map((reminder) => {
    let standing = reminder;
    while (standing.nextAt !== null && standing.nextPlace !== null && standing.nextAt <= until) {
      const at = standing.nextAt;
      const { isDue, escalatesTo, next } = ringOf(rules[standing.rule], standing, calendar, {
        place: standing.nextPlace,
        now: at,
      });
      rings.push({ reminder: standing, at, isDue, escalatesTo });
      standing = {
        ...standing,
        state: 'open',
        rung: standing.rung + 1,
        nextPlace: next?.place ?? null,
        nextAt: next?.at ?? null,
      };
    }
    return standing;
  });
}

function instantsOf({ dossier, circumstances, nextActions, ...past }: PastOfEnterprise): Instant[] {
  const facts = [...dossier.facts, ...dossier.projects.flatMap((project) => project.facts)];
  const terms = dossier.projects.flatMap((project) => project.terms);
  const instants = new Set<Instant>([...turningPoints(facts, terms), ...circumstances.slice(1).map(({ at }) => at)]);
  const courses = [...past.milestones, ...past.difficulties, ...past.requests];
  for (const { at } of courses.flat()) instants.add(at);
  for (const { setAt } of nextActions) if (setAt !== null) instants.add(setAt);
  for (const at of decidedAt(past.acts, facts)) instants.add(at);
  return [...instants].sort((a, b) => a - b);
}

/** When its owner was decided upon; of dissolved units, only those that may have owned it. */
function decidedAt({ transfers, extensions, successions = [] }: OwnershipActs, facts: readonly Fact[]): Instant[] {
  const units = new Set([...facts, ...transfers].map(({ unitId }) => unitId));
  const passed: Instant[] = [];
  for (const { unitId, successorId, at } of successions) {
    if (!units.has(unitId)) continue;
    units.add(successorId);
    passed.push(at);
  }
  return [...transfers.map(({ at }) => at), ...extensions.map(({ at }) => at), ...passed];
}

function subjectAt(
  { id, dossier, responsibleUserId, circumstances, nextActions, ...past }: PastOfEnterprise,
  at: Instant,
): EnterpriseSubject {
  const known = dossierAt(dossier, at);
  const today = businessDateOf(at);
  const { stage, lastActivityOn } = standingOf(known, today);
  const visit = lastVisit(known);
  const owner = ownershipOf(footingOf(known), actsBy(past.acts, at)).at(-1);
  const { status, pausedUntil } = circumstances.findLast((one) => one.at <= at) ??
    circumstances[0] ?? { status: 'active', pausedUntil: null };
  return {
    id,
    status,
    pausedUntil,
    stage,
    ownerUnitId: owner?.unitId ?? null,
    responsibleUserId,
    lastActivityOn,
    nextAction: nextActions.findLast(({ setAt }) => setAt !== null && setAt <= at) ?? null,
    protectedUntil: owner?.protectedUntil ?? null,
    receivedByUnitId: visit === undefined ? null : (past.receivers.get(visit.id) ?? null),
    milestones: openAt(past.milestones, at),
    difficulties: openAt(past.difficulties, at),
    requests: openAt(past.requests, at),
    dossier: known,
  };
}

function openAt<Open>(courses: readonly Course<Open>[], at: Instant): Open[] {
  return courses.flatMap((course) => course.findLast((one) => one.at <= at)?.open ?? []);
}
