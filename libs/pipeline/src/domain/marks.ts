import type { FlagMark } from '#libs/enterprises';
import type { Dossier } from './dossier.js';
import { isEvidence } from './steps.js';

/** The flags of domain.md §8 that follow from the facts of an enterprise and of the projects of which it is the principal. */
export function marksOf(dossier: Dossier, hasOpenSuspicion: boolean): FlagMark[] {
  const own = dossier.projects.filter(({ enterpriseId }) => enterpriseId === dossier.enterpriseId);
  const isWaived = [dossier.facts, ...own.map(({ facts }) => facts)].some((facts) =>
    facts.some(
      ({ kind, stage }) => kind === 'waiver' && !facts.some((fact) => isEvidence(fact) && fact.stage === stage),
    ),
  );
  const isToReview = [dossier.facts, ...own.map(({ facts }) => facts)].some((facts) =>
    facts.some(({ needsReview, voidedAt }) => needsReview === true && voidedAt === null),
  );
  return [
    ...(isToReview ? (['needs_review'] as const) : []),
    ...(isWaived ? (['waived'] as const) : []),
    ...(hasOpenSuspicion ? (['integrity'] as const) : []),
  ];
}
