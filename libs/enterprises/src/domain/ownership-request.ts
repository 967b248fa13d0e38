import { addDays, addWorkingDays, type BusinessDate, type Instant, type WorkCalendar } from '#libs/kernel';
import { problems } from './problems.js';

export const REQUEST_KINDS = ['join', 'transfer'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** `closed`: it came to nothing, as who asked owns it now, nobody does, or took it back. */
export const REQUEST_STATES = ['open', 'accepted', 'declined', 'closed'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** So many working days the owner's lead has for an answer; then the office decides (domain.md §5.2). */
const ANSWER_WORKING_DAYS = 5;

export interface OwnershipRequest {
  readonly id: string;
  readonly enterpriseId: string;
  readonly kind: RequestKind;
  readonly unitId: string;
  /** Who owned it when it was asked for. */
  readonly askedOwnerUnitId: string;
  /** Of a join: the share that is asked for, of projects to come. */
  readonly percent: number | null;
  readonly reason: string;
  readonly state: RequestState;
  readonly askedOn: BusinessDate;
  readonly askedAt: Instant;
  readonly askedBy: string;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
  readonly answeredFor: Turn | null;
  readonly answer: string | null;
}

export type Turn = 'owner' | 'office';

/** From this day on the office decides. */
export function officeTurnFrom(calendar: WorkCalendar, askedOn: BusinessDate): BusinessDate {
  return addWorkingDays(calendar, askedOn, ANSWER_WORKING_DAYS);
}

export function turnOn(calendar: WorkCalendar, askedOn: BusinessDate, today: BusinessDate): Turn {
  return today < officeTurnFrom(calendar, askedOn) ? 'owner' : 'office';
}

/** What was asked before this day is the office's to decide today. */
export function officeTurnBefore(calendar: WorkCalendar, today: BusinessDate): BusinessDate {
  return addWorkingDays(calendar, addDays(today, 1), -ANSWER_WORKING_DAYS);
}

/** @throws request_answered, owners_turn, offices_turn */
export function checkTurn(
  { state, askedOn }: Pick<OwnershipRequest, 'state' | 'askedOn'>,
  by: Turn,
  calendar: WorkCalendar,
  today: BusinessDate,
): void {
  if (state !== 'open') throw problems.request_answered({ state });
  if (turnOn(calendar, askedOn, today) === by) return;
  const from = officeTurnFrom(calendar, askedOn);
  throw by === 'office' ? problems.owners_turn({ from }) : problems.offices_turn({ from });
}
