import type { BusinessDate } from '#libs/kernel';
import { refuseBefore } from './dates-in-order.js';
import type { ProjectFile, ProjectStatus } from './dossier.js';
import { problems } from './problems.js';
import { projectStatusOf } from './standing.js';
import { firstContract } from './terms.js';

/**
 * What a status may become by an entry of progress (domain.md §4). Steps may be left out: a factory that is rented is not
 * built. A signing and a termination are facts of their own.
 */
export const BECOMES: Readonly<Record<ProjectStatus, readonly ProjectStatus[]>> = {
  intent: ['suspended'],
  signed: ['started', 'completed', 'in_production', 'full_capacity', 'suspended'],
  started: ['completed', 'in_production', 'full_capacity', 'suspended'],
  completed: ['in_production', 'full_capacity', 'suspended'],
  in_production: ['full_capacity', 'suspended'],
  full_capacity: ['suspended'],
  suspended: ['intent', 'signed', 'started', 'completed', 'in_production', 'full_capacity'],
  terminated: [],
};

/** @throws project_ended, project_not_signed, progress_backwards, stage_dates_out_of_order */
export function refuseProgress(project: ProjectFile, to: ProjectStatus, on: BusinessDate): void {
  const from = projectStatusOf(project);
  if (from === 'terminated') throw problems.project_ended();
  const isSigned = firstContract(project) !== undefined;
  if (!isSigned && to !== 'suspended' && to !== 'intent') throw problems.project_not_signed();
  if (!nextStatuses(project).includes(to)) {
    throw problems.progress_backwards({ from, to });
  }
  const after = lastProgressOn(project);
  if (after !== undefined) refuseBefore({ what: 'progress', on }, after, 'before_progress');
}

/** What it may become by an entry of progress, now. */
export function nextStatuses(project: ProjectFile): ProjectStatus[] {
  const from = projectStatusOf(project);
  const isSigned = firstContract(project) !== undefined;
  return BECOMES[from].filter(
    (to) =>
      (isSigned || to === 'suspended' || to === 'intent') &&
      !(from === 'suspended' && isBefore(to, statusBefore(project))),
  );
}

/** What a suspended project was: it goes on from there, or from further on. */
export function statusBefore(project: ProjectFile): ProjectStatus {
  const going = project.facts.filter(({ kind, progress }) => kind !== 'progress' || progress !== 'suspended');
  return projectStatusOf({ ...project, facts: going });
}

const WAY: readonly ProjectStatus[] = ['intent', 'signed', 'started', 'completed', 'in_production', 'full_capacity'];

function isBefore(status: ProjectStatus, other: ProjectStatus): boolean {
  return WAY.indexOf(status) < WAY.indexOf(other);
}

function lastProgressOn(project: ProjectFile): BusinessDate | undefined {
  return project.facts
    .flatMap(({ kind, on }) => (kind === 'progress' && on !== null ? [on] : []))
    .sort()
    .at(-1);
}
