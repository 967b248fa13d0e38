import {
  addDays,
  addWorkingDays,
  type BusinessDate,
  type Instant,
  isPublished,
  type WorkCalendar,
  workingDayFrom,
  workingDayUntil,
} from '#libs/kernel';
import { instantAt, nextMorning } from './hours.js';
import type { EscalationTarget, Rule } from './rules.js';

/** From what day a reminder counts. */
export interface Base {
  readonly on: BusinessDate;
  /** The days before the base date apply too: of a next action only where it is a visit or a meeting. */
  readonly advance: boolean;
  /** Put off to this working day: it is due then, and escalations count from it. */
  readonly snoozedUntil?: BusinessDate | null;
}

/** One time at which a reminder rings. */
export interface Step {
  /** Its place in the order of the rule: 0, 1, 2… */
  readonly place: number;
  readonly day: BusinessDate;
  readonly at: Instant;
  /** Told beside whom it is for; null: it is due, and told to whom it is for. */
  readonly escalatesTo: EscalationTarget | null;
}

/**
 * Every time at which the rule rings from its base, in order; without end where it repeats.
 * Days off (reminders.md, "When"): what is before an event comes on the working day before, what is after on the next.
 * The day itself (0) of a member's own next action stays; it passes quiet hours.
 */
export function* stepsOf(rule: Rule, base: Base, calendar: WorkCalendar): Generator<Step> {
  let place = 0;
  let last = base.on;
  const step = (day: BusinessDate, escalatesTo: EscalationTarget | null): Step => {
    const made = { place, day, at: instantAt(day, rule.hour), escalatesTo };
    place += 1;
    return made;
  };
  const dues = firstDues(rule, base, calendar);
  for (const day of dues) {
    last = day;
    yield step(day, null);
  }
  if (dues.length === 0) return;
  for (;;) {
    for (const { after, to } of rule.escalates) yield step(addWorkingDays(calendar, last, after), to);
    if (rule.repeatEvery === null) return;
    last = addWorkingDays(calendar, last, rule.repeatEvery);
    yield step(last, null);
  }
}

function firstDues(rule: Rule, { on, advance, snoozedUntil }: Base, calendar: WorkCalendar): BusinessDate[] {
  if (snoozedUntil !== undefined && snoozedUntil !== null) return [snoozedUntil];
  const days = rule.due.filter((offset) => advance || offset >= 0).map((offset) => dueDay(rule, on, offset, calendar));
  return days.filter((day, place) => days.indexOf(day) === place);
}

function dueDay(rule: Rule, on: BusinessDate, offset: number, calendar: WorkCalendar): BusinessDate {
  if (rule.days === 'calendar') {
    const day = addDays(on, offset);
    return offset < 0 ? workingDayUntil(calendar, day) : workingDayFrom(calendar, day);
  }
  if (offset === 0 && rule.keepsDayOff === true) return on;
  return addWorkingDays(calendar, on, offset);
}

/** A day that was worked out on a year whose holidays are not announced yet may still move. */
export function isProvisional(base: BusinessDate, day: BusinessDate, calendar: WorkCalendar): boolean {
  return !isPublished(calendar, base) || !isPublished(calendar, day);
}

/** How a reminder stands when its reason is first known, or its base moved. */
export interface Start {
  readonly state: 'waiting' | 'silent';
  readonly dueOn: BusinessDate;
  readonly nextPlace: number | null;
  readonly nextAt: Instant | null;
  readonly provisional: boolean;
}

/**
 * Of several due days the next one. What is overdue when it becomes known rings the next morning; from an import of the past
 * it does not ring, nor do its later occurrences. `undefined`: the rule never rings from this base.
 */
export function begin(
  rule: Rule,
  base: Base,
  calendar: WorkCalendar,
  { now, isImport }: { readonly now: Instant; readonly isImport: boolean },
): Start | undefined {
  const ahead = firstDues(rule, base, calendar).length;
  let overdue: Step | undefined;
  for (const step of stepsOf(rule, base, calendar)) {
    if (step.at > now && step.place < ahead) return start(base, step, step.at, calendar);
    if (step.at > now) break;
    if (step.escalatesTo === null) overdue = step;
  }
  if (overdue === undefined) return undefined;
  if (isImport) return { ...start(base, overdue, null, calendar), state: 'silent', nextPlace: null };
  return start(base, overdue, nextMorning(now, rule.hour, calendar), calendar);
}

function start(base: Base, step: Step, nextAt: Instant | null, calendar: WorkCalendar): Start {
  const provisional = isProvisional(base.on, step.day, calendar);
  return { state: 'waiting', dueOn: step.day, nextPlace: step.place, nextAt, provisional };
}

/** The step at a place, worked out anew: the rule or the calendar changed. What is past by now rings the next morning. */
export function moved(
  rule: Rule,
  base: Base,
  calendar: WorkCalendar,
  { place, now }: { readonly place: number; readonly now: Instant },
): Start | undefined {
  const step = stepAt(rule, base, calendar, place);
  if (step === undefined) return undefined;
  return start(base, step, step.at > now ? step.at : nextMorning(now, rule.hour, calendar), calendar);
}

/** What rings at an instant: all steps that are due by then, once; and the step that comes after. */
export interface Ring {
  readonly isDue: boolean;
  readonly escalatesTo: readonly EscalationTarget[];
  readonly next: Step | undefined;
}

export function ringOf(
  rule: Rule,
  base: Base,
  calendar: WorkCalendar,
  { place, now }: { readonly place: number; readonly now: Instant },
): Ring {
  const rung: Step[] = [];
  let next: Step | undefined;
  for (const step of stepsOf(rule, base, calendar)) {
    if (step.place < place) continue;
    if (step.place > place && step.at > now) {
      next = step;
      break;
    }
    rung.push(step);
  }
  return {
    isDue: rung.some(({ escalatesTo }) => escalatesTo === null),
    escalatesTo: [...new Set(rung.flatMap(({ escalatesTo }) => (escalatesTo === null ? [] : [escalatesTo])))],
    next,
  };
}

/** The next due step after a place: where a repeating reminder goes on when it is done for this time. */
export function nextDue(rule: Rule, base: Base, calendar: WorkCalendar, place: number): Step | undefined {
  if (rule.repeatEvery === null) return undefined;
  for (const step of stepsOf(rule, base, calendar)) {
    if (step.place >= place && step.escalatesTo === null) return step;
  }
  return undefined;
}

function stepAt(rule: Rule, base: Base, calendar: WorkCalendar, place: number): Step | undefined {
  for (const step of stepsOf(rule, base, calendar)) if (step.place === place) return step;
  return undefined;
}
