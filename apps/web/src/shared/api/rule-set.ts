import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';

/** The rule set that the numbers of a period are made by. */
export const ruleSetQuery = (period: { readonly from: string; readonly to: string }) =>
  queryOptions({
    queryKey: ['headline', period],
    queryFn: () => answerOf(api.GET('/api/v1/reports/headline', { params: { query: period } })),
    select: ({ ruleSet }) => ruleSet,
  });
