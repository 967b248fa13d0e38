import type { Schemas } from '../../shared/api/client';
import type { AttendeeLine } from './events.queries';

type Decision = Schemas['AttendeeDecisionDto'];
/** What becomes of a line that is only alike: an enterprise that is there, a new one, or nothing. */
export type Choice = { readonly as: 'create' | 'skip' } | { readonly as: 'known'; readonly enterpriseId: string };
export type Choices = ReadonlyMap<number, Choice>;

export function decisionsOf(choices: Choices): Decision[] {
  return [...choices].map(([line, choice]) => ({ line, ...choice }));
}

/** How many lines still wait for a choice. */
export function leftToChoose(lines: readonly AttendeeLine[], choices: Choices): number {
  return lines.filter(({ line, outcome }) => outcome === 'choose' && !choices.has(line)).length;
}

/** A choice as the value of a select, and back. */
export function choiceOf(value: string): Choice {
  return value === 'create' || value === 'skip' ? { as: value } : { as: 'known', enterpriseId: value };
}

export function valueOf(choice: Choice | undefined): string | null {
  if (choice === undefined) return null;
  return choice.as === 'known' ? choice.enterpriseId : choice.as;
}
