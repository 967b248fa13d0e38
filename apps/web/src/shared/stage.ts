import type { components } from './api/schema';

/** domain.md §4, in the order of the law. What follows from it is the server's. */
export const STAGES = ['contacted', 'visited', 'intent', 'signed', 'funds_in_place'] as const;
export type Stage = (typeof STAGES)[number];

type Served = components['schemas']['ColumnDto']['stage'];
/** A stage that the server gains or loses is a type error here. */
export const stageNumber = (stage: Served): number => STAGES.indexOf(stage) + 1;

export function nextStage(stage: Stage | null): Stage | undefined {
  return stage === null ? STAGES[0] : STAGES[STAGES.indexOf(stage) + 1];
}
