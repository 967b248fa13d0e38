import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';

const PEOPLE_AT_MOST = 100;

export const enterpriseQuery = (id: string) =>
  queryOptions({
    queryKey: ['enterprise', id],
    queryFn: () => answerOf(api.GET('/api/v1/enterprises/{id}', { params: { path: { id } } })),
  });

export const peopleOfQuery = (id: string) =>
  queryOptions({
    queryKey: ['enterprise', id, 'people'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/enterprises/{id}/contact-persons', {
            params: { path: { id }, query: { limit: PEOPLE_AT_MOST } },
          }),
        )
      ).items,
  });
