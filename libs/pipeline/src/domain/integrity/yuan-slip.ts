import { INTEGRITY, type Signings, type Suspicion, signedInOrder } from './signing.js';

/** A 元/万元 slip: a thousand times the median of its chain, or a thousandth of it. */
export function yuanSlip({ projects, amountsOfChain }: Signings): Suspicion[] {
  return signedInOrder(projects).flatMap(({ project, contract }) => {
    const median = medianOf(amountsOfChain.get(project.traits.chain ?? '') ?? []);
    const { amountYuan } = contract;
    if (median === undefined || amountYuan === null) return [];
    const isSlip = amountYuan >= median * INTEGRITY.slipTimes || amountYuan * INTEGRITY.slipTimes <= median;
    if (!isSlip) return [];
    return [
      {
        rule: 'yuan_slip' as const,
        projectId: project.id,
        evidenceId: contract.id,
        otherEvidenceId: null,
        facts: { amountYuan, medianYuan: median },
      },
    ];
  });
}

/** Of an even number the lower of the two in the middle; of too few none. */
function medianOf(amounts: readonly number[]): number | undefined {
  if (amounts.length < INTEGRITY.slipContracts) return undefined;
  return [...amounts].sort((a, b) => a - b)[Math.floor((amounts.length - 1) / 2)];
}
