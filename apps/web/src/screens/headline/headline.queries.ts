import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../shared/api/client';
import { today } from '../../shared/format/dates';
import { presetPeriod } from '../../shared/format/period';
import type { UrlState } from '../../shared/url/url-state';

export type Headline = Schemas['HeadlineDto'];
export type Figure = Schemas['FigureDto'];
export type Row = Schemas['FigureRowDto'];
export const KINDS = ['field_team', 'county', 'industry_task_force', 'enterprise_task_force'] as const;
export type Kind = (typeof KINDS)[number];

/** Field teams first. */
export function kindOf(state: UrlState): Kind {
  return KINDS.find((each) => each === state['kind']) ?? 'field_team';
}

/** domain.md §6: each kind of unit is looked at in the view where it stands. */
const VIEW_OF = {
  field_team: 'credit',
  county: 'landing',
  industry_task_force: 'industry_task_force',
  enterprise_task_force: 'enterprise_task_force',
} as const;

const ROWS_PAGE = 200;

export function askedOf(state: UrlState) {
  const { from, to } = presetPeriod('months', today());
  return {
    from: state['from'] ?? from,
    to: state['to'] ?? to,
    ...(state['asOf'] === undefined ? {} : { asOf: state['asOf'] }),
  };
}

export function headlineQuery(state: UrlState) {
  const asked = askedOf(state);
  return queryOptions({
    queryKey: ['headline', asked],
    queryFn: () => answerOf(api.GET('/api/v1/reports/headline', { params: { query: asked } })),
    placeholderData: (before) => before,
  });
}

export function unitsOfKindQuery(state: UrlState, kind: Kind) {
  const asked = { ...askedOf(state), kind, view: VIEW_OF[kind] };
  return queryOptions({
    queryKey: ['headline', asked],
    queryFn: () => answerOf(api.GET('/api/v1/reports/headline', { params: { query: asked } })),
  });
}

export const structureQuery = queryOptions({
  queryKey: ['structure'],
  queryFn: () => answerOf(api.GET('/api/v1/units/structure')),
});

/** A number that was opened: which, of which month or unit. */
export interface Opened {
  readonly figure: string;
  readonly month?: string | undefined;
  readonly unit?: string | undefined;
  readonly kind?: Kind | undefined;
}

export type Rows = { readonly rows: readonly Row[] } | { readonly parts: readonly string[] };

/** All rows behind a number: what is shown is what was counted. */
export function rowsQuery(state: UrlState, { figure, month, unit, kind }: Opened) {
  const asked = {
    ...askedOf(state),
    figure,
    ...(month === undefined ? {} : { month }),
    ...(unit === undefined ? {} : { unit }),
    ...(kind === undefined ? {} : { kind, view: VIEW_OF[kind] }),
  };
  return queryOptions({
    queryKey: ['headline', 'rows', asked],
    queryFn: async (): Promise<Rows> => {
      const rows: Row[] = [];
      let cursor: { readonly cursor?: string } = {};
      for (;;) {
        const answer = await answerOf(
          api.GET('/api/v1/reports/rows', { params: { query: { ...asked, ...cursor, limit: ROWS_PAGE } } }),
        );
        if (answer.parts !== undefined) return { parts: answer.parts };
        rows.push(...(answer.items ?? []));
        if (typeof answer.nextCursor !== 'string') return { rows };
        cursor = { cursor: answer.nextCursor };
      }
    },
  });
}
