import { Milestones } from './milestones';
import { ProjectDifficulties } from './project-difficulties';

/** What a signed project has to reach, and what keeps it from going on. */
export function AfterSigning({ projectId, name }: { readonly projectId: string; readonly name: string }) {
  return (
    <>
      <Milestones projectId={projectId} />
      <ProjectDifficulties id={projectId} name={name} />
    </>
  );
}
