import { PERMISSIONS } from '#libs/organisation';
import { ApiDocument, type ApiOperation } from '../support/api-document.js';
import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { Answer, Person } from '../support/person.js';

type Role = 'member' | 'lead' | 'scheduler' | 'office' | 'leader';

/** Whose column of the matrix somebody reads in. The director is the lead of the office, and reads in the office's. */
const PEOPLE: readonly (readonly [username: string, role: Role])[] = [
  ['gdq1-member', 'member'],
  ['gdq1-lead', 'lead'],
  ['scheduler', 'scheduler'],
  ['office-1', 'office'],
  ['office-lead', 'office'],
  ['leader', 'leader'],
];
const OF_ANOTHER_UNIT: readonly (readonly [username: string, role: Role])[] = [
  ['gdq2-member', 'member'],
  ['gdq2-lead', 'lead'],
];
/** It would end the session that the next call needs. */
const NOT_CALLED = ['/auth/logout'];

describe('who may do what: every operation of the API document × every role (domain.md §2)', () => {
  let city: City;
  let document: ApiDocument;
  const people = new Map<string, Person>();
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    city = await City.start();
    document = await ApiDocument.read(city.address);
    for (const [username] of [...PEOPLE, ...OF_ANOTHER_UNIT]) people.set(username, await city.signIn(username));
    const member = person('gdq1-member');
    const deal = await Deal.begin(member);
    ids['evidence'] = await deal.contact('2026-03-01');
    await deal.visit('2026-03-02');
    const file = await member.upload();
    const project = await deal.project(city.units['C1'] ?? '', '2026-03-03', { attachments: [file] });
    await project.sign('2026-03-04');
    ids['enterprises'] = deal.enterpriseId;
    ids['projects'] = project.id;
    ids['funds'] = await project.receive('2026-03-05', 5);
    ids['files'] = file;
    ids['contact-persons'] = (
      await member.does<{ id: string }>(`/enterprises/${deal.enterpriseId}/contact-persons`, {
        name: '韦某',
        phones: ['13800138000'],
      })
    ).id;
    ids['introducers'] = (
      await member.does<{ id: string }>('/introducers', { kind: 'association', name: '某商会' })
    ).id;
    const milestone = { name: '环评批复', dueOn: '2026-12-01' };
    const { items } = await member.does<{ items: { id: string }[] }>(`/projects/${project.id}/milestones`, milestone);
    ids['milestones'] = items[0]?.id ?? '';
    const difficulty = { kind: 'permits', title: '施工许可' };
    ids['difficulties'] = (await member.does<{ id: string }>(`/projects/${project.id}/difficulties`, difficulty)).id;
    ids['units'] = city.units['GDQ3'] ?? '';
    ids['users'] = (await city.signIn('d01-member')).userId;
  }, 60_000);
  afterAll(async () => {
    await city.close();
  });

  const person = (username: string): Person => {
    const known = people.get(username);
    if (known === undefined) throw new Error(username);
    return known;
  };

  const call = (who: Person, { method, path, body, isMultipart, query }: ApiOperation): Promise<Answer> => {
    const resource = path.split('/')[1] ?? '';
    const real = path.replace('{id}', ids[resource] ?? city.newId()).replace('{year}', '2026');
    if (isMultipart) {
      const form = new FormData();
      form.append('file', new Blob([`%PDF-1.4\n${city.newId()}\n%%EOF`]), 'a.pdf');
      return who.send(method, real, form);
    }
    return who.send(
      method,
      query === '' ? real : `${real}?${query}`,
      body === undefined ? undefined : document.sample(body),
    );
  };
  const rows = (): ApiOperation[] =>
    document.operations.filter(({ operation, path }) => operation !== 'public' && !NOT_CALLED.includes(path));
  const reach = (operation: string, role: Role): string => {
    const row = PERMISSIONS[operation];
    if (row === undefined) throw new Error(`the matrix has no row ${operation}`);
    return row.self === true ? 'all' : row[role];
  };

  it('names a row of the matrix for every operation, and uses every row', () => {
    const named = new Set(document.operations.map(({ operation }) => operation));
    expect([...named].filter((operation) => operation !== 'public' && PERMISSIONS[operation] === undefined)).toEqual(
      [],
    );
    expect(document.operations.length).toBeGreaterThan(40);
  });

  it('asks who one is', async () => {
    const nobody = new (person('leader').constructor as new (...args: unknown[]) => Person)(city.address, {}, '', '');
    for (const operation of rows()) {
      const { status } = await call(nobody, operation);
      expect({ operation: operation.path, method: operation.method, status }).toMatchObject({ status: 401 });
    }
  });

  it.each(PEOPLE)(
    '%s (%s): denied where the matrix says "-", else let in',
    async (username, role) => {
      for (const operation of rows()) {
        const answer = await call(person(username), operation);
        const said = `${operation.method} ${operation.path} (${operation.operation}): ${String(answer.status)} ${JSON.stringify(answer.body['code'] ?? '')}`;
        if (reach(operation.operation, role) === '-') expect(said).toContain(': 403 "forbidden"');
        else expect(said).not.toMatch(/: (401|403) "(unauthenticated|forbidden)"|: 5\d\d/);
      }
    },
    60_000,
  );

  it.each(OF_ANOTHER_UNIT)(
    "%s (%s): of another unit's, only what is everybody's",
    async (username, role) => {
      const about = /^\/(enterprises|projects|evidence|funds|contact-persons|files|milestones|difficulties)\/\{id\}/;
      for (const operation of rows().filter(({ path }) => about.test(path))) {
        if (reach(operation.operation, role) !== 'own') continue;
        const answer = await call(person(username), operation);
        const { status, body } = answer;
        const said = `${operation.method} ${operation.path} (${operation.operation}): ${String(status)} ${JSON.stringify(body).slice(0, 200)}`;
        const isHeldBack =
          status === 403 ||
          status === 404 ||
          (status === 409 && body['code'] === 'enterprise_owned') ||
          body['restricted'] === true;
        expect({ said, isHeldBack }).toEqual({ said, isHeldBack: true });
      }
    },
    60_000,
  );
});
