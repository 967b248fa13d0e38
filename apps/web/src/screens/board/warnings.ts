import { daysBetween } from '../../shared/format/dates';

/** Two weeks without a word: ten working days, the shortest of the reminders of silence (reminders.md). */
const QUIET_DAYS = 14;

export interface Warned {
  readonly lastActivityOn: string | null;
  readonly nextAction: { readonly on: string } | null;
}

export interface Warnings {
  readonly overdueDays?: number;
  readonly quietDays?: number;
}

/** What a card warns of by its dates alone. Who has a next step in the future is not quiet: something is planned. */
export function warningsOf({ lastActivityOn, nextAction }: Warned, today: string): Warnings {
  const overdueDays = nextAction === null ? 0 : daysBetween(nextAction.on, today);
  if (overdueDays > 0) return { overdueDays };
  const quietDays = lastActivityOn === null || nextAction !== null ? 0 : daysBetween(lastActivityOn, today);
  return quietDays >= QUIET_DAYS ? { quietDays } : {};
}
