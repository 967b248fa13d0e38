import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/client';
import { rememberPerson } from '../offline/last-person';

export type Me = Schemas['MeDto'];
export type Role = Me['grants'][number]['role'];

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const me = await answerOf(api.GET('/api/v1/auth/me'));
    rememberPerson(me.user.id);
    return me;
  },
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** Who is signed in. Below the shell there is always somebody. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (data === undefined) throw new Error('nobody is signed in');
  return data;
}

/** Whether the permission matrix lets the person do this at all; of whose is the server's to say. */
export function useMay(operation: string): boolean {
  return useMe().permissions.includes(operation);
}
