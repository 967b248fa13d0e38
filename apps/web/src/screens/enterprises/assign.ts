import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../shared/api/client';
import { ProblemError } from '../../shared/api/problem';
import type { Person } from '../../shared/api/units';
import type { EnterpriseItem } from './enterprises.queries';

/** Why it could not be; null where it is so now. */
export interface Assigned {
  readonly item: EnterpriseItem;
  readonly refusal: string | null;
}

interface Wish {
  readonly items: readonly EnterpriseItem[];
  readonly userId: string;
}

const AT_ONCE = 200;

/** Sent again, it changes nothing more: who is responsible already stays so. */
export function useAssign() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ items, userId }: Wish) => {
      const assigned: Assigned[] = [];
      for (let at = 0; at < items.length; at += AT_ONCE) {
        assigned.push(...(await together(items.slice(at, at + AT_ONCE), userId)));
      }
      return assigned;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['enterprises'] }),
  });
}

/** All of them or none is what the server takes; where it refuses, each is asked for alone and has its own answer. */
async function together(items: readonly EnterpriseItem[], userId: string): Promise<Assigned[]> {
  const ids = items.map(({ id }) => id);
  const refusal = await refusalOf(answerOf(api.POST('/api/v1/enterprises/assign', { body: { ids, userId } })));
  if (refusal === null) return items.map((item) => ({ item, refusal }));
  const assigned: Assigned[] = [];
  for (const item of items) {
    const params = { path: { id: item.id } };
    const asked = answerOf(api.POST('/api/v1/enterprises/{id}/responsible', { params, body: { userId } }));
    assigned.push({ item, refusal: await refusalOf(asked) });
  }
  return assigned;
}

/** @throws what is no answer to the question: no signal, a fault of the server */
async function refusalOf(asked: Promise<unknown>): Promise<string | null> {
  try {
    await asked;
    return null;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status >= 400 && error.problem.status < 500)
      return error.problem.detail;
    throw error;
  }
}

/** Who works today in a unit that owns one of these, by pinyin. */
export function peopleFor(items: readonly EnterpriseItem[], people: readonly Person[], day: string): Person[] {
  const owners = new Set(items.map(({ owner }) => owner?.unitId));
  const isOn = ({ from, to }: Person['grants'][number]) => (from ?? day) <= day && (to ?? day) >= day;
  return people
    .filter(({ disabled, grants }) => !disabled && grants.some((grant) => owners.has(grant.unitId) && isOn(grant)))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}
