import { PERMISSIONS } from '#libs/organisation';
import { ApiDocument, type ApiOperation } from '../support/api-document.js';
import { City } from '../support/city.js';
import { callRoute, makeSubjects, type Subjects } from '../support/every-route.js';
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
  let subjects: Subjects;

  beforeAll(async () => {
    city = await City.start();
    document = await ApiDocument.read(city.address);
    for (const [username] of [...PEOPLE, ...OF_ANOTHER_UNIT]) people.set(username, await city.signIn(username));
    subjects = await makeSubjects(city, person('gdq1-member'));
  });
  afterAll(async () => {
    await city.close();
  });

  const person = (username: string): Person => {
    const known = people.get(username);
    if (known === undefined) throw new Error(username);
    return known;
  };

  const call = (who: Person, operation: ApiOperation): Promise<Answer> =>
    callRoute(who, operation, { document, subjects, city });
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

  it.each(PEOPLE)('%s (%s): denied where the matrix says "-", else let in', async (username, role) => {
    for (const operation of rows()) {
      const answer = await call(person(username), operation);
      const said = `${operation.method} ${operation.path} (${operation.operation}): ${String(answer.status)} ${JSON.stringify(answer.body['code'] ?? '')}`;
      if (reach(operation.operation, role) === '-') expect(said).toContain(': 403 "forbidden"');
      else expect(said).not.toMatch(/: (401|403) "(unauthenticated|forbidden)"|: 5\d\d/);
    }
  });

  it.each(OF_ANOTHER_UNIT)("%s (%s): of another unit's, only what is everybody's", async (username, role) => {
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
  });
});
