import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../shared/api/client';
import type { UrlState } from '../../shared/url/url-state';

export type EnterpriseItem = Schemas['EnterpriseItemDto'];
export const SORTS = ['-lastActivityAt', 'name', '-amountYuan', 'stageOn'] as const;
export type Sort = (typeof SORTS)[number];

const PAGE = 100;
const CONDITIONS = [
  'q',
  'stage',
  'unit',
  'status',
  'chain',
  'honour',
  'channel',
  'county',
  'member',
  'idleDays',
] as const;

export function sortOf(state: UrlState): Sort {
  return SORTS.find((sort) => sort === state['sort']) ?? '-lastActivityAt';
}

/** The list as the address asks for it, a page at a time. */
export function enterprisesQuery(state: UrlState) {
  const conditions = Object.fromEntries(
    CONDITIONS.flatMap((name) => (state[name] === undefined ? [] : [[name, state[name]]])),
  );
  const sort = sortOf(state);
  return infiniteQueryOptions({
    queryKey: ['enterprises', 'list', conditions, sort],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/enterprises', {
          params: { query: { ...conditions, sort, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
