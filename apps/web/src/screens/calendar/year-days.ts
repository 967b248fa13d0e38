import { addDays } from '../../shared/format/dates';

export interface Month {
  readonly number: number;
  /** Empty places before the first, from Monday. */
  readonly before: number;
  readonly days: readonly string[];
}

export function monthsOf(year: number): Month[] {
  return Array.from({ length: 12 }, (_, index) => {
    const number = index + 1;
    const first = `${String(year)}-${String(number).padStart(2, '0')}-01`;
    const days: string[] = [];
    for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) days.push(day);
    return { number, before: (new Date(first).getUTCDay() + 6) % 7, days };
  });
}

export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(day).getUTCDay());
}

export interface YearDraft {
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
}

/** Off for a holiday: the weekend days that a holiday runs into are of it, as the announcement counts them. */
export function isInHoliday(day: string, draft: YearDraft): boolean {
  if (draft.holidays.includes(day)) return true;
  return isFree(day, draft) && (reachesHoliday(day, draft, -1) || reachesHoliday(day, draft, 1));
}

function isFree(day: string, { makeUpDays }: YearDraft): boolean {
  return isWeekend(day) && !makeUpDays.includes(day);
}

function reachesHoliday(day: string, draft: YearDraft, step: 1 | -1): boolean {
  let next = addDays(day, step);
  while (isFree(next, draft)) next = addDays(next, step);
  return draft.holidays.includes(next);
}

/** A tap: a weekday is off or not, a weekend day is worked or not. */
export function toggled(draft: YearDraft, day: string): YearDraft {
  const flip = (days: readonly string[]): string[] =>
    days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort();
  return isWeekend(day)
    ? { ...draft, makeUpDays: flip(draft.makeUpDays) }
    : { ...draft, holidays: flip(draft.holidays) };
}
