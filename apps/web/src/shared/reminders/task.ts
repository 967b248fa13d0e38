import type { Reminder } from './reminder.queries';
import { withoutName } from './without-name';

/** What a card says is to be done, and its day: of a next step the words that somebody wrote, on the day that they meant. */
export function taskOf(
  reminder: Pick<Reminder, 'rule' | 'detail' | 'on' | 'dueOn' | 'text' | 'enterpriseName' | 'projectName'>,
): { readonly words: string; readonly day: string } {
  const { rule, detail, on, dueOn } = reminder;
  const { what } = detail;
  if (rule === 'next_action' && typeof what === 'string' && what !== '') return { words: what, day: on };
  return { words: withoutName(reminder), day: dueOn };
}
