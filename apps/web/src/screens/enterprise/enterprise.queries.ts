import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../shared/api/client';

export type Enterprise = Schemas['EnterpriseDto'];
export type Project = Schemas['ProjectDto'];
export type TimelineItem = Schemas['TimelineItemDto'];
export type ContactPerson = Schemas['ContactPersonDto'];

const TIMELINE_PAGE = 50;
const PEOPLE_AT_MOST = 100;

export const enterpriseQuery = (id: string) =>
  queryOptions({
    queryKey: ['enterprise', id],
    queryFn: () => answerOf(api.GET('/api/v1/enterprises/{id}', { params: { path: { id } } })),
  });

export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['enterprise', id, 'timeline'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/enterprises/{id}/timeline', {
          params: {
            path: { id },
            query: { limit: TIMELINE_PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
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

export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: ['project', id],
    queryFn: () => answerOf(api.GET('/api/v1/projects/{id}', { params: { path: { id } } })),
  });
