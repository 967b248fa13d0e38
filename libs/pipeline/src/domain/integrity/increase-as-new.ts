import { type Signings, type Suspicion, signedInOrder } from './signing.js';

/** What a name says of a project that adds to another. */
const INCREASE = /增资|扩产|扩建|扩能|追加|技改|[二三四五2-5]期/u;

/** An increase of capital entered as new: only the increment counts. */
export function increaseAsNew({ projects }: Signings): Suspicion[] {
  const signed = signedInOrder(projects);
  return signed.flatMap(({ project, contract }, place) => {
    const before = signed[place - 1];
    if (before === undefined || !INCREASE.test(project.name)) return [];
    return [
      {
        rule: 'increase_as_new' as const,
        projectId: project.id,
        evidenceId: contract.id,
        otherEvidenceId: before.contract.id,
        facts: { name: before.project.name },
      },
    ];
  });
}
