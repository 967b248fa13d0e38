import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../shared/api/client';

export type Token = Schemas['TokenDto'];
export type TokenGiven = Schemas['CreateTokenDto'];

const TOKENS_AT_MOST = 100;

export const feedQuery = queryOptions({
  queryKey: ['calendar-feed'],
  queryFn: () => answerOf(api.GET('/api/v1/me/calendar-feed')),
});

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: async () =>
    (await answerOf(api.GET('/api/v1/auth/tokens', { params: { query: { limit: TOKENS_AT_MOST } } }))).items,
});

export function useFeedActs(onRevoked: () => void) {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries(feedQuery);
  return {
    make: useMutation({
      mutationFn: () => answerOf(api.POST('/api/v1/me/calendar-feed')),
      onSuccess: refresh,
      gcTime: 0,
    }),
    revoke: useMutation({
      mutationFn: () => answerOf(api.DELETE('/api/v1/me/calendar-feed')),
      onSuccess: () => {
        onRevoked();
        return refresh();
      },
    }),
  };
}

export function useMakeToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: TokenGiven) => answerOf(api.POST('/api/v1/auth/tokens', { body })),
    onSuccess: () => queries.invalidateQueries(tokensQuery),
    gcTime: 0,
  });
}

export function useRevokeToken(onRevoked: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answerOf(api.DELETE('/api/v1/auth/tokens/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      onRevoked();
      return queries.invalidateQueries(tokensQuery);
    },
  });
}
