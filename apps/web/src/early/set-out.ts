import type { Me } from '../shared/session/me';
import { askEarly } from './asked-early';
import { leadingGrant } from './leading-grant';
import { screenCodeAt } from './screen-code';
import { START } from './start';
import { WHO } from './who';

/** Who is signed in is mostly known by then: it was asked by the first line of the page. */
const AT_MOST_MILLIS = 50;

/** Who is signed in is asked, and the code of their first screen sets out. What fails here is asked again where it is shown. */
async function setOut(): Promise<void> {
  const { pathname } = window.location;
  if (pathname === '/invitation') return;
  const who = askEarly(WHO);
  const first = pathname === '/' ? await startOf(who) : pathname;
  screenCodeAt(first)?.().catch(() => undefined);
}

/** The answer is read a second time by the page that is to come. */
async function startOf(who: Promise<Response>): Promise<string> {
  const response = (await who).clone();
  const me = response.ok ? ((await response.json()) as Me) : undefined;
  return me === undefined ? '/' : (START[leadingGrant(me)?.role ?? 'member'][0] ?? '/');
}

// To run the code that every page needs takes a slow phone its time; what is sent for before it arrives meanwhile.
await Promise.race([setOut().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, AT_MOST_MILLIS))]);
