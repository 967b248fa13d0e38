import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../shared/api/client';

export type HandOverPreview = Schemas['HandOverPreviewDto'];
export type HandOver = Schemas['HandOverDto'];
export type UserChange = Schemas['ChangeUserDto'];
export type UnitChange = Schemas['ChangeUnitDto'];

export const structureQuery = queryOptions({
  queryKey: ['structure'],
  queryFn: () => answerOf(api.GET('/api/v1/units/structure')),
});

export const dissolutionQuery = (id: string) =>
  queryOptions({
    queryKey: ['dissolution', id],
    queryFn: () => answerOf(api.GET('/api/v1/units/{id}/dissolution', { params: { path: { id } } })),
  });

export const handOverPreviewQuery = (id: string, toUserId: string | null) =>
  queryOptions({
    queryKey: ['hand-over', id, toUserId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/users/{id}/hand-over', {
          params: { path: { id }, query: toUserId === null ? {} : { toUserId } },
        }),
      ),
    staleTime: 0,
  });

const receiptsKey = (userId: string) => ['hand-overs', userId] as const;

export const receiptsQuery = (userId: string) =>
  queryOptions({
    queryKey: receiptsKey(userId),
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/users/{id}/hand-overs', { params: { path: { id: userId } } }))).items,
  });

/** What people and units are changed by; whatever names them is read anew. */
export function useStructureActs() {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries();
  return {
    changeUser: useMutation({
      mutationFn: ({ id, ...body }: UserChange & { readonly id: string }) =>
        answerOf(api.PATCH('/api/v1/users/{id}', { params: { path: { id } }, body })),
      onSuccess,
    }),
    changeUnit: useMutation({
      mutationFn: ({ id, ...body }: UnitChange & { readonly id: string }) =>
        answerOf(api.PATCH('/api/v1/units/{id}', { params: { path: { id } }, body })),
      onSuccess,
    }),
    createUnit: useMutation({
      mutationFn: (body: Schemas['CreateUnitDto']) => answerOf(api.POST('/api/v1/units', { body })),
      onSuccess,
    }),
    invite: useMutation({
      mutationFn: (id: string) => answerOf(api.POST('/api/v1/users/{id}/invite', { params: { path: { id } } })),
      onSuccess,
    }),
    handOver: useMutation({
      mutationFn: ({ userId, ...body }: Schemas['HandOverGivenDto'] & { readonly userId: string }) =>
        answerOf(api.POST('/api/v1/users/{id}/hand-over', { params: { path: { id: userId } }, body })),
      onSuccess: (receipt, { userId }) => {
        queries.setQueryData(receiptsKey(userId), (known: HandOver[] = []) => [receipt, ...known]);
        void onSuccess();
      },
    }),
  };
}
