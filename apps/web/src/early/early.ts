import type { Me } from '../shared/session/me';
import { askEarly, WHO } from './asked-early';
import { leadingGrant } from './leading-grant';
import { screenCodeAt } from './screen-code';
import { START } from './start';

/**
 * Runs before the rest of the code is there: who is signed in is asked at once, and the code of their first screen sets
 * out beside the code that every page needs. What fails here is asked again where it is shown.
 */
async function setOut(): Promise<void> {
  const { pathname } = window.location;
  if (pathname === '/invitation') return;
  const who = askEarly(WHO);
  const first = pathname === '/' ? await startOf(who) : pathname;
  await screenCodeAt(first)?.();
}

/** The answer is read a second time by the page that is to come. */
async function startOf(who: Promise<Response>): Promise<string> {
  const response = (await who).clone();
  const me = response.ok ? ((await response.json()) as Me) : undefined;
  return me === undefined ? '/' : (START[leadingGrant(me)?.role ?? 'member'][0] ?? '/');
}

setOut().catch(() => undefined);
