import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMe } from '../session/me';
import { answerOf, api, type Schemas } from './client';

export type OwnEnterprise = Schemas['EnterpriseItemDto'];

const NONE: readonly OwnEnterprise[] = [];
const PAGE = 200;
const AT_MOST = 4000;
const FRESH_MILLIS = 5 * 60_000;

/** All that these units pursue: what the phone keeps, and the quick log looks through. */
export const ownEnterprisesQuery = (unitIds: readonly string[]) =>
  queryOptions({
    queryKey: ['enterprises', 'own', unitIds],
    queryFn: async () => (await Promise.all(unitIds.map(enterprisesOf))).flat(),
    staleTime: FRESH_MILLIS,
  });

async function enterprisesOf(unit: string): Promise<OwnEnterprise[]> {
  const all: OwnEnterprise[] = [];
  let cursor: string | undefined;
  do {
    const query = { unit, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
    const page: Schemas['EnterprisePageDto'] = await answerOf(api.GET('/api/v1/enterprises', { params: { query } }));
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && all.length < AT_MOST);
  return all;
}

export function useOwnEnterprises(): readonly OwnEnterprise[] {
  const { grants } = useMe();
  const unitIds = [...new Set(grants.map(({ unitId }) => unitId))].sort();
  return useQuery(ownEnterprisesQuery(unitIds)).data ?? NONE;
}
