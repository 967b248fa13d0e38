import { daysBetween } from '../../shared/format/dates';

export interface Warned {
  readonly lastActivityOn: string | null;
  readonly nextAction: { readonly on: string } | null;
}

export interface Warnings {
  readonly overdueDays?: number;
  readonly quietDays?: number;
}

/**
 * What a card warns of by its dates alone; whose last activity was on `quietSince` or before is quiet. Who has a next step
 * in the future is not: something is planned.
 */
export function warningsOf(
  { lastActivityOn, nextAction }: Warned,
  today: string,
  quietSince: string | undefined,
): Warnings {
  const overdueDays = nextAction === null ? 0 : daysBetween(nextAction.on, today);
  if (overdueDays > 0) return { overdueDays };
  const isQuiet =
    nextAction === null && lastActivityOn !== null && quietSince !== undefined && lastActivityOn <= quietSince;
  return isQuiet ? { quietDays: daysBetween(lastActivityOn, today) } : {};
}
