import { daysBetween } from '#libs/kernel';
import { INTEGRITY, type Signings, type Suspicion, signedInOrder } from './signing.js';

/** The same controller under a new name: another firm of its group signed not long before. */
export function sameController({ projects, ofGroup }: Signings): Suspicion[] {
  return signedInOrder(projects).flatMap(({ project, contract }) => {
    const before = ofGroup
      .filter(({ on }) => on <= contract.on && daysBetween(on, contract.on) <= INTEGRITY.controllerDays)
      .sort((a, b) => (a.on < b.on ? 1 : -1))[0];
    if (before === undefined) return [];
    return [
      {
        rule: 'same_controller' as const,
        projectId: project.id,
        evidenceId: contract.id,
        otherEvidenceId: before.evidenceId,
        facts: { name: before.enterpriseName, on: before.on },
      },
    ];
  });
}
