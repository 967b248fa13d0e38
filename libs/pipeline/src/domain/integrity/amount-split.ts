import { daysBetween } from '#libs/kernel';
import { INTEGRITY, type Signings, type Suspicion, signedInOrder } from './signing.js';

/** An amount split: a second contract of the same investor within days of the one before. */
export function amountSplit({ projects }: Signings): Suspicion[] {
  const signed = signedInOrder(projects);
  return signed.flatMap(({ project, contract }, place) => {
    const before = signed[place - 1];
    if (before === undefined) return [];
    const days = daysBetween(before.contract.on, contract.on);
    if (days > INTEGRITY.splitDays) return [];
    return [
      {
        rule: 'amount_split' as const,
        projectId: project.id,
        evidenceId: contract.id,
        otherEvidenceId: before.contract.id,
        facts: { name: before.project.name, days },
      },
    ];
  });
}
