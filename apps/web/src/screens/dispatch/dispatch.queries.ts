import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../shared/api/client';

export type Queue = Schemas['QueueDto'];
export type Failure = Schemas['FailureDto'];
export type Unreached = Schemas['UnreachedItemDto'];
export type NewMessage = Schemas['PreviewMessageDto'];
export type Preview = Schemas['MessagePreviewDto'];

const LOOK_MILLIS = 10_000;

export const queuesQuery = queryOptions({
  queryKey: ['dispatch', 'queues'],
  queryFn: () => answerOf(api.GET('/api/v1/dispatch/queues')),
  refetchInterval: LOOK_MILLIS,
});

export const unreachedQuery = queryOptions({
  queryKey: ['dispatch', 'unreached'],
  queryFn: () => answerOf(api.GET('/api/v1/dispatch/unreached')),
});

export const failuresQuery = queryOptions({
  queryKey: ['dispatch', 'failures'],
  queryFn: () => answerOf(api.GET('/api/v1/dispatch/failures')),
});

export const messagesQuery = queryOptions({
  queryKey: ['dispatch', 'messages'],
  queryFn: () => answerOf(api.GET('/api/v1/dispatch/messages', { params: { query: { limit: 20 } } })),
});

export type QueueAct = 'pause' | 'resume' | 'retry';

/** What a scheduler does with a queue or its dead letters; everything of the screen is then read anew. */
export function useDispatchActs() {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['dispatch'] });
  const queue = useMutation({
    mutationFn: ({ act, unitCode }: { readonly act: QueueAct; readonly unitCode: string }) => {
      const params = { path: { unitCode } };
      const asked = {
        pause: () => api.POST('/api/v1/dispatch/queues/{unitCode}/pause', { params }),
        resume: () => api.POST('/api/v1/dispatch/queues/{unitCode}/resume', { params }),
        retry: () => api.POST('/api/v1/dispatch/queues/{unitCode}/retry', { params }),
      };
      return answerOf(asked[act]());
    },
    onSuccess,
  });
  const retry = useMutation({
    mutationFn: ({ queue: unitCode, channel, recipient }: Failure) => {
      const params = { path: { unitCode }, query: { channel, recipient } };
      return answerOf(api.POST('/api/v1/dispatch/queues/{unitCode}/retry', { params }));
    },
    onSuccess,
  });
  const cancel = useMutation({
    mutationFn: (id: string) =>
      answerOf(api.POST('/api/v1/dispatch/messages/{id}/cancel', { params: { path: { id } } })),
    onSuccess,
  });
  const send = useMutation({
    mutationFn: (message: NewMessage & { readonly id: string }) =>
      answerOf(api.POST('/api/v1/dispatch/messages', { body: message })),
    onSuccess,
  });
  return { queue, retry, cancel, send };
}
