import { nameKey } from '#libs/enterprises';
import type { ProjectFile } from '../dossier.js';
import { beganBy, orderOf, type Signings, type Suspicion } from './signing.js';

/** The same name and investor twice: every project after the first of that name. */
export function sameNameAndInvestor({ projects }: Pick<Signings, 'projects'>): Suspicion[] {
  const firstOf = new Map<string, ProjectFile>();
  return projects
    .flatMap((project) => {
      const begin = beganBy(project);
      return begin === undefined ? [] : [{ project, begin }];
    })
    .sort((a, b) => (orderOf(a.begin) < orderOf(b.begin) ? -1 : 1))
    .flatMap(({ project, begin }) => {
      const key = nameKey(project.name);
      const first = firstOf.get(key);
      if (first === undefined) {
        firstOf.set(key, project);
        return [];
      }
      return [
        {
          rule: 'same_name_and_investor' as const,
          projectId: project.id,
          evidenceId: begin.id,
          otherEvidenceId: beganBy(first)?.id ?? null,
          facts: { name: project.name },
        },
      ];
    });
}
