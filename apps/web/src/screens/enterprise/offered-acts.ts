import type { Project } from '../../shared/api/projects';

/** What is entered of a project beside the evidence of its next stage, and the row of the permission matrix that allows it. */
export const PROJECT_ACTS = {
  progress: 'progress.record',
  amendment: 'amendment.record',
  reversal: 'reversal.record',
  intent: 'intent.give',
  terminate: 'project.terminate',
} as const;
export type ProjectAct = keyof typeof PROJECT_ACTS;

type Known = Pick<Project, 'status' | 'nextStatuses' | 'fundsArrivedYuan'> & {
  readonly evidence: readonly Pick<Project['evidence'][number], 'kind'>[];
};

/** Which act at which point (domain.md §4, "After signing"; fine-print 3, 7, 8). */
export function offeredActs({ status, nextStatuses, fundsArrivedYuan, evidence }: Known): ProjectAct[] {
  const has = (kind: string): boolean => evidence.some((fact) => fact.kind === kind);
  const isGoingOn = has('contract') && status !== 'terminated';
  const offered: Readonly<Record<ProjectAct, boolean>> = {
    progress: nextStatuses.length > 0,
    amendment: isGoingOn,
    reversal: fundsArrivedYuan > 0,
    intent: !has('intent'),
    terminate: isGoingOn,
  };
  return (Object.keys(PROJECT_ACTS) as ProjectAct[]).filter((act) => offered[act]);
}
