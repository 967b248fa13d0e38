import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/client';

export type LookupItem = Schemas['LookupItemDto'];

const ENOUGH = 2;
const FRESH_MILLIS = 60_000;

/** The blind check before a call: who pursues it. Each question is counted, so the same one is asked once a minute. */
export function lookupQuery(q: string) {
  return queryOptions({
    queryKey: ['lookup', q],
    queryFn: () => answerOf(api.GET('/api/v1/enterprises/lookup', { params: { query: { q } } })),
    enabled: q.length >= ENOUGH,
    staleTime: FRESH_MILLIS,
  });
}
