import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../shared/api/client';
import type { Stage } from '../../shared/stage';
import type { UrlState } from '../../shared/url/url-state';

export type Column = Schemas['ColumnDto'];
export type Card = Schemas['CardDto'];

export const CONDITIONS = ['chain', 'honour', 'channel', 'county', 'member', 'idleDays', 'unit'] as const;
const FIRST_CARDS = 60;
const MORE_CARDS = 200;

function conditionsOf(state: UrlState) {
  return Object.fromEntries(CONDITIONS.flatMap((name) => (state[name] === undefined ? [] : [[name, state[name]]])));
}

/** Five columns with their first cards. */
export function boardQuery(state: UrlState) {
  const conditions = conditionsOf(state);
  return queryOptions({
    queryKey: ['board', conditions],
    queryFn: () =>
      answerOf(api.GET('/api/v1/pipeline/board', { params: { query: { ...conditions, limit: FIRST_CARDS } } })),
    placeholderData: (before) => before,
  });
}

/** The cards after those, when somebody scrolls that far. */
export function moreCardsQuery(state: UrlState, stage: Stage, cursor: string | null) {
  const conditions = conditionsOf(state);
  return infiniteQueryOptions({
    queryKey: ['board', conditions, 'more', stage, cursor],
    queryFn: async ({ pageParam }) => {
      const query = { ...conditions, stage, limit: MORE_CARDS, ...(pageParam === null ? {} : { cursor: pageParam }) };
      const { columns } = await answerOf(api.GET('/api/v1/pipeline/board', { params: { query } }));
      return columns[0];
    },
    initialPageParam: cursor,
    getNextPageParam: (last) => last?.nextCursor ?? null,
    enabled: false,
  });
}
