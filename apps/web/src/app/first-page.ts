import type { QueryClient } from '@tanstack/react-query';
import type { RouterHistory } from '@tanstack/react-router';
import { screenCodeAt } from '../early/screen-code';
import { meQuery } from '../shared/session/me';
import { readSearch } from '../shared/url/url-state';
import { startOf } from './screens';

/** Longer, and the bones of the page say that it is on its way. */
const BONES_AFTER_MILLIS = 300;

/** The first page is drawn once, with what it asks for. What fails here fails again where it is shown. */
export async function firstPage(queries: QueryClient, history: RouterHistory): Promise<void> {
  const bones = new Promise<void>((resolve) => setTimeout(resolve, BONES_AFTER_MILLIS));
  await Promise.race([askedFirst(queries, history).catch(() => undefined), bones]);
  const me = queries.getQueryData(meQuery.queryKey);
  const start = me === undefined ? undefined : startOf(me);
  if (history.location.pathname === '/' && start !== undefined) history.replace(start);
}

async function askedFirst(queries: QueryClient, history: RouterHistory): Promise<void> {
  const { pathname, search } = history.location;
  if (pathname === '/invitation') return;
  const me = await queries.query(meQuery);
  const path = pathname === '/' ? startOf(me) : pathname;
  if (path === undefined || me.mustChangePassword) return;
  const code = await screenCodeAt(path)?.();
  await code?.ask?.(queries, readSearch(search), me);
}
