import type { Me } from '../shared/session/me';
import { askEarly } from './asked-early';
import { FIRST_QUESTIONS } from './first-questions';
import { keptLanguage } from './kept-language';
import { leadingGrant } from './leading-grant';
import { screenCodeAt } from './screen-code';
import { START } from './start';
import { WHO } from './who';

/** Who is signed in is mostly known by then: it was asked by the first line of the page. */
const AT_MOST_MILLIS = 50;

/**
 * Who is signed in is asked, and the code of their first screen sets out, with what their start page asks first. What fails
 * here is asked again where it is shown.
 */
async function setOut(): Promise<void> {
  const { pathname } = window.location;
  if (pathname === '/invitation') return;
  const who = askEarly(WHO);
  if (pathname === '/') await setOutToStart(who);
  else sendForCode(pathname);
}

/** The answer is read a second time by the page that is to come. */
async function setOutToStart(who: Promise<Response>): Promise<void> {
  const response = (await who).clone();
  if (!response.ok) return;
  const me = (await response.json()) as Me;
  const [start] = START[leadingGrant(me)?.role ?? 'member'];
  if (start === undefined || me.mustChangePassword) return;
  sendForCode(start);
  for (const question of FIRST_QUESTIONS[start] ?? []) {
    askEarly(question, { 'Accept-Language': keptLanguage() }).catch(() => undefined);
  }
}

function sendForCode(path: string): void {
  screenCodeAt(path)?.().catch(() => undefined);
}

// To run the code that every page needs takes a slow phone its time; what is sent for before it arrives meanwhile.
await Promise.race([setOut().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, AT_MOST_MILLIS))]);
