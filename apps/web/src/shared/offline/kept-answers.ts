import { hashKey, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { phoneDatabase } from '../outbox/outbox-database';
import { forgetPerson, lastPerson } from './last-person';

/** What can be read without signal: the first words of its query keys. Phone numbers are masked in all of it. */
const KEPT = new Set([
  'me',
  'units',
  'users',
  'enterprises',
  'enterprise',
  'project',
  'reminders',
  'work-calendar',
  'events',
]);

/** Older answers are not kept: the phone is no archive. */
const KEPT_DAYS = 14;
const DAY_MILLIS = 86_400_000;

interface Kept {
  readonly queryKey: QueryKey;
  readonly data: unknown;
  readonly updatedAt: number;
}

/** Puts what was kept of the last person back, as old answers: they are asked for anew where there is signal. */
export async function restoreAnswers(queries: QueryClient): Promise<void> {
  const userId = lastPerson();
  if (userId === null) return;
  const oldest = Date.now() - KEPT_DAYS * DAY_MILLIS;
  const { kept } = phoneDatabase(userId);
  const all = await kept.toArray();
  if (lastPerson() !== userId) return;
  for (const { key, answer } of all) {
    const { queryKey, data, updatedAt } = answer as Kept;
    if (updatedAt < oldest) await kept.delete(key);
    else if (queries.getQueryData(queryKey) === undefined) {
      queries.setQueryData(queryKey, data, { updatedAt });
      // However new it is: what was changed since it was kept is not in it.
      void queries.invalidateQueries({ queryKey, exact: true, refetchType: 'none' });
    }
  }
}

/** Each answer that can be read without signal, those already there too, is kept under the name of who is signed in. */
export function keepAnswers(queries: QueryClient): void {
  // What is on the phone stays in the page, too: without signal nothing would bring it back.
  for (const subject of KEPT) queries.setQueryDefaults([subject], { gcTime: Number.POSITIVE_INFINITY });
  for (const query of queries.getQueryCache().getAll()) if (query.state.status === 'success') void keep(query);
  queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    void keep(event.query as Query);
  });
}

/** What the person is called whose answers are kept here. */
export async function keptName(userId: string): Promise<string> {
  const me = await phoneDatabase(userId).kept.get(hashKey(['me']));
  return me === undefined ? '' : ((me.answer as Kept).data as { user: { name: string } }).user.name;
}

async function keep({ queryKey, state }: Query): Promise<void> {
  const [subject] = queryKey;
  if (typeof subject !== 'string' || !KEPT.has(subject)) return;
  const userId = lastPerson();
  if (userId === null) return;
  const answer: Kept = { queryKey, data: state.data, updatedAt: state.dataUpdatedAt };
  await phoneDatabase(userId).kept.put({ key: hashKey(queryKey), keptAt: new Date().toISOString(), answer });
}

/** After signing out: what was read is gone from the phone; what was not sent stays for its owner. */
export async function forgetAnswers(): Promise<void> {
  const userId = lastPerson();
  forgetPerson();
  if (userId !== null) await phoneDatabase(userId).kept.clear();
}
