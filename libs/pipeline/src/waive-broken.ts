import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import type { NewFact } from './cases.js';
import { waiverRecordedAt } from './domain/new-fact.js';
import { problems } from './domain/problems.js';
import { isEnterpriseStage } from './domain/stage.js';
import type { Unsupported } from './domain/steps.js';

/**
 * Waivers for steps that would stand on nothing, where the same request waives them.
 * @throws evidence_relied_on, naming the first such step, where it does not
 */
export function waiveBroken(
  tx: Transaction,
  enterpriseId: string,
  broken: readonly Unsupported[],
  waive: { readonly reason: string } | undefined,
): NewFact[] {
  const [first] = broken;
  if (first === undefined) return [];
  if (waive === undefined) throw problems.evidence_relied_on({ ...first, reliedOnBy: broken });
  const steps = new Map(
    broken.map(({ missing, projectId }) => {
      const ofProject = isEnterpriseStage(missing) ? null : projectId;
      return [`${missing} ${ofProject ?? ''}`, { stage: missing, projectId: ofProject }];
    }),
  );
  return [...steps.values()].map(({ stage, projectId }) => ({
    fact: waiverRecordedAt(tx.recordedAt, { id: newId(), enterpriseId, projectId, stage }),
    detail: { reason: waive.reason },
  }));
}
