import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { STAGES, type Stage } from '../stage';
import { answerOf, api, type Schemas } from './client';

export type Project = Schemas['ProjectDto'];

const TIMELINE_PAGE = 100;

export const timelineQuery = (enterpriseId: string) =>
  infiniteQueryOptions({
    queryKey: ['enterprise', enterpriseId, 'timeline'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/enterprises/{id}/timeline', {
          params: {
            path: { id: enterpriseId },
            query: { limit: TIMELINE_PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: ['project', id],
    queryFn: () => answerOf(api.GET('/api/v1/projects/{id}', { params: { path: { id } } })),
  });

export function projectIdsIn(pages: readonly Pick<Schemas['TimelinePageDto'], 'items'>[]): string[] {
  const items = pages.flatMap((page) => page.items);
  return [...new Set(items.flatMap(({ projectId }) => (projectId === null ? [] : [projectId])))];
}

/** The projects that the timeline of the enterprise names. */
export function useProjects(enterpriseId: string): {
  readonly projects: readonly Project[];
  readonly isPending: boolean;
} {
  const timeline = useInfiniteQuery(timelineQuery(enterpriseId));
  const ids = projectIdsIn(timeline.data?.pages ?? []);
  const answers = useQueries({ queries: ids.map(projectQuery) });
  return {
    projects: answers.flatMap(({ data }) => (data === undefined ? [] : [data])),
    isPending: timeline.isPending || answers.some((answer) => answer.isPending),
  };
}

/** The furthest step with evidence of its own. */
export function stageOfProject({ ladder }: Project): Stage | null {
  return STAGES.findLast((stage) => ladder.some((step) => step.stage === stage && step.reachedOn !== null)) ?? null;
}
