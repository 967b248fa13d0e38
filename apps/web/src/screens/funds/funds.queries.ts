import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../shared/api/client';

export type Submitted = Schemas['SubmittedReceiptDto'];

const PAGE = 100;

export const fundsQuery = infiniteQueryOptions({
  queryKey: ['funds'],
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/api/v1/funds', {
        params: { query: { limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const projectOf = (projectId: string) =>
  queryOptions({
    queryKey: ['project', projectId],
    queryFn: () => answerOf(api.GET('/api/v1/projects/{id}', { params: { path: { id: projectId } } })),
  });

export const fileQuery = (id: string) =>
  queryOptions({
    queryKey: ['file', id],
    queryFn: async () => await answerOf(api.GET('/api/v1/files/{id}', { params: { path: { id } }, parseAs: 'blob' })),
    staleTime: Number.POSITIVE_INFINITY,
  });
