import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';

const FRESH_MILLIS = 10 * 60_000;

export const reminderRulesQuery = queryOptions({
  queryKey: ['reminder-rules'],
  queryFn: () => answerOf(api.GET('/api/v1/reminder-rules')),
  staleTime: FRESH_MILLIS,
});
