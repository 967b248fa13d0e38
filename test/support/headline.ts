import type { Person } from './person.js';

export interface ReportedFigure {
  readonly key: string;
  readonly value: unknown;
  readonly display: unknown;
}

interface Reported {
  readonly asOf: string;
  readonly uncounted: readonly { projectId: string; currency: string; amount: string }[];
  readonly waivers: { readonly open: number; readonly filled: number };
  readonly figures: readonly ReportedFigure[];
  readonly byUnit: readonly { code: string; figures: readonly ReportedFigure[] }[];
}

/** Values of a headline by key, of the whole and of each unit. */
export async function headlineOf(who: Person, query: string) {
  const reported = await who.reads<Reported>(`/reports/headline?${query}`);
  const values = (figures: readonly ReportedFigure[]): Record<string, unknown> =>
    Object.fromEntries(figures.map(({ key, value }) => [key, value]));
  return {
    asOf: reported.asOf,
    uncounted: reported.uncounted,
    waivers: reported.waivers,
    figures: values(reported.figures),
    byUnit: Object.fromEntries(reported.byUnit.map(({ code, figures }) => [code, values(figures)])),
  };
}
