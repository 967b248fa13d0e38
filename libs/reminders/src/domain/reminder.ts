import type { BusinessDate, Instant } from '#libs/kernel';
import type { Cause } from './causes.js';

/**
 * `waiting`: not yet due. `open`: it rang, and its reason stands. `silent`: overdue when it was imported; it is shown and counted, and
 * does not ring. `cancelled`: its reason ended.
 */
export const REMINDER_STATES = ['waiting', 'open', 'snoozed', 'silent', 'done', 'cancelled'] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

/** What is not finished. */
export const LIVE_STATES = ['waiting', 'open', 'snoozed', 'silent'] as const satisfies readonly ReminderState[];

export interface Reminder extends Cause {
  readonly id: string;
  readonly version: number;
  readonly state: ReminderState;
  /** Of several times the next one, of what is overdue the last. */
  readonly dueOn: BusinessDate;
  /** The step that rings next, and when; none: it rings no more. */
  readonly nextPlace: number | null;
  readonly nextAt: Instant | null;
  /** How often it rang. */
  readonly rung: number;
  readonly snoozedUntil: BusinessDate | null;
  /** Somebody to whom it was given, instead of whom it concerns. */
  readonly assignedUserId: string | null;
  /** Worked out on a year whose holidays are not announced. */
  readonly provisional: boolean;
  readonly ruleVersion: number;
  readonly recordedAt: Instant;
  readonly closedAt: Instant | null;
}
