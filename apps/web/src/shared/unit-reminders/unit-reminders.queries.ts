import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/client';

export type UnitSettings = Schemas['ReminderSettingsDto'];

export const remindersOfUnitQuery = (id: string) =>
  queryOptions({
    queryKey: ['reminder-settings', id],
    queryFn: () => answerOf(api.GET('/api/v1/units/{id}/reminder-settings', { params: { path: { id } } })),
  });

export function useSetUnitReminders(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: UnitSettings) =>
      answerOf(api.PUT('/api/v1/units/{id}/reminder-settings', { params: { path: { id } }, body })),
    onSuccess: (set) => queries.setQueryData(remindersOfUnitQuery(id).queryKey, set),
  });
}
