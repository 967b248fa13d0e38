import { answerOf, api } from '../api/client';

/** Who is called: the person who decides, else the first with a number. The number is revealed, which is kept. */
export async function phoneToCall(enterpriseId: string, reason: string): Promise<string | undefined> {
  const { items } = await answerOf(
    api.GET('/api/v1/enterprises/{id}/contact-persons', {
      params: { path: { id: enterpriseId }, query: { limit: 50 } },
    }),
  );
  const reachable = items.filter(({ phones }) => phones.length > 0);
  const person = reachable.find(({ decisionRole }) => decisionRole === 'decides') ?? reachable[0];
  if (person === undefined) return undefined;
  const shown = await answerOf(
    api.POST('/api/v1/contact-persons/{id}/reveal', { params: { path: { id: person.id } }, body: { reason } }),
  );
  return shown.phones[0];
}
