import { maskSaid } from '#libs/enterprises';
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

/** Without the numbers of people: many read it who may not reveal them (domain.md §2). */
export function difficultyItem(row: DifficultyRow, today: BusinessDate): DifficultyItem {
  const detail = row.detail === null ? null : maskSaid(row.detail);
  const title = maskSaid(row.title);
  return { ...row, title, detail, overdue: isOverdue(row, today), recordedAt: isoOf(row.recordedAt) };
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
    steps: steps.map(({ recordedAt, text, ...step }) => ({
      ...step,
      text: text === null ? null : maskSaid(text),
      recordedAt: isoOf(recordedAt),
    })),
  };
}
