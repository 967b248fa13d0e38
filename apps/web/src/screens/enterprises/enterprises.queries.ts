import { infiniteQueryOptions, useMutation } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../shared/api/client';
import { saveFile } from '../../shared/save-file';
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

function conditionsOf(state: UrlState): Readonly<Record<string, string>> {
  return Object.fromEntries(CONDITIONS.flatMap((name) => (state[name] === undefined ? [] : [[name, state[name]]])));
}

/** The list as the address asks for it, a page at a time. */
export function enterprisesQuery(state: UrlState) {
  const conditions = conditionsOf(state);
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

/** The whole list as the address asks for it, saved as a file. */
export function useExport() {
  return useMutation({
    mutationFn: async (state: UrlState) => {
      const query = { ...conditionsOf(state), sort: sortOf(state) };
      const asked = api.GET('/api/v1/enterprises/export', { params: { query }, parseAs: 'blob' });
      const content = await answerOf(asked);
      const disposition = (await asked).response.headers.get('Content-Disposition') ?? '';
      saveFile(decodeURIComponent(disposition.split("''")[1] ?? 'enterprises.csv'), content);
    },
  });
}
