import type { BusinessDate } from '#libs/kernel';
import { refuseBefore, refuseFuture } from './dates-in-order.js';
import { problems } from './problems.js';
import { type Stage, stagesBefore } from './stage.js';

/**
 * What one piece of evidence stands on: the enterprise's contact and visit and, from `intent` on, the steps of its *own* project.
 * The business date of each step's first valid evidence; a waived step has none, also when evidence fills it.
 */
export type Ladder = ReadonlyMap<Stage, BusinessDate | 'waived'>;

export interface StageEvidence {
  readonly stage: Stage;
  readonly on: BusinessDate;
}

/**
 * The ladder with one more piece of evidence (domain.md §4, rules 1 and 2; fine-print 1).
 * @throws stage_evidence_missing, stage_dates_out_of_order
 */
export function apply(ladder: Ladder, { stage, on }: StageEvidence, today: BusinessDate): Ladder {
  const before = stagesBefore(stage);
  const missing = before.filter((earlier) => !ladder.has(earlier));
  const fills = ladder.get(stage) === 'waived';
  if (missing.length > 0 && !fills) throw problems.stage_evidence_missing({ stage, missing });

  const after = latestOf(before.map((earlier) => ladder.get(earlier)));
  refuseFuture(stage, on, today);
  if (!fills && after !== undefined) refuseBefore({ what: stage, on }, after, 'before_previous_stage');
  if (fills) return ladder; // filled now, yet it binds no date
  const known = ladder.get(stage);
  return known === undefined || on < known ? new Map(ladder).set(stage, on) : ladder;
}

/** The latest date that binds: fine-print 1, any earlier step, not only the one directly below. */
function latestOf(steps: readonly (BusinessDate | 'waived' | undefined)[]): BusinessDate | undefined {
  return steps.reduce<BusinessDate | undefined>(
    (latest, step) =>
      step === undefined || step === 'waived' || (latest !== undefined && step <= latest) ? latest : step,
    undefined,
  );
}
