import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/client';

export type Reminder = Schemas['ReminderDto'];
export type Scope = 'mine' | 'unit' | 'all';
export type ReminderState = Reminder['state'];

const AT_MOST = 200;

export const remindersQuery = (scope: Scope, state: ReminderState) =>
  queryOptions({
    queryKey: ['reminders', scope, state],
    queryFn: () => answerOf(api.GET('/api/v1/reminders', { params: { query: { scope, state, limit: AT_MOST } } })),
  });

export const reminderCountsQuery = (scope: Scope) =>
  queryOptions({
    queryKey: ['reminders', 'counts', scope],
    queryFn: () => answerOf(api.GET('/api/v1/reminders/counts', { params: { query: { scope } } })),
  });

export const reminderQuery = (id: string) =>
  queryOptions({
    queryKey: ['reminders', 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/reminders/{id}', { params: { path: { id } } })),
  });

/** One tap each; the lists are read anew. @throws ProblemError, shown where the tap was */
export function useReminderActs() {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['reminders'] });
  const done = useMutation({
    mutationFn: ({ id, version }: Reminder) =>
      answerOf(api.POST('/api/v1/reminders/{id}/done', { params: { path: { id } }, body: { version } })),
    onSuccess: refresh,
  });
  const snooze = useMutation({
    mutationFn: ({ reminder: { id, version }, until }: { readonly reminder: Reminder; readonly until: string }) =>
      answerOf(api.POST('/api/v1/reminders/{id}/snooze', { params: { path: { id } }, body: { version, until } })),
    onSuccess: refresh,
  });
  const reassign = useMutation({
    mutationFn: ({ reminder: { id, version }, userId }: { readonly reminder: Reminder; readonly userId: string }) =>
      answerOf(api.POST('/api/v1/reminders/{id}/reassign', { params: { path: { id } }, body: { version, userId } })),
    onSuccess: refresh,
  });
  return { done, snooze, reassign };
}
