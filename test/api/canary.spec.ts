import { Writable } from 'node:stream';
import pino from 'pino';
import { ApiDocument, type ApiOperation } from '../support/api-document.js';
import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { Person } from '../support/person.js';

/** No one may read these; each looks like what it is. */
const NUMBERS = ['13977500017', '13977500018', 'canary-wx-7', 'canary7@example.com', '7500017', '7500018'];
/** Written into what was said; who works on the enterprise reads it as it was written. */
const SAID = ['13977500019', 'canary_said_9', 'said9@example.com'];
/** Whom the enterprise's own units know by name. */
const NAMES = ['金丝雀联系', '金丝雀随行'];
/** The end of a number may stand by chance within an id, a hash or a time: there, it tells nothing. */
const isIn =
  (text: string) =>
  (canary: string): boolean =>
    /^\d{7}$/.test(canary) ? new RegExp(`(?<![0-9a-f])${canary}(?![0-9a-f])`).test(text) : text.includes(canary);
/** It would end the session that the next call needs. */
const NOT_CALLED = ['/auth/logout'];

/** Of another unit, or of none; with what they may read of the canaries (domain.md §2, "Roles"). */
const READERS: readonly (readonly [username: string, hidden: readonly string[]])[] = [
  ['gdq2-member', [...NUMBERS, ...SAID, ...NAMES]],
  ['gdq2-lead', [...NUMBERS, ...SAID, ...NAMES]],
  ['c2-member', [...NUMBERS, ...SAID, ...NAMES]],
  ['d01-lead', [...NUMBERS, ...SAID, ...NAMES]],
  ['scheduler', [...NUMBERS, ...SAID, ...NAMES]],
  ['leader', [...NUMBERS, ...SAID]],
  ['office-1', NUMBERS],
  ['gdq1-member', NUMBERS],
];

describe('personal data is shown to nobody who may not see it (domain.md §2)', () => {
  let city: City;
  let document: ApiDocument;
  let logged = '';
  let deal: Deal;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    const log = new Writable({
      write: (chunk: Buffer, _, done) => {
        logged += chunk.toString();
        done();
      },
    });
    city = await City.start(undefined, {}, pino({ level: 'trace' }, log));
    document = await ApiDocument.read(city.address);
    const member = await city.signIn('gdq1-member');
    deal = await Deal.begin(member);
    const person = await member.does<{ id: string }>(`/enterprises/${deal.enterpriseId}/contact-persons`, {
      name: NAMES[0],
      title: '总监',
      phones: NUMBERS.slice(0, 2),
      wechat: NUMBERS[2],
      email: NUMBERS[3],
    });
    ids['evidence'] = await deal.contact('2026-03-01', {
      summary: `见了总经理，秘书电话${SAID[0] ?? ''}，微信号${SAID[1] ?? ''}，${SAID[2] ?? ''}`,
      participants: [{ name: NAMES[0], contactPersonId: person.id }],
      nextAction: { on: '2026-12-01', kind: 'call', what: `回访，打${SAID[0] ?? ''}` },
    });
    await deal.visit('2026-03-02', { delegation: { size: 2, head: NAMES[1] } });
    const project = await deal.project(city.units['C1'] ?? '', '2026-03-03');
    await project.sign('2026-03-04');
    const said = `${SAID[0] ?? ''}，微信号${SAID[1] ?? ''}，${SAID[2] ?? ''}`;
    const difficulty = await member.does<{ id: string }>(`/projects/${project.id}/difficulties`, {
      kind: 'permits',
      title: `许可，找${SAID[0] ?? ''}`,
      detail: `办事处${said}`,
    });
    await member.does(`/difficulties/${difficulty.id}/comment`, { text: `问了${said}` });
    const reminder = (await member.reads<{ items: { id: string }[] }>(`/reminders?scope=unit`)).items[0];
    await member.does(`/reminders/${reminder?.id ?? ''}/comment`, { text: `打过${said}` });
    Object.assign(ids, {
      enterprises: deal.enterpriseId,
      'contact-persons': person.id,
      projects: project.id,
      difficulties: difficulty.id,
      reminders: reminder?.id ?? '',
      funds: await project.receive('2026-03-05', 5),
      units: city.units['GDQ1'],
      users: member.userId,
    });
  });
  afterAll(async () => {
    await city.close();
  });

  /** As the document says it, with what is there; and wrongly, for what errors tell. */
  const answersTo = async (
    who: Person,
    { method, path, body, isMultipart, query }: ApiOperation,
  ): Promise<string[]> => {
    const resource = path.split('/')[1] ?? '';
    const real = path.replace('{id}', ids[resource] ?? city.newId()).replace('{year}', '2026');
    const asked = query === '' ? real : `${real}?${query}`;
    if (method === 'GET') {
      const found = await who.get(asked);
      const wrong = await who.get(`${real}?limit=0&q=${'x'.repeat(600)}&nonsense=1`);
      return [JSON.stringify(found.body), JSON.stringify(wrong.body)];
    }
    if (isMultipart) return [];
    const empty = await who.send(method, asked, {});
    const full = await who.send(method, asked, body === undefined ? undefined : document.sample(body));
    return [JSON.stringify(empty.body), JSON.stringify(full.body)];
  };

  it.each(READERS)('%s reads none of it in any answer of the whole API, nor in an error', async (username, hidden) => {
    const who = await city.signIn(username);
    const reads = document.operations.filter(({ method }) => method === 'GET');
    const writes = document.operations.filter(({ method, path }) => method !== 'GET' && !NOT_CALLED.includes(path));
    const isStranger = hidden.includes(NAMES[1] ?? '') && username !== 'scheduler';
    const told: string[] = [];
    for (const operation of isStranger ? [...reads, ...writes] : reads) {
      for (const answer of await answersTo(who, operation)) {
        const shown = hidden.filter(isIn(answer));
        if (shown.length > 0) told.push(`${operation.method} ${operation.path}: ${shown.join(', ')}`);
      }
    }
    for (const q of [deal.name, deal.name.slice(3, 7), ...NUMBERS, ...SAID, ...NAMES]) {
      for (const path of ['/enterprises', '/enterprises/lookup', '/users', '/introducers']) {
        const { items } = (await who.get<{ items?: unknown }>(`${path}?q=${encodeURIComponent(q)}`)).body;
        const answer = JSON.stringify(items ?? []);
        const shown = hidden.filter(isIn(answer));
        if (shown.length > 0) told.push(`GET ${path}?q=${q}: ${shown.join(', ')}`);
      }
    }
    expect(told).toEqual([]);
  });

  it('tells one who enters the same firm nothing but who owns it', async () => {
    const stranger = await city.signIn('gdq3-member');
    const answer = await stranger.post('/enterprises', { name: deal.name });
    expect(answer).toMatchObject({ status: 409, body: { code: 'enterprise_owned' } });
    const text = JSON.stringify(answer.body);
    expect([...NUMBERS, ...SAID, ...NAMES].filter(isIn(text))).toEqual([]);
  });

  it('is in no line of the log', () => {
    expect(logged.length).toBeGreaterThan(0);
    expect([...NUMBERS, ...SAID, ...NAMES].filter(isIn(logged))).toEqual([]);
  });
});
