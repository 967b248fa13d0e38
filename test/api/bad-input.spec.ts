import { Database, raw } from '#libs/database';
import { PERMISSIONS } from '#libs/organisation';
import { ApiDocument, type ApiOperation } from '../support/api-document.js';
import { City } from '../support/city.js';
import type { Answer, Person } from '../support/person.js';

const TABLES = [
  'enterprise',
  'evidence',
  'project',
  'ownership_request',
  'ownership_act',
  'contact_person',
  'introducer',
  'unit',
  'app_user',
  'target',
  'rule_set',
  'city_event',
  'milestone',
  'difficulty',
  'access_token',
];
/** What no field of ours takes, whatever its type. */
const WRONG: readonly (readonly [name: string, value: unknown])[] = [
  ['an object where none belongs', { nested: { deeper: true } }],
  ['a list of lists', [[1]]],
  ['half a character', '\ud800'],
  ['NUL', 'a\u0000b'],
  ['a day that is not in the calendar', '2022-02-30'],
  ['a fraction', 0.1],
  ['a very large number', 1e300],
];

describe('every field of every body refuses what it cannot be, and nothing is stored', () => {
  let city: City;
  let office: Person;
  let leader: Person;
  let lead: Person;
  let document: ApiDocument;

  beforeAll(async () => {
    city = await City.start();
    office = await city.signIn('office-1');
    leader = await city.signIn('leader');
    lead = await city.signIn('gdq1-lead');
    document = await ApiDocument.read(city.address);
  });
  afterAll(async () => {
    await city.close();
  });

  const bodies = (): ApiOperation[] =>
    document.operations.filter(({ body, path }) => body !== undefined && !path.startsWith('/auth/'));
  /** The office may all but what is a lead's or the leader's own. */
  const whoMay = ({ operation }: ApiOperation): Person => {
    const row = PERMISSIONS[operation];
    if (row?.office !== '-') return office;
    return row.lead === '-' ? leader : lead;
  };
  const send = (operation: ApiOperation, body: unknown): Promise<Answer> =>
    whoMay(operation).send(
      operation.method,
      operation.path.replace('{id}', city.newId()).replace('{year}', '2026'),
      body,
    );
  const rows = async (): Promise<number[]> => {
    const { reader } = city.server.app.get(Database);
    return Promise.all(
      TABLES.map(
        async (table) => (await reader.run<{ n: number }>(raw(`SELECT COUNT(*) AS n FROM ${table}`)))[0]?.n ?? 0,
      ),
    );
  };
  const expectRefusal = (
    { method, path }: ApiOperation,
    field: string,
    what: string,
    { status, body, headers }: Answer,
  ): void => {
    const said = { route: `${method} ${path}`, field, what };
    expect({ ...said, status }).toEqual({ ...said, status: 400 });
    expect(headers.get('content-type')).toContain('application/problem+json');
    const paths = ((body['errors'] ?? []) as { path: string }[]).map((error) => error.path.split(/[.[]/)[0]);
    expect({ ...said, paths }).toEqual({ ...said, paths: expect.arrayContaining([field]) as unknown });
  };

  it('missing, unknown, null, and of another kind', async () => {
    const before = await rows();
    for (const operation of bodies()) {
      if (operation.body === undefined) continue;
      const { properties, required } = document.fieldsOf(operation.body);
      const good = document.sample(operation.body) as Record<string, unknown>;
      expectRefusal(operation, 'nonsense', 'unknown', await send(operation, { ...good, nonsense: 1 }));
      for (const field of required) {
        const { [field]: _, ...rest } = good;
        expectRefusal(operation, field, 'missing', await send(operation, rest));
        if (!isTakenBy(properties[field] ?? {}, null)) {
          expectRefusal(operation, field, 'null', await send(operation, { ...good, [field]: null }));
        }
      }
      for (const [field, schema] of Object.entries(properties)) {
        for (const [what, value] of beyond(schema)) {
          expectRefusal(operation, field, what, await send(operation, { ...good, [field]: value }));
        }
        for (const [what, value] of WRONG) {
          if (isTakenBy(schema, value)) continue;
          expectRefusal(operation, field, what, await send(operation, { ...good, [field]: value }));
        }
      }
    }
    expect(await rows()).toEqual(before);
  });
});

/** One more than its limits. */
function beyond({
  maxLength,
  maximum,
  minimum,
}: {
  maxLength?: number;
  maximum?: number;
  minimum?: number;
}): [string, unknown][] {
  const found: [string, unknown][] = [];
  if (maxLength !== undefined) found.push(['too long', '字'.repeat(maxLength + 1)]);
  if (maximum !== undefined) found.push(['too large', maximum + 1]);
  if (minimum !== undefined) found.push(['too small', minimum - 1]);
  return found;
}

/** What may be cleared takes null, a free text the text of a day, a free object an object. */
function isTakenBy(
  schema: {
    type?: unknown;
    format?: string;
    pattern?: string;
    enum?: unknown;
    maxLength?: number;
    additionalProperties?: unknown;
  },
  value: unknown,
): boolean {
  const types = Array.isArray(schema.type) ? (schema.type as string[]) : [String(schema.type)];
  if (value === null) return types.includes('null');
  const isFreeText =
    types.includes('string') &&
    schema.enum === undefined &&
    schema.format === undefined &&
    (schema.maxLength ?? 0) >= 10;
  if (value === '2022-02-30')
    return isFreeText && (schema.pattern === undefined || new RegExp(schema.pattern).test(value));
  return schema.additionalProperties === true && typeof value === 'object' && !Array.isArray(value);
}
