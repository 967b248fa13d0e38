import { readFileSync } from 'node:fs';
import type { RunningCity } from './running-city.js';

const TABLE = 'apps/web/src/app/screens.ts';
const ROW = /path: '([^']+)',\s+name: '([^']+)',(?:\s+needs: '([^']+)',)?/g;
/** Whoever may open a screen first looks at it. */
const PEOPLE = ['gdq1-member', 'gdq1-lead', 'scheduler', 'office-1', 'leader'] as const;

/** Where the id of a page about one thing is taken from. */
const IDS_OF: Readonly<Record<string, string>> = {
  '/enterprises/$id': '/enterprises?limit=1&stage=signed',
  '/events/$id': '/events?limit=1',
  '/introducers/$id': '/introducers?limit=1',
};

export interface ScreenOfSomebody {
  readonly name: string;
  readonly path: string;
  readonly username: (typeof PEOPLE)[number];
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
  for (const username of PEOPLE) {
    const person = await city.signIn(username);
    const me = await person.get<{ permissions: string[] }>('/auth/me');
    if (row.needs !== undefined && !me.body.permissions.includes(row.needs)) continue;
    const of = IDS_OF[row.path];
    if (of === undefined) return { name, username, path: row.path };
    const list = await person.get<{ items: { id: string }[] }>(of);
    return { name, username, path: row.path.replace('$id', list.body.items[0]?.id ?? '') };
  }
  throw new Error(`nobody may open ${name}`);
}
