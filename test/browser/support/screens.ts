import { readFileSync } from 'node:fs';
import type { Person } from '../../support/person.js';
import type { RunningCity } from './running-city.js';

const TABLE = 'apps/web/src/app/screens.ts';
const ROW = /path: '([^']+)',\s+name: '([^']+)',(?:\s+needs: '([^']+)',)?/g;
/** Whoever may open a screen first looks at it. */
const PEOPLE = ['gdq1-member', 'gdq1-lead', 'office-1', 'scheduler', 'leader'] as const;
/** Who sees all parts of a screen, where the first who may open it does not. */
const SEES_ALL: Readonly<Record<string, string>> = { structure: 'office-1' };
/** In a city without enterprises: the page of one that is not there. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

interface Viewer {
  readonly username: string;
  readonly session: string;
  readonly permissions: readonly string[];
  readonly person: Person;
}

/** Where the id of a page about one thing is taken from. */
const IDS_OF: Readonly<Record<string, string>> = {
  '/enterprises/$id': '/enterprises?limit=1&stage=signed',
  '/events/$id': '/events?limit=1',
  '/introducers/$id': '/introducers?limit=1',
};

export interface ScreenOfSomebody {
  readonly name: string;
  readonly path: string;
  readonly username: string;
  readonly session: string;
}

/** Every screen of the page's own table: its name, and what it asks of whoever opens it. */
export function screenRows(): { readonly path: string; readonly name: string; readonly needs: string | undefined }[] {
  const rows = [...readFileSync(TABLE, 'utf8').matchAll(ROW)];
  return rows.map(([, path = '', name = '', needs]) => ({ path, name, needs }));
}

/** The address of a screen in a running city, and somebody who may open it. */
export async function screenIn(city: RunningCity, name: string): Promise<ScreenOfSomebody> {
  const row = screenRows().find((each) => each.name === name);
  if (row === undefined) throw new Error(`${name} is no screen of ${TABLE}`);
  const { needs } = row;
  for (const { username, session, permissions, person } of await viewersOf(city)) {
    if (needs !== undefined && !permissions.includes(needs)) continue;
    if (username !== (SEES_ALL[name] ?? username)) continue;
    return { name, username, session, path: row.path.replace('$id', await firstId(person, row.path)) };
  }
  throw new Error(`nobody may open ${name}`);
}

const known = new WeakMap<RunningCity, Promise<Viewer[]>>();

/** Each signs in once: a password takes its time. */
function viewersOf(city: RunningCity): Promise<Viewer[]> {
  const viewers = known.get(city) ?? Promise.all(PEOPLE.map((username) => viewer(city, username)));
  known.set(city, viewers);
  return viewers;
}

async function viewer(city: RunningCity, username: string): Promise<Viewer> {
  const person = await city.signIn(username);
  const { permissions } = await person.reads<{ permissions: string[] }>('/auth/me');
  return { username, permissions, session: person.session, person };
}

async function firstId(person: Person, path: string): Promise<string> {
  const list = IDS_OF[path];
  if (list === undefined) return '';
  const { items } = await person.reads<{ items: { id: string }[] }>(list);
  return items[0]?.id ?? NOBODY;
}
