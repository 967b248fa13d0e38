import { type BusinessDate, type Instant, startOfDay } from '#libs/kernel';
import type { Dossier, Fact, ProjectFile, ProjectStatus } from './dossier.js';
import { STAGES, type Stage } from './stage.js';
import { fundsArrived, furthest, stepsOfEnterprise, stepsOfProject } from './steps.js';
import { firstContract, firstIntent, unitsOn } from './terms.js';

export interface StageReached {
  readonly subjectKind: 'enterprise' | 'project';
  readonly subjectId: string;
  readonly stage: Stage;
  readonly on: BusinessDate;
}

/** What follows from the facts, and is stored only so that it can be found. */
export interface Standing {
  readonly stage: Stage | null;
  readonly stageOn: BusinessDate | null;
  readonly reached: readonly StageReached[];
  readonly lastActivityOn: BusinessDate | null;
  readonly lastActivityAt: Instant | null;
  /** What the board adds up: intended at intent, contract at signed, verified receipts at funds in place. */
  readonly amountYuan: number;
  /** Units that work on its projects: they see it in full. */
  readonly projectUnitIds: readonly string[];
}

export function standingOf(dossier: Dossier, today: BusinessDate): Standing {
  const steps = stepsOfEnterprise(dossier);
  const stage = furthest(steps);
  const activities = allFacts(dossier).filter(isActivity);
  return {
    stage,
    stageOn: stage === null ? null : (steps.get(stage) ?? null),
    reached: [
      ...reachedBy('enterprise', dossier.enterpriseId, steps),
      ...dossier.projects
        .filter((project) => project.enterpriseId === dossier.enterpriseId)
        .flatMap((project) => reachedBy('project', project.id, stepsOfProject(project))),
    ],
    lastActivityOn: latest(activities.flatMap(({ on }) => (on === null ? [] : [on]))),
    lastActivityAt: latest(activities.map((fact) => fact.claimAt ?? fact.recordedAt)),
    amountYuan: stage === null ? 0 : boardAmount(dossier, stage),
    projectUnitIds: [...new Set(dossier.projects.flatMap((project) => unitIdsOf(project, today)))],
  };
}

/** The status of a project follows from its latest progress, its termination, its signing (domain.md §4). */
export function projectStatusOf(project: ProjectFile): ProjectStatus {
  if (project.facts.some((fact) => fact.kind === 'termination')) return 'terminated';
  const [progress] = project.facts
    .filter((fact) => fact.kind === 'progress')
    .sort((a, b) => b.recordedAt - a.recordedAt || ((b.on ?? '') < (a.on ?? '') ? -1 : 1));
  const contract = firstContract(project);
  const said = progress?.progress ?? null;
  if (progress !== undefined && said !== null && !(contract !== undefined && isTakenUp(progress, contract)))
    return said;
  return contract === undefined ? 'intent' : 'signed';
}

/** A project that rested at its intent is signed by a contract that came after. */
function isTakenUp(progress: Fact, contract: Fact): boolean {
  return (
    progress.progress === 'suspended' &&
    contract.recordedAt > progress.recordedAt &&
    (contract.on ?? '') >= (progress.on ?? '')
  );
}

/** The amount of the contract that counts, with the amendments of it. */
export function contractAmount(project: ProjectFile): number {
  const contract = firstContract(project);
  if (contract === undefined) return 0;
  return project.facts
    .filter((fact) => fact.kind === 'amendment')
    .reduce((sum, amendment) => sum + (amendment.amountYuan ?? 0), contract.amountYuan ?? 0);
}

/** All units that work on a project on a day, as its own or as where it lands. */
function unitIdsOf(project: ProjectFile, on: BusinessDate): string[] {
  const units = unitsOn(project, on);
  return [
    ...units.credits.map((share) => share.unitId),
    units.countyId,
    units.industryTaskForceId,
    units.enterpriseTaskForceId,
  ].filter((unitId) => unitId !== null);
}

/** A ledger's row claims within its business day: by date, then stage, then row (domain.md §5.1). */
export function claimTimeOfLedgerRow(on: BusinessDate, stage: Stage, row: number): Instant {
  return (startOfDay(on) + STAGES.indexOf(stage) * 10_000_000_000 + row) as Instant;
}

function boardAmount(dossier: Dossier, stage: Stage): number {
  const amountOf: Readonly<Record<Stage, (project: ProjectFile) => number>> = {
    contacted: () => 0,
    visited: () => 0,
    intent: (project) => firstIntent(project)?.amountYuan ?? 0,
    signed: contractAmount,
    funds_in_place: fundsArrived,
  };
  return dossier.projects
    .filter((project) => project.enterpriseId === dossier.enterpriseId)
    .reduce((sum, project) => sum + amountOf[stage](project), 0);
}

function reachedBy(
  subjectKind: StageReached['subjectKind'],
  subjectId: string,
  steps: ReadonlyMap<Stage, BusinessDate>,
): StageReached[] {
  return [...steps].map(([stage, on]) => ({ subjectKind, subjectId, stage, on }));
}

function allFacts(dossier: Dossier): Fact[] {
  return [...dossier.facts, ...dossier.projects.flatMap((project) => project.facts)];
}

/** "Activity" is a logged activity or evidence, never a note, a waiver or what is not yet verified. */
export function isActivity(fact: Fact): boolean {
  return fact.kind !== 'note' && fact.kind !== 'waiver' && fact.state !== 'submitted' && fact.state !== 'rejected';
}

function latest<Value extends string | number>(values: readonly Value[]): Value | null {
  return values.reduce<Value | null>((known, value) => (known === null || value > known ? value : known), null);
}
