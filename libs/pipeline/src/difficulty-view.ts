import { type BusinessDate, isoOf } from '#libs/kernel';
import { type DifficultyStepAction, isOverdue } from './domain/difficulty.js';
import type { DifficultyRow, DifficultyStep } from './store/difficulty.store.js';

export type DifficultyItem = Omit<DifficultyRow, 'recordedAt'> & {
  readonly overdue: boolean;
  readonly recordedAt: string;
};

export type DifficultyView = DifficultyItem & {
  /** What the reader may do with it now. */
  readonly actions: readonly DifficultyStepAction[];
  readonly steps: readonly (Omit<DifficultyStep, 'recordedAt'> & { readonly recordedAt: string })[];
};

export function difficultyItem(row: DifficultyRow, today: BusinessDate): DifficultyItem {
  return { ...row, overdue: isOverdue(row, today), recordedAt: isoOf(row.recordedAt) };
}

/** A difficulty with each step taken on it, the first one first. */
export function difficultyView(
  row: DifficultyRow,
  steps: readonly DifficultyStep[],
  actions: readonly DifficultyStepAction[],
  today: BusinessDate,
): DifficultyView {
  return {
    ...difficultyItem(row, today),
    actions,
    steps: steps.map(({ recordedAt, ...step }) => ({ ...step, recordedAt: isoOf(recordedAt) })),
  };
}
