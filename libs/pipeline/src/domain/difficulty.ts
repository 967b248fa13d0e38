import type { BusinessDate } from '#libs/kernel';
import { problems } from './after-signing-problems.js';

/** domain.md §4, "Milestones and difficulties". */
export const DIFFICULTY_KINDS = [
  'equipment_commissioning',
  'supporting_works',
  'completion_acceptance',
  'permits',
  'supply_and_demand',
  'training',
  'other',
] as const;
export type DifficultyKind = (typeof DIFFICULTY_KINDS)[number];

/** The ladder, from the bottom: the order of this list is the rule. The last is 书记一线办. */
export const LEVELS = ['unit', 'office', 'city_leader'] as const;
export type Level = (typeof LEVELS)[number];

/** How long a level has, in working days, unless a day is given. */
export const DUE_WORKING_DAYS: Readonly<Record<Level, number>> = { unit: 10, office: 5, city_leader: 3 };

export const DIFFICULTY_STATES = ['open', 'resolved'] as const;
export type DifficultyState = (typeof DIFFICULTY_STATES)[number];

/** An instruction given before one of these no longer answers. */
export const ASKS_ANEW = ['escalate', 'reopen'] as const;

export const DIFFICULTY_ACTIONS = ['raise', 'assign', 'escalate', 'instruct', 'comment', 'resolve', 'reopen'] as const;
export type DifficultyAction = (typeof DIFFICULTY_ACTIONS)[number];

/** What may be done in which state and at which levels. A comment may be added to what is resolved, too. */
const ACTIONS: Readonly<
  Record<
    DifficultyStepAction,
    { readonly from: readonly DifficultyState[]; readonly at: readonly Level[]; readonly to?: DifficultyState }
  >
> = {
  assign: { from: ['open'], at: LEVELS },
  escalate: { from: ['open'], at: ['unit', 'office'] },
  instruct: { from: ['open'], at: ['city_leader'] },
  comment: { from: DIFFICULTY_STATES, at: LEVELS },
  resolve: { from: ['open'], at: LEVELS, to: 'resolved' },
  reopen: { from: ['resolved'], at: LEVELS, to: 'open' },
};

/** All that may follow on its being raised. */
export type DifficultyStepAction = Exclude<DifficultyAction, 'raise'>;

/** Whether the action is one of its state and level, whoever asks. */
export function isPossible(action: DifficultyStepAction, { level, state }: DifficultyStanding): boolean {
  return ACTIONS[action].from.includes(state) && ACTIONS[action].at.includes(level);
}

export interface DifficultyStanding {
  readonly level: Level;
  readonly state: DifficultyState;
  readonly leaderId: string | null;
}

/** How it stands after an action. @throws difficulty_not_possible, difficulty_not_escalated, difficulty_at_the_top */
export function difficultyAfter(
  action: DifficultyStepAction,
  { level, state }: DifficultyStanding,
): { readonly level: Level; readonly state: DifficultyState } {
  const { from, at, to = state } = ACTIONS[action];
  if (!from.includes(state)) throw problems.difficulty_not_possible({ difficultyState: state });
  if (!at.includes(level)) {
    throw action === 'instruct' ? problems.difficulty_not_escalated({ level }) : problems.difficulty_at_the_top();
  }
  const next = action === 'escalate' ? LEVELS[LEVELS.indexOf(level) + 1] : level;
  return { level: next ?? level, state: to };
}

/** A leader writes on what was escalated to them, or to no leader by name. */
export function isEscalatedTo({ level, leaderId }: DifficultyStanding, userId: string): boolean {
  return level === 'city_leader' && (leaderId === null || leaderId === userId);
}

export function isOverdue(
  difficulty: { readonly state: string; readonly dueOn: string },
  today: BusinessDate,
): boolean {
  return difficulty.state === 'open' && difficulty.dueOn < today;
}
