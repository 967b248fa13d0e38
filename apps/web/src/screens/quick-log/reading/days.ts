/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The day of a year, month and day of the month; `undefined` where there is none. */
export function dayOf(year: number, month: number, date: number): string | undefined {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  const millis = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(millis) || new Date(millis).toISOString().slice(0, 10) !== text ? undefined : text;
}

/** Year and month, some months on. */
export function monthPlus(day: string, months: number): readonly [year: number, month: number] {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return [Math.floor(count / 12), (count % 12) + 1];
}
