import type { BusinessDate } from '#libs/kernel';
import { problems } from './after-signing-problems.js';

export const MILESTONE_STATES = ['open', 'done', 'cancelled'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

export type MilestoneAction = 'plan' | 'move' | 'done' | 'cancel' | 'reopen';

/** From which state each action may be taken, and which it gives. */
const ACTIONS: Readonly<
  Record<Exclude<MilestoneAction, 'plan'>, { readonly from: readonly MilestoneState[]; readonly to: MilestoneState }>
> = {
  move: { from: ['open'], to: 'open' },
  done: { from: ['open'], to: 'done' },
  cancel: { from: ['open'], to: 'cancelled' },
  reopen: { from: ['done', 'cancelled'], to: 'open' },
};

/** @throws milestone_not_possible */
export function milestoneAfter(action: keyof typeof ACTIONS, state: MilestoneState): MilestoneState {
  const { from, to } = ACTIONS[action];
  if (!from.includes(state)) throw problems.milestone_not_possible({ milestoneState: state });
  return to;
}

export function isOverdue(milestone: { readonly state: string; readonly dueOn: string }, today: BusinessDate): boolean {
  return milestone.state === 'open' && milestone.dueOn < today;
}
