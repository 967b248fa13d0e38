import { useState } from 'react';
import { type Project, stageOfProject, useProjects } from '../api/projects';
import type { Stage } from '../stage';

/** The project that a step is for: the one that stands where the step begins, or the one chosen of several. */
export function useProjectChoice(enterpriseId: string, standing: readonly Stage[]) {
  const { projects, isPending } = useProjects(enterpriseId);
  const [chosenId, choose] = useState<string | null>(null);
  const fitting = projects.filter((project) => standing.includes(stageOfProject(project) ?? 'contacted'));
  const project: Project | undefined = fitting.find(({ id }) => id === chosenId) ?? fitting[0];
  return { project, projects: fitting, choose, isPending };
}

export function reachedOn(project: Project | undefined, stage: Stage): string | null {
  return project?.ladder.find((step) => step.stage === stage)?.reachedOn ?? null;
}
