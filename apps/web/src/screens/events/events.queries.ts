import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../shared/api/client';
import type { FigureRow } from '../../shared/api/table-rows';
import { today } from '../../shared/format/dates';
import { type Period, presetPeriod } from '../../shared/format/period';
import type { UrlState } from '../../shared/url/url-state';

export type CityEvent = Schemas['CityEventDto'];
export type EventYield = Schemas['EventYieldDto'];
export type CountKey = keyof EventYield['counts'];
export type Introducer = Schemas['IntroducerDto'];
export type YieldTable = Schemas['ReportTableDto'];
export type Attendance = Schemas['AttendanceDto'];
export type AttendeeLine = Attendance['lines'][number];

const PAGE = 50;
const ALL = 200;

export const eventsQuery = infiniteQueryOptions({
  queryKey: ['events', 'list'],
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/api/v1/events', {
        params: { query: { limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: ['events', id],
    queryFn: () => answerOf(api.GET('/api/v1/events/{id}', { params: { path: { id } } })),
  });

/** All rows behind a number of an event: their count or sum is the number. */
export const eventRowsQuery = (id: string, count: CountKey) =>
  queryOptions({
    queryKey: ['events', id, 'rows', count],
    queryFn: () =>
      allPages<FigureRow>((cursor) =>
        answerOf(
          api.GET('/api/v1/events/{id}/rows', { params: { path: { id }, query: { count, limit: ALL, ...cursor } } }),
        ),
      ),
  });

/** The register, which is small: by name. */
export const introducersQuery = queryOptions({
  queryKey: ['introducers', 'all'],
  queryFn: () =>
    allPages<Introducer>((cursor) =>
      answerOf(api.GET('/api/v1/introducers', { params: { query: { limit: ALL, ...cursor } } })),
    ),
});

export const introducedQuery = (introducerId: string) =>
  queryOptions({
    queryKey: ['enterprises', 'introduced', introducerId],
    queryFn: () =>
      answerOf(api.GET('/api/v1/enterprises', { params: { query: { introducerId, sort: 'stageOn', limit: ALL } } })),
  });

export function periodOf(state: UrlState): Period {
  const otherwise = presetPeriod('year', today());
  return { from: state['from'] ?? otherwise.from, to: state['to'] ?? otherwise.to };
}

export const yieldQuery = (by: 'introducers' | 'channels', period: Period) =>
  queryOptions({
    queryKey: ['headline', 'yield', by, period],
    queryFn: () =>
      answerOf(
        by === 'introducers'
          ? api.GET('/api/v1/reports/introducers', { params: { query: period } })
          : api.GET('/api/v1/reports/channels', { params: { query: period } }),
      ),
    placeholderData: (before) => before,
  });

async function allPages<Item>(
  read: (cursor: { readonly cursor?: string }) => Promise<{
    readonly items: readonly Item[];
    readonly nextCursor: string | null;
  }>,
): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: { readonly cursor?: string } = {};
  for (;;) {
    const { items, nextCursor } = await read(cursor);
    all.push(...items);
    if (nextCursor === null) return all;
    cursor = { cursor: nextCursor };
  }
}
