import { allocate, type BusinessDate } from '#libs/kernel';
import { type Fact, firstContract, firstIntent, type ProjectFile, unitsOn } from '#libs/pipeline';

export type CountedKind = 'intent' | 'contract' | 'amendment' | 'receipt' | 'reversal';

/** Foreign money without a rate: the project counts, its amount is listed. */
export interface Uncounted {
  readonly currency: string;
  readonly amount: string;
}

/** One unit's share of one fact, as it is counted. */
export interface FigureLine {
  readonly factKind: CountedKind;
  readonly factId: string;
  readonly projectId: string;
  readonly enterpriseId: string;
  readonly on: BusinessDate;
  readonly amountYuan: number | null;
  readonly unitId: string | null;
  readonly isLead: boolean;
  readonly countyId: string | null;
  readonly industryTaskForceId: string | null;
  readonly enterpriseTaskForceId: string | null;
  readonly manufacturing: boolean;
  readonly firstInvestment: boolean;
  readonly chain: string | null;
  readonly chainPosition: string;
  readonly honours: string;
  readonly eventId: string | null;
  readonly uncounted: Uncounted | null;
}

/** All that is counted of a project, as its file stands (domain.md §4 and §6). */
export function figureLinesOf(project: ProjectFile): FigureLine[] {
  return countedFacts(project).flatMap(({ factKind, fact, on }) => linesOfFact(project, factKind, fact, on));
}

/** A project counts once, at its first signing; amendments while it is signed; money once it is verified. */
function countedFacts(project: ProjectFile): { factKind: CountedKind; fact: Fact; on: BusinessDate }[] {
  const intent = firstIntent(project);
  const contract = firstContract(project);
  const counted = (factKind: CountedKind, fact: Fact | undefined) =>
    fact?.on === null || fact === undefined ? [] : [{ factKind, fact, on: fact.on }];
  return [
    ...counted('intent', intent),
    ...counted('contract', contract),
    ...project.facts.flatMap((fact) => {
      if (fact.kind === 'amendment') return contract === undefined ? [] : counted('amendment', fact);
      const isMoney = fact.kind === 'receipt' || fact.kind === 'reversal';
      return isMoney && fact.state === 'verified' ? counted(fact.kind, fact) : [];
    }),
  ];
}

function linesOfFact(project: ProjectFile, factKind: CountedKind, fact: Fact, on: BusinessDate): FigureLine[] {
  const { credits, leadUnitId: _, ...units } = unitsOn(project, on);
  const { manufacturing, firstInvestment, honours, chain, chainPosition, eventId } = project.traits;
  const shares = credits.length === 0 ? [{ unitId: null, percent: 100, lead: true }] : credits;
  const parts =
    fact.amountYuan === null
      ? undefined
      : allocate(
          fact.amountYuan,
          shares.map(({ percent }) => percent),
        );
  const foreign = factKind === 'contract' && fact.amountYuan === null ? fact.foreign : undefined;
  return shares.map(({ unitId, lead }, place) => ({
    factKind,
    factId: fact.id,
    projectId: project.id,
    enterpriseId: project.enterpriseId,
    on,
    amountYuan: parts?.[place] ?? null,
    unitId,
    isLead: lead,
    ...units,
    manufacturing: manufacturing === true,
    firstInvestment: firstInvestment === true,
    chain,
    chainPosition,
    honours: honours.length === 0 ? '' : `|${honours.join('|')}|`,
    eventId,
    uncounted:
      lead && foreign !== undefined && foreign !== null ? { currency: foreign.currency, amount: foreign.amount } : null,
  }));
}

/** Two lines that count the same: nothing to end, nothing to begin. */
export function sameLine(one: FigureLine): string {
  return JSON.stringify([
    one.factKind,
    one.factId,
    one.unitId,
    one.isLead,
    one.on,
    one.amountYuan,
    one.enterpriseId,
    one.countyId,
    one.industryTaskForceId,
    one.enterpriseTaskForceId,
    one.manufacturing,
    one.firstInvestment,
    one.chain,
    one.chainPosition,
    one.honours,
    one.eventId,
    one.uncounted,
  ]);
}
