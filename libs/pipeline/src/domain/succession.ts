import type { BusinessDate } from '#libs/kernel';
import { DIMENSIONS, type Dimension, type ProjectFile, type Share, type Term } from './dossier.js';
import { termOn } from './terms.js';

export interface ChangedTerm {
  /** Holds no longer: the same day has a later word. */
  readonly ended: Term | null;
  readonly added: {
    readonly dimension: Dimension;
    readonly validFrom: BusinessDate;
    readonly shares: readonly Share[];
  };
}

/** From a day on a successor stands where the dissolved unit stood in a project; what was before stays (domain.md §2). */
export function termsAfterSuccession(
  { terms }: Pick<ProjectFile, 'terms'>,
  unitId: string,
  successorId: string,
  from: BusinessDate,
): ChangedTerm[] {
  return DIMENSIONS.flatMap((dimension) => {
    const current = termOn(terms, dimension, from);
    const later = terms.filter((term) => term.dimension === dimension && (term.validFrom ?? '') > from);
    return [...(current === undefined ? [] : [current]), ...later]
      .filter(({ shares }) => shares.some((share) => share.unitId === unitId))
      .map((term) => {
        const validFrom = term.validFrom !== null && term.validFrom > from ? term.validFrom : from;
        const shares = sharesAfterSuccession(term.shares, unitId, successorId);
        return { ended: term.validFrom === validFrom ? term : null, added: { dimension, validFrom, shares } };
      });
  });
}

/** The dissolved unit's share is added to what the successor had. */
function sharesAfterSuccession(shares: readonly Share[], unitId: string, successorId: string): Share[] {
  const moved = shares.map((share) => (share.unitId === unitId ? { ...share, unitId: successorId } : share));
  const [first, ...rest] = moved.filter((share) => share.unitId === successorId);
  if (first === undefined) return moved;
  const merged: Share = {
    unitId: successorId,
    percent: rest.reduce((sum, { percent }) => sum + percent, first.percent),
    lead: first.lead || rest.some(({ lead }) => lead),
  };
  return moved.flatMap((share) => (share === first ? [merged] : share.unitId === successorId ? [] : [share]));
}
