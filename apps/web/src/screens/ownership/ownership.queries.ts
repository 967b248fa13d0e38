import { infiniteQueryOptions, useMutation } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../shared/api/client';
import { saveFile } from '../../shared/save-file';

export type Collision = Schemas['CollisionDto'];
export type PassedBy = 'lapse' | 'transfer';

const PAGE = 100;
const paged = { initialPageParam: null as string | null };

export function collisionsQuery(state: Collision['state']) {
  return infiniteQueryOptions({
    ...paged,
    queryKey: ['ownership', 'collisions', state],
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/ownership-collisions', {
          params: { query: { state, limit: PAGE, ...(cursor === null ? {} : { cursor }) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

export function passagesQuery(by: PassedBy) {
  return infiniteQueryOptions({
    ...paged,
    queryKey: ['ownership', 'passages', by],
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/ownership-passages', {
          params: { query: { by, limit: PAGE, ...(cursor === null ? {} : { cursor }) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** All of them, saved as a file. */
export function useExportPassages() {
  return useMutation({
    mutationFn: async (by: PassedBy) => {
      const asked = api.GET('/api/v1/ownership-passages/export', { params: { query: { by } }, parseAs: 'blob' });
      const content = await answerOf(asked);
      const disposition = (await asked).response.headers.get('Content-Disposition') ?? '';
      saveFile(decodeURIComponent(disposition.split("''")[1] ?? 'passages.csv'), content);
    },
  });
}
