import { daysBetween } from '#libs/kernel';
import { firstIntent } from '../terms.js';
import { INTEGRITY, type Signings, type Suspicion, signedInOrder } from './signing.js';

/** Signed within days of its intent. */
export function signedSoon({ projects }: Signings): Suspicion[] {
  return signedInOrder(projects).flatMap(({ project, contract }) => {
    const intent = firstIntent(project);
    if (intent === undefined || intent.on === null) return [];
    const days = daysBetween(intent.on, contract.on);
    if (days < 0 || days > INTEGRITY.soonDays) return [];
    return [
      {
        rule: 'signed_soon' as const,
        projectId: project.id,
        evidenceId: contract.id,
        otherEvidenceId: intent.id,
        facts: { days },
      },
    ];
  });
}
