import type { QueryClient } from '@tanstack/react-query';
import { screenCodeAt } from '../early/screen-code';
import { meQuery } from '../shared/session/me';
import { readSearch } from '../shared/url/url-state';
import type { makeRouter } from './router';
import { startOf } from './screens';

type Router = ReturnType<typeof makeRouter>;

/** Longer, and the bones of the page say that it is on its way. */
const BONES_AFTER_MILLIS = 300;

/** The first page is drawn once, with what it asks for. What fails here fails again where it is shown. */
export async function firstPage(queries: QueryClient, router: Router): Promise<void> {
  const bones = new Promise<void>((resolve) => setTimeout(resolve, BONES_AFTER_MILLIS));
  await Promise.race([askedFirst(queries, router).catch(() => undefined), bones]);
}

async function askedFirst(queries: QueryClient, router: Router): Promise<void> {
  if (router.history.location.pathname === '/invitation') return;
  const me = await queries.query(meQuery);
  if (me.mustChangePassword) return;
  const start = startOf(me);
  if (router.history.location.pathname === '/' && start !== undefined) router.history.replace(start);
  const { pathname, search } = router.history.location;
  const code = screenCodeAt(pathname)?.();
  await Promise.all([router.load(), code?.then(({ ask }) => ask?.(queries, readSearch(search), me))]);
}
