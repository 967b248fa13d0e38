import { addDays } from '../format/dates';

/** The first, second, … working day after a day. */
export function nextWorkingDays(
  day: string,
  places: readonly number[],
  isWorkingDay: (day: string) => boolean,
): string[] {
  const last = Math.max(...places);
  const days: string[] = [];
  for (let at = addDays(day, 1); days.length < last; at = addDays(at, 1)) if (isWorkingDay(at)) days.push(at);
  return places.flatMap((place) => days[place - 1] ?? []);
}
