import { firstContract } from '../terms.js';
import type { Signings, Suspicion } from './signing.js';

/** The same project signed again: a project counts once, at its first signing. */
export function signedAgain({ projects }: Signings): Suspicion[] {
  return projects.flatMap((project) => {
    const first = firstContract(project);
    if (first === undefined) return [];
    return project.facts
      .filter(({ kind, id }) => kind === 'contract' && id !== first.id)
      .map(({ id }) => ({
        rule: 'signed_again' as const,
        projectId: project.id,
        evidenceId: id,
        otherEvidenceId: first.id,
        facts: { on: first.on ?? '' },
      }));
  });
}
