import { randomUUID } from 'node:crypto';
import { Person } from '../support/person.js';
import { RunningServer, runCommand } from '../support/running-server.js';
import { emptyDatabase, type TestDatabase } from '../support/test-database.js';

const CLIENTS = 100;
/** Killed when so many writes were acknowledged. */
const KILLED_AFTER = 60;
/** Under way at once when it is told to stop. */
const WRITES = 20;

interface Sent {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

async function signIn(address: string): Promise<Person> {
  const response = await fetch(`${address}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'office-1', password: 'zhudian-demo' }),
  });
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return new Person(address, { cookie }, '', '');
}

describe('killed in the middle of writing', () => {
  let database: TestDatabase;
  let server: RunningServer | undefined;

  beforeEach(async () => {
    database = await emptyDatabase();
    const made = await runCommand(database.environment, 'demo', '--enterprises', '40');
    expect({ status: made.status, err: made.err }).toMatchObject({ status: 0 });
  });
  afterEach(async () => {
    await server?.end('SIGKILL');
    await database.drop();
  });

  it('loses no write that was acknowledged, and no update', async () => {
    server = await RunningServer.start(database.environment);
    const office = await signIn(server.address);
    const teams = await office.reads<{ items: { id: string }[] }>('/units?kind=field_team');
    const unitId = teams.items[0]?.id ?? '';
    const shared = await office.does<{ id: string }>('/enterprises', { name: '共用测试有限公司' });
    const acknowledged: Sent[] = [];
    let patched = 0;
    let conflicts = 0;
    const unexpected: string[] = [];
    let running = true;
    let reached: () => void = () => undefined;
    const inTheMiddle = new Promise<void>((resolve) => {
      reached = resolve;
    });

    const client = async (number: number): Promise<void> => {
      for (let round = 0; running; round += 1) {
        if (acknowledged.length >= KILLED_AFTER && patched + conflicts > 0) reached();
        try {
          if (number % 4 === 0) {
            const { version } = await office.reads<{ version: number }>(`/enterprises/${shared.id}`);
            const answer = await office.patch(`/enterprises/${shared.id}`, {
              version,
              shortName: `第${String(number)}次`,
            });
            if (answer.status === 200) patched += 1;
            else if (answer.status === 409 && answer.body['code'] === 'version_conflict') conflicts += 1;
            else unexpected.push(`${String(answer.status)} ${JSON.stringify(answer.body)}`);
            continue;
          }
          const id = randomUUID();
          const sent: Sent =
            number % 4 === 1
              ? { path: '/enterprises', body: { id, name: `并发${id}有限公司` } }
              : {
                  path: `/enterprises/${shared.id}/activities`,
                  body: {
                    id,
                    unitId,
                    kind: 'call',
                    occurredOn: '2026-03-01',
                    summary: `${String(number)}-${String(round)}`,
                  },
                };
          const answer = await office.post(sent.path, sent.body);
          if (answer.status === 201) acknowledged.push(sent);
          else unexpected.push(`${String(answer.status)} ${JSON.stringify(answer.body)}`);
        } catch {
          return; // the server is gone
        }
      }
    };
    const clients = Array.from({ length: CLIENTS }, (_, number) => client(number));
    await inTheMiddle;
    await server.end('SIGKILL');
    running = false;
    await Promise.all(clients);
    server = await RunningServer.start(database.environment);

    const after = await signIn(server.address);
    expect(unexpected).toEqual([]);
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLED_AFTER);
    for (const { path, body } of acknowledged) {
      const again = await after.post(path, body);
      expect({ path, id: body['id'], status: again.status }).toEqual({ path, id: body['id'], status: 200 });
    }
    const { version } = await after.reads<{ version: number }>(`/enterprises/${shared.id}`);
    const { total } = await after.reads<{ total: number }>(`/enterprises/${shared.id}/timeline?limit=1`);
    expect(patched + conflicts).toBeGreaterThan(0);
    // Every acknowledged change raised the version once; of the last one or two the answer may have been lost.
    expect(version - 1 - total).toBeGreaterThanOrEqual(patched);
    expect(version - 1 - total - patched).toBeLessThanOrEqual(CLIENTS / 4);
  });

  it('of twenty who change the same version at once, one does and the others are told', async () => {
    server = await RunningServer.start(database.environment);
    const office = await signIn(server.address);
    const { id, version } = await office.does<{ id: string; version: number }>('/enterprises', {
      name: '同时修改有限公司',
    });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, place) =>
        office.patch(`/enterprises/${id}`, { version, shortName: `第${String(place)}个` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(409)]);
    for (const { status, body } of answers)
      if (status === 409) expect(body).toMatchObject({ code: 'version_conflict', current: { version: version + 1 } });
  });

  it('SIGTERM finishes what is under way, and ends well', async () => {
    server = await RunningServer.start(database.environment);
    const office = await signIn(server.address);
    // Each has its connection: none is still being made when the server stops.
    await Promise.all(Array.from({ length: WRITES }, () => office.reads('/auth/me')));
    const writes = Array.from({ length: WRITES }, (_, place) =>
      office.post('/enterprises', { name: `停机前第${String(place)}家有限公司` }),
    );
    const first = await Promise.race(writes);
    expect(first.status).toBe(201);
    const ended = server.end('SIGTERM');
    const answers = await Promise.all(writes);
    for (const { status } of answers) expect([201, 503]).toContain(status);
    expect(await ended).toBe(0);
    server = undefined;
  });
});
