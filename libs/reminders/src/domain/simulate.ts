import { ownershipOf } from '#libs/enterprises';
import { businessDateOf, type Instant } from '#libs/kernel';
import { type Dossier, dossierAt, footingOf, standingOf, turningPoints } from '#libs/pipeline';
import { causesOf, type EnterpriseSubject, type Surroundings } from './causes.js';
import { changesOf, type Planning } from './plan-changes.js';
import type { Reminder } from './reminder.js';
import { type Ring, ringOf } from './schedule.js';

/** How an enterprise stood beside its evidence, from an instant on. */
export interface Circumstances {
  readonly at: Instant;
  readonly status: EnterpriseSubject['status'];
  readonly pausedUntil: EnterpriseSubject['pausedUntil'];
}

/** All that happened to an enterprise, whenever it was known. */
export interface PastOfEnterprise {
  readonly id: string;
  readonly dossier: Dossier;
  readonly responsibleUserId: string | null;
  /** In order; the first holds from the beginning. */
  readonly circumstances: readonly Circumstances[];
  /** Next actions as they were set, in order. */
  readonly nextActions: readonly NonNullable<EnterpriseSubject['nextAction']>[];
}

export interface SimulatedRing extends Pick<Ring, 'isDue' | 'escalatesTo'> {
  readonly reminder: Reminder;
  readonly at: Instant;
}

/**
 * What would have rung of one enterprise by an instant under these rules: its past is lived through again, at every instant at which
 * something became known, with the planner that plans today.
 */
export function simulate(
  past: PastOfEnterprise,
  planning: Omit<Planning, 'now'>,
  until: Instant,
  officeUnitId: Surroundings['officeUnitId'],
): SimulatedRing[] {
  const rings: SimulatedRing[] = [];
  let live: Reminder[] = [];
  for (const at of instantsOf(past).filter((instant) => instant <= until)) {
    live = ringUntil(live, at, planning, rings);
    const surroundings = { today: businessDateOf(at), officeUnitId };
    const causes = causesOf(subjectAt(past, at), surroundings, planning.rules);
    const { added, changed, ended } = changesOf(live, causes, { ...planning, now: at });
    const patches = new Map(changed.map(({ id, patch }) => [id, patch]));
    live = [
      ...live.filter(({ id }) => !ended.includes(id)).map((reminder) => ({ ...reminder, ...patches.get(reminder.id) })),
      ...added,
    ];
  }
  ringUntil(live, until, planning, rings);
  return rings;
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

function instantsOf({ dossier, circumstances, nextActions }: PastOfEnterprise): Instant[] {
  const facts = [...dossier.facts, ...dossier.projects.flatMap((project) => project.facts)];
  const terms = dossier.projects.flatMap((project) => project.terms);
  const instants = new Set<Instant>([...turningPoints(facts, terms), ...circumstances.slice(1).map(({ at }) => at)]);
  for (const { setAt } of nextActions) if (setAt !== null) instants.add(setAt);
  return [...instants].sort((a, b) => a - b);
}

function subjectAt(
  { id, dossier, responsibleUserId, circumstances, nextActions }: PastOfEnterprise,
  at: Instant,
): EnterpriseSubject {
  const known = dossierAt(dossier, at);
  const today = businessDateOf(at);
  const { stage, lastActivityOn } = standingOf(known, today);
  const owner = ownershipOf(footingOf(known)).at(-1);
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
    receivedByUnitId: null,
    milestones: [],
    difficulties: [],
    requests: [],
    dossier: known,
  };
}
