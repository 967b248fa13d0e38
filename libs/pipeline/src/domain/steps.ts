import type { BusinessDate } from '#libs/kernel';
import type { Dossier, Fact, ProjectFile } from './dossier.js';
import { ENTERPRISE_STAGES, STAGES, type Stage, type WaivableStage } from './stage.js';
import type { Ladder } from './stage-machine.js';

/** Is this fact evidence of its stage: a waiver never is, a receipt once verified. */
export function isEvidence(fact: Fact): boolean {
  if (fact.stage === null || fact.kind === 'waiver') return false;
  return fact.kind !== 'receipt' || fact.state === 'verified';
}

/** Dates of a step's evidence, the first one first. */
function evidenceDates(facts: readonly Fact[], stage: Stage): BusinessDate[] {
  return facts
    .flatMap((fact) => (isEvidence(fact) && fact.stage === stage && fact.on !== null ? [fact.on] : []))
    .sort();
}

export function waiverOf(facts: readonly Fact[], stage: Stage): Fact | undefined {
  return facts.find((fact) => fact.kind === 'waiver' && fact.stage === stage);
}

/** Verified receipts less verified reversals, in yuan. */
export function fundsArrived(project: ProjectFile): number {
  return project.facts
    .filter((fact) => fact.state === 'verified')
    .reduce(
      (sum, { kind, amountYuan }) => sum + (kind === 'receipt' || kind === 'reversal' ? (amountYuan ?? 0) : 0),
      0,
    );
}

/** The steps that a project has reached by evidence of its own, with the date of each (fine-print 5 for the funds). */
export function stepsOfProject(project: ProjectFile): ReadonlyMap<Stage, BusinessDate> {
  const steps = new Map<Stage, BusinessDate>();
  for (const stage of ['intent', 'signed', 'funds_in_place'] as const) {
    const [first] = evidenceDates(project.facts, stage);
    if (first !== undefined) steps.set(stage, first);
  }
  if (fundsArrived(project) <= 0) steps.delete('funds_in_place');
  return steps;
}

/** The steps that the enterprise has reached: its own, and the earliest of any project in which it invests. */
export function stepsOfEnterprise(dossier: Dossier): ReadonlyMap<Stage, BusinessDate> {
  const steps = new Map<Stage, BusinessDate>();
  for (const stage of ENTERPRISE_STAGES) {
    const [first] = evidenceDates(dossier.facts, stage);
    if (first !== undefined) steps.set(stage, first);
  }
  for (const project of dossier.projects) {
    for (const [stage, on] of stepsOfProject(project)) {
      const known = steps.get(stage);
      if (known === undefined || on < known) steps.set(stage, on);
    }
  }
  return steps;
}

/** It stands at the furthest step that has evidence of its own; before any evidence it has no stage. */
export function furthest(steps: ReadonlyMap<Stage, BusinessDate>): Stage | null {
  return STAGES.findLast((stage) => steps.has(stage)) ?? null;
}

/** What new evidence of the enterprise, or of one of its projects, is held to. */
export function ladderOf(dossier: Dossier, project?: ProjectFile): Ladder {
  const ladder = new Map<Stage, BusinessDate | 'waived'>();
  const put = (facts: readonly Fact[], stage: Stage): void => {
    const [first] = evidenceDates(facts, stage);
    if (waiverOf(facts, stage) !== undefined) ladder.set(stage, 'waived');
    else if (first !== undefined) ladder.set(stage, first);
  };
  for (const stage of ENTERPRISE_STAGES) put(dossier.facts, stage);
  if (project !== undefined) for (const stage of ['intent', 'signed'] as const) put(project.facts, stage);
  return ladder;
}

/**
 * The earlier steps that have no evidence dated on or before a day, and no waiver: what a ledger's row gets waivers for
 * (domain.md §4, rule 5), and what a co-investor lacks.
 */
export function lackingBefore(
  dossier: Dossier,
  project: ProjectFile | undefined,
  stage: Stage,
  on: BusinessDate,
): WaivableStage[] {
  const own = (step: WaivableStage): readonly Fact[] =>
    step === 'contacted' || step === 'visited' ? dossier.facts : (project?.facts ?? []);
  return (STAGES.slice(0, STAGES.indexOf(stage)) as WaivableStage[]).filter(
    (step) => waiverOf(own(step), step) === undefined && !evidenceDates(own(step), step).some((date) => date <= on),
  );
}

/** A step that stands on nothing: no evidence of the earlier step dated on or before it, and no waiver of it. */
export interface Unsupported {
  readonly stage: Stage;
  readonly missing: WaivableStage;
  readonly projectId: string | null;
}

/**
 * Every step of the enterprise, and of the projects of which it is the principal, that stands on nothing.
 * Judged per step, by the step's first date (fine-print 4); a waived step is held to nothing.
 */
function unsupportedSteps(dossier: Dossier): Unsupported[] {
  const found: Unsupported[] = [];
  const judge = (
    project: ProjectFile | undefined,
    facts: readonly Fact[],
    steps: ReadonlyMap<Stage, BusinessDate>,
  ): void => {
    for (const [stage, on] of steps) {
      if (waiverOf(facts, stage) !== undefined) continue;
      for (const missing of lackingBefore(dossier, project, stage, on)) {
        found.push({ stage, missing, projectId: project?.id ?? null });
      }
    }
  };
  const [visitedOn] = evidenceDates(dossier.facts, 'visited');
  if (visitedOn !== undefined) judge(undefined, dossier.facts, new Map([['visited', visitedOn]]));
  for (const project of dossier.projects) {
    if (project.enterpriseId === dossier.enterpriseId) judge(project, project.facts, stepsOfProject(project));
  }
  return found;
}

/** Only what a void newly breaks counts (fine-print 4). */
export function newlyUnsupported(before: Dossier, after: Dossier): Unsupported[] {
  const key = ({ stage, missing, projectId }: Unsupported): string => `${stage} ${missing} ${projectId ?? ''}`;
  const known = new Set(unsupportedSteps(before).map(key));
  return unsupportedSteps(after).filter((step) => !known.has(key(step)));
}
