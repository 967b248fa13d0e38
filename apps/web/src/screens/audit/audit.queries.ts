import { infiniteQueryOptions, useMutation } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../shared/api/client';
import type { UrlState } from '../../shared/url/url-state';
import { actsOf } from './acts';
import zh from './audit.zh.json';

export type Entry = Schemas['AuditEntryDto'];
export type Verified = Schemas['VerifiedDto'];

const PAGE = 100;

/** The latest first, by the conditions in the address. */
export const entriesQuery = ({ who, group, act, kind, subject, from, to }: UrlState) => {
  const action = act ?? (group === undefined ? undefined : actsOf(group, zh.act).join(','));
  const query = {
    limit: PAGE,
    ...given('actorId', who),
    ...given('action', action),
    ...given('subjectKind', kind),
    ...given('subjectId', subject),
    ...given('from', from),
    ...given('to', to),
  };
  return infiniteQueryOptions({
    queryKey: ['audit', query],
    queryFn: ({ pageParam }) =>
      answerOf(api.GET('/api/v1/audit', { params: { query: { ...query, ...given('cursor', pageParam) } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
};

function given<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  return value === undefined || value === '' ? {} : ({ [name]: value } as Record<Name, string>);
}

export function useVerify() {
  return useMutation({
    mutationFn: (head: string) =>
      answerOf(api.GET('/api/v1/audit/verify', { params: { query: head === '' ? {} : { head } } })),
  });
}

export function useHead() {
  return useMutation({ mutationFn: () => answerOf(api.GET('/api/v1/audit/head')) });
}
