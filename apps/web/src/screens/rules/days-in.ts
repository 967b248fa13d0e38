/** 「−5、0」 as typed; undefined where it is not a list of whole days. */
export function daysIn(text: string): number[] | undefined {
  const parts = text
    .replaceAll('−', '-')
    .split(/[、,，\s]+/u)
    .filter((part) => part !== '');
  const days = parts.map(Number);
  return days.every((day) => Number.isInteger(day) && Math.abs(day) <= 366) ? days : undefined;
}
