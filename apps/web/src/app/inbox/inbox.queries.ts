import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../shared/api/client';

export type InboxItem = Schemas['InboxItemDto'];
export type Shown = 'unread' | 'all';

const PAGE = 50;

/** For the bell: how many are unread. The stream says when it is old. */
export const unreadQuery = queryOptions({
  queryKey: ['inbox', 'unread'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/inbox', { params: { query: { limit: 1 } } }))).unread,
});

export const inboxQuery = (shown: Shown) =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'list', shown],
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, unread: shown === 'unread', ...(pageParam === null ? {} : { cursor: pageParam }) };
      return answerOf(api.GET('/api/v1/inbox', { params: { query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** One is read, or all. */
export function useRead() {
  const queries = useQueryClient();
  const onSuccess = (): Promise<void> => queries.invalidateQueries({ queryKey: ['inbox'] });
  const one = useMutation({
    mutationFn: (id: string) => answerOf(api.POST('/api/v1/inbox/{id}/acknowledge', { params: { path: { id } } })),
    onSuccess,
  });
  const all = useMutation({ mutationFn: () => answerOf(api.POST('/api/v1/inbox/acknowledge')), onSuccess });
  return { one, all };
}
