import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../shared/api/client';

export type Target = Schemas['TargetViewDto'];
export type TargetGiven = Schemas['TargetDto'];

export const targetsQuery = (year: number, isHistory: boolean) =>
  queryOptions({
    queryKey: ['targets', year, isHistory],
    queryFn: async () => {
      const params = { path: { year } };
      const asked = isHistory
        ? api.GET('/api/v1/targets/{year}/history', { params })
        : api.GET('/api/v1/targets/{year}', { params });
      return (await answerOf(asked)).items;
    },
  });

export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: () => answerOf(api.GET('/api/v1/settings/retention')),
});

export const protectionQuery = queryOptions({
  queryKey: ['protection'],
  queryFn: () => answerOf(api.GET('/api/v1/settings/protection')),
});

export function useSettingsActs() {
  const queries = useQueryClient();
  return {
    setTarget: useMutation({
      mutationFn: ({ year, ...target }: TargetGiven & { readonly year: number }) =>
        answerOf(api.PUT('/api/v1/targets/{year}', { params: { path: { year } }, body: { items: [target] } })),
      onSuccess: () =>
        Promise.all(['targets', 'headline'].map((first) => queries.invalidateQueries({ queryKey: [first] }))),
    }),
    setProtection: useMutation({
      mutationFn: (body: Schemas['SetProtectionDto']) => answerOf(api.PUT('/api/v1/settings/protection', { body })),
      onSuccess: () => queries.invalidateQueries(protectionQuery),
    }),
    setRetention: useMutation({
      mutationFn: (body: Schemas['SetRetentionDto']) => answerOf(api.PUT('/api/v1/settings/retention', { body })),
      onSuccess: () => queries.invalidateQueries(retentionQuery),
    }),
  };
}
