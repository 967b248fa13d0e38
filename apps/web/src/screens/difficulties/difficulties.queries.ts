import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../shared/api/client';
import type { DifficultyItem } from '../../shared/difficulties/difficulties.queries';
import type { UrlState } from '../../shared/url/url-state';

const PAGE = 100;
const LEVELS = ['unit', 'office', 'city_leader'] as const;
const KINDS = [
  'equipment_commissioning',
  'supporting_works',
  'completion_acceptance',
  'permits',
  'supply_and_demand',
  'training',
  'other',
] as const satisfies readonly DifficultyItem['kind'][];

/** The list as the address asks for it. */
export function difficultiesQuery(url: UrlState) {
  const level = LEVELS.find((each) => each === url['level']);
  const kind = KINDS.find((each) => each === url['kind']);
  const state = url['state'] === 'all' ? undefined : url['state'] === 'resolved' ? 'resolved' : 'open';
  const asked = {
    ...(level === undefined ? {} : { level }),
    ...(kind === undefined ? {} : { kind }),
    ...(state === undefined ? {} : ({ state } as const)),
    ...(url['unit'] === undefined ? {} : { unit: url['unit'] }),
    ...(url['leader'] === undefined ? {} : { leader: url['leader'] }),
    ...(url['overdue'] === 'true' ? { overdue: true } : {}),
  };
  return infiniteQueryOptions({
    queryKey: ['difficulties', 'list', asked],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/difficulties', {
          params: { query: { ...asked, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
