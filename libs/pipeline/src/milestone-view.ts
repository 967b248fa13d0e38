import { type BusinessDate, isoOf } from '#libs/kernel';
import { isOverdue } from './domain/milestone.js';
import type { MilestoneRow, MilestoneStep } from './store/milestone.store.js';

export type MilestoneView = Omit<MilestoneRow, 'recordedAt'> & {
  readonly overdue: boolean;
  readonly recordedAt: string;
  readonly steps: readonly MilestoneStepView[];
};

type MilestoneStepView = Omit<MilestoneStep, 'milestoneId' | 'recordedAt'> & { readonly recordedAt: string };

/** A milestone with its history, the first step first. */
export function milestoneView(row: MilestoneRow, steps: readonly MilestoneStep[], today: BusinessDate): MilestoneView {
  return {
    ...row,
    overdue: isOverdue(row, today),
    recordedAt: isoOf(row.recordedAt),
    steps: steps
      .filter(({ milestoneId }) => milestoneId === row.id)
      .map(({ milestoneId: _, recordedAt, ...step }) => ({ ...step, recordedAt: isoOf(recordedAt) })),
  };
}
