import { addDays } from './dates';

export interface Period {
  readonly from: string;
  readonly to: string;
}

export const PRESETS = ['months', 'year', 'lastYear'] as const;

/** Periods that people ask for. In January the last full month is last year's, and so is its year. */
export function presetPeriod(preset: (typeof PRESETS)[number], today: string): Period {
  const year = Number(today.slice(0, 4));
  switch (preset) {
    case 'year':
      return { from: `${String(year)}-01-01`, to: today };
    case 'lastYear':
      return { from: `${String(year - 1)}-01-01`, to: `${String(year - 1)}-12-31` };
    case 'months': {
      const to = addDays(`${today.slice(0, 7)}-01`, -1);
      return { from: `${to.slice(0, 4)}-01-01`, to };
    }
  }
}

/** How much of the year of its last day a period has behind it, in percent. */
export function shareOfYearGone(to: string): number {
  const start = Date.parse(`${to.slice(0, 4)}-01-01`);
  const end = Date.parse(`${String(Number(to.slice(0, 4)) + 1)}-01-01`);
  return ((Date.parse(addDays(to, 1)) - start) / (end - start)) * 100;
}
