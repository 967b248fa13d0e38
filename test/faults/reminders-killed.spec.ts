import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteAccount } from '../support/account.js';
import { NotingWebhook } from '../support/noting-webhook.js';
import { HAS_REDIS_SERVER, OwnRedis } from '../support/own-redis.js';
import { Person } from '../support/person.js';
import { RunningServer, RunningWorker, runCommand } from '../support/running-server.js';
import { emptyDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

const IS_FULL = process.env['ZHUDIAN_TEST_FAULTS'] === 'full';
const CYCLES = IS_FULL ? 50 : 2;
/** Hours, where the machine does other work: fifty cycles are a hundred starts and more. */
const PATIENCE_MILLIS = IS_FULL ? 4 * 3_600_000 : 900_000;
/** A lease, the wait after a first uncertain attempt, and the sweep. */
const SETTLING_MILLIS = IS_FULL ? 1_800_000 : 600_000;

const IS_ON_POSTGRES = process.env['ZHUDIAN_TEST_DATABASE'] === 'postgres';
const SET_UPS = [
  ...(IS_ON_POSTGRES ? [] : [{ name: 'SQLite, embedded queue', redis: false }]),
  ...(HAS_REDIS_SERVER ? [{ name: 'Redis', redis: true }] : []),
];
if (!HAS_REDIS_SERVER) it.skip('killed while it sends: Redis', () => undefined);

interface Delivery {
  readonly id: string;
  readonly rule: string | null;
  readonly urgent: boolean;
  readonly channel: string;
  readonly state: string;
  readonly attempts: number;
}

/**
 * What carries reminders here: the server itself, or workers as if on another machine: they share PostgreSQL, Redis and the
 * installation's key with it, and no folder.
 */
class Installation {
  private server: RunningServer | undefined;
  private workers: RunningWorker[] = [];
  private readonly elsewhere = mkdtempSync(join(tmpdir(), 'zhudian-elsewhere-'));

  constructor(private readonly environment: Readonly<Record<string, string>>) {}

  async start(): Promise<Person> {
    this.server ??= await RunningServer.start(this.environment);
    if (IS_ON_POSTGRES) {
      const environment = { ...this.environment, ZHUDIAN_DATA_DIR: this.elsewhere };
      this.workers = await Promise.all([RunningWorker.start(environment), RunningWorker.start(environment)]);
    }
    return this.office();
  }

  async office(): Promise<Person> {
    const address = this.server?.address ?? '';
    const response = await fetch(`${address}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'office-1', password: 'zhudian-demo' }),
    });
    return new Person(address, { cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }, '', '');
  }

  /** @throws what a worker says that was given another key */
  startStranger(): Promise<RunningWorker> {
    const ZHUDIAN_SECRET_KEY = randomBytes(32).toString('base64');
    return RunningWorker.start({ ...this.environment, ZHUDIAN_DATA_DIR: this.elsewhere, ZHUDIAN_SECRET_KEY });
  }

  /** Whatever carries is killed; on PostgreSQL the server lives on. */
  async kill(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.end('SIGKILL')));
    this.workers = [];
    if (IS_ON_POSTGRES) return;
    await this.server?.end('SIGKILL');
    this.server = undefined;
  }

  async end(): Promise<void> {
    await this.kill();
    await this.server?.end('SIGKILL');
    rmSync(this.elsewhere, { recursive: true, force: true });
  }
}

describe.each(SET_UPS)('killed while it sends: $name', ({ name, redis: isOnRedis }) => {
  let database: TestDatabase;
  let redis: OwnRedis | undefined;
  let webhook: NotingWebhook;
  let installation: Installation;

  beforeEach(async () => {
    database = await emptyDatabase();
    redis = isOnRedis ? await OwnRedis.start() : undefined;
    webhook = await NotingWebhook.start(60);
    const environment = {
      ...database.environment,
      ZHUDIAN_SECRET_KEY: randomBytes(32).toString('base64'),
      ...(redis === undefined ? {} : { REDIS_URL: redis.url }),
    };
    const made = await runCommand(environment, 'demo', '--enterprises', '40');
    expect({ status: made.status, err: made.err }).toMatchObject({ status: 0 });
    installation = new Installation(environment);
  }, PATIENCE_MILLIS);
  afterEach(async () => {
    await installation.end();
    webhook.close();
    await redis?.end();
    await database.drop();
  }, PATIENCE_MILLIS);

  it(
    'every delivery has one end; in the inbox each is there once, outside a repeat only where it is marked',
    async () => {
      let office = await installation.start();
      await everyUnitHasAWebhook(office, webhook.url);
      if (IS_ON_POSTGRES) await expect(installation.startStranger()).rejects.toThrow('ZHUDIAN_SECRET_KEY');
      let planned = 0;
      for (let cycle = 0; cycle < CYCLES; cycle += 1) {
        if (cycle > 0) office = await installation.start();
        const before = webhook.arrivals.size;
        planned += await tellEverybody(office, `第${String(cycle)}次`);
        const some = before + Math.floor(Math.random() * 25);
        await until('some arrive', () => webhook.arrivals.size > some, SETTLING_MILLIS);
        await installation.kill();
      }
      office = await installation.start();
      await until('nothing is open', () => isSettled(office), SETTLING_MILLIS);

      const all = (await deliveries(office)).filter(isOurs);
      const count = (is: (one: Delivery) => boolean): number => all.filter(is).length;
      const account = {
        planned,
        sent: count(({ state }) => state === 'sent' || state === 'acknowledged'),
        cancelled: count(({ state }) => state === 'cancelled'),
        merged: count(({ state }) => state === 'merged'),
        dead: count(({ state }) => state === 'failed'),
      };
      const outside = all.filter(({ channel, state }) => channel === 'webhook' && state === 'sent');
      const marks = [...webhook.arrivals.values()].map((times) => times.slice(1));
      const duplicates = count(({ channel, attempts }) => channel === 'inbox' && attempts !== 1);
      const lost = outside.filter(({ id }) => !webhook.arrivals.has(id)).length;
      noteAccount(`killed ${String(CYCLES)} times: ${IS_ON_POSTGRES ? 'PostgreSQL, ' : ''}${name}`, {
        ...account,
        ...{ duplicates, lost, repeats: marks.flat().length },
      });
      expect(planned).toBeGreaterThan(CYCLES * 40);
      expect(account.sent + account.cancelled + account.merged + account.dead).toBe(planned);
      expect({ duplicates, lost, dead: account.dead }).toEqual({ duplicates: 0, lost: 0, dead: 0 });
      expect(marks.flat().filter((isMarked) => !isMarked)).toEqual([]);
    },
    PATIENCE_MILLIS,
  );
});

async function everyUnitHasAWebhook(office: Person, url: string): Promise<void> {
  const { items } = await office.reads<{ items: { id: string }[] }>('/units?limit=200');
  for (const { id } of items) {
    const { version } = await office.reads<{ version: number }>(`/units/${id}/channels`);
    const answer = await office.put(`/units/${id}/channels`, {
      version,
      channels: [{ channel: 'webhook', enabled: true, url }],
    });
    expect(answer.status).toBe(200);
  }
}

/** Answers how many sendings that is. */
async function tellEverybody(office: Person, title: string): Promise<number> {
  const { items } = await office.reads<{ items: { id: string }[] }>('/units?limit=200');
  const unitIds = items.map(({ id }) => id);
  const audience = { unitIds, robots: true, roles: ['member', 'lead'] };
  const message = { title, body: '请看。', audience, urgent: true };
  const preview = await office.post('/dispatch/messages/preview', message);
  expect(preview.status).toBe(200);
  await office.does('/dispatch/messages', message);
  return (preview.body as unknown as { sendings: unknown[] }).sendings.length;
}

/** The city has plans and messages of its own, for the coming days too; those sent here are urgent. */
function isOurs({ rule, urgent }: Delivery): boolean {
  return rule === 'manual' && urgent;
}

async function isSettled(office: Person): Promise<boolean> {
  const open = await Promise.all(['planned', 'queued'].map((state) => deliveries(office, `&state=${state}`)));
  return !open.flat().some(isOurs);
}

async function deliveries(office: Person, filter = ''): Promise<Delivery[]> {
  const all: Delivery[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { items: Delivery[]; nextCursor: string | null } = await office.reads(
      `/deliveries?limit=200${filter}${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}
