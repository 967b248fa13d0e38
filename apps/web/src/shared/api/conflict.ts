import type { Stage } from '../stage';

export interface PlannedNext {
  readonly on: string;
  readonly kind: string;
  readonly what: string;
}

/** How an enterprise stands now, told to who acted on what they saw before (`version_conflict`). */
export interface StandsNow {
  readonly version: number;
  readonly stage: Stage | null;
  readonly nextAction: PlannedNext | null;
  /** What was recorded last, and by whom. */
  readonly latest?: {
    readonly kind: string;
    readonly stage: Stage | null;
    readonly on: string | null;
    readonly recordedAt: string;
    readonly recordedBy: string;
  };
}

/** Undefined where it is no conflict about an enterprise. */
export function standsNow(problem: { readonly code: string; readonly [more: string]: unknown }): StandsNow | undefined {
  if (problem.code !== 'version_conflict') return undefined;
  const current = problem['current'] as Partial<StandsNow> | undefined;
  return current?.version === undefined || current.stage === undefined ? undefined : (current as StandsNow);
}
