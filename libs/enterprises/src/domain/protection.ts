import type { BusinessDate } from '#libs/kernel';

/** The two numbers of domain.md §5.1. */
export interface Protection {
  /** Protected for so many days after a claim or a substantive step. */
  readonly days: number;
  /** Renewal ends so many days after the last new stage. */
  readonly daysWithoutNewStage: number;
}

/** What the office set, from a day on. */
export interface DatedProtection extends Protection {
  readonly validFrom: BusinessDate;
}

export const PROTECTION: Protection = { days: 180, daysWithoutNewStage: 365 };

/**
 * Each step grants protection by the numbers of its day, and what was granted stays: what the office sets later moves no clock
 * that runs, and no owner of the past.
 * `versions` by `validFrom`; of one day the last word last.
 */
export function protectionOn(versions: readonly DatedProtection[], day: BusinessDate): Protection {
  return versions.findLast(({ validFrom }) => validFrom <= day) ?? PROTECTION;
}
