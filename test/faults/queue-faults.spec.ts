import { type Instant, newId } from '#libs/kernel';
import type { PlannedDelivery } from '#libs/reminders';
import { noteAccount } from '../support/account.js';
import { CutOff } from '../support/cut-off.js';
import { HAS_POSTGRES_SERVER, OwnPostgres } from '../support/own-postgres.js';
import { HAS_REDIS_SERVER, OwnRedis } from '../support/own-redis.js';
import { QueueHouse } from '../support/queue-house.js';
import { until } from '../support/until.js';

const IS_FULL = process.env['ZHUDIAN_TEST_FAULTS'] === 'full';
const MANY = IS_FULL ? 3_000 : 240;
/** Longer than what is lost goes unnoticed. */
const AWAY_MILLIS = IS_FULL ? 130_000 : 1_500;
/** What was lost on the way is found within two sweeps, also on a busy machine. */
const PATIENCE_MILLIS = IS_FULL ? 900_000 : 480_000;
/** A hundred times what planning takes; less than a wait for each of them, or for a Redis that does not come. */
const UNNOTICED_MILLIS = IS_FULL ? 90_000 : 12_000;
const DIALECT = process.env['ZHUDIAN_TEST_DATABASE'] === 'postgres' ? 'PostgreSQL' : 'SQLite';

/** Without a Redis of its own, its faults cannot be made: redis-server is wanted. */
const SET_UPS = [
  { name: 'embedded', redis: false },
  ...(HAS_REDIS_SERVER ? [{ name: 'BullMQ on Redis', redis: true }] : []),
];
if (!HAS_REDIS_SERVER) it.skip('faults of the queue: BullMQ on Redis', () => undefined);

/** Without the programs of a PostgreSQL server, only the way to it can be cut. */
const IS_ON_OWN_POSTGRES = DIALECT === 'PostgreSQL' && HAS_POSTGRES_SERVER;
if (DIALECT === 'PostgreSQL' && !HAS_POSTGRES_SERVER)
  it.skip('PostgreSQL is stopped and started: the programs of a PostgreSQL server are missing', () => undefined);

const QUEUES = ['GDQ1', 'GDQ2', 'GDQ3', 'others'];
const PEOPLE = Array.from({ length: 40 }, newId);

/** Half to inboxes, half to mailboxes, over all queues, due within the next two seconds. */
function many(house: QueueHouse): Partial<PlannedDelivery>[] {
  return Array.from({ length: MANY }, (_, place) => {
    const recipient = PEOPLE[place % PEOPLE.length] ?? '';
    return {
      channel: place % 2 === 0 ? 'inbox' : 'email',
      recipient,
      recipientUserId: recipient,
      queue: QUEUES[place % QUEUES.length] ?? '',
      dueAt: (house.clock.now() + (place % 20) * 100_000) as Instant,
    };
  });
}

async function someAreSent(house: QueueHouse, share: number): Promise<void> {
  await until('some are sent', async () => ((await house.account())['sent'] ?? 0) >= MANY * share);
}

function isBack(house: QueueHouse): Promise<void> {
  return until('it is back', () =>
    house.sweep().then(
      () => true,
      () => false,
    ),
  );
}

/** planned = sent + cancelled + merged + dead; in the inbox each once; outside a repeat only where it is marked. */
async function expectExactAccount(house: QueueHouse): Promise<void> {
  await house.finished(PATIENCE_MILLIS);
  const { sent = 0, cancelled = 0, merged = 0, failed = 0, ...open } = await house.account();
  const arrivals = arrivalsOf(house);
  const repeats = [...arrivals.values()].flatMap((marks) => marks.slice(1));
  const duplicates = await house.inboxRowsTriedOften();
  const lost = (await house.outsideRowsSent()) - arrivals.size;
  noteAccount(`${DIALECT}, ${expect.getState().currentTestName ?? ''}`, {
    ...{ planned: MANY, sent, cancelled, merged, dead: failed },
    ...{ duplicates, lost, repeats: repeats.length },
  });
  expect({ open, total: sent + cancelled + merged + failed }).toEqual({ open: {}, total: MANY });
  expect({ duplicates, lost }).toEqual({ duplicates: 0, lost: 0 });
  expect(repeats.filter((isMarked) => !isMarked)).toEqual([]);
}

function arrivalsOf(house: QueueHouse): Map<string, boolean[]> {
  const arrivals = new Map<string, boolean[]>();
  for (const { message } of house.outside.got) {
    arrivals.set(message.deliveryId, [...(arrivals.get(message.deliveryId) ?? []), message.isRepeat]);
  }
  return arrivals;
}

describe.each(SET_UPS)('faults of the queue: $name', ({ redis: isOnRedis }) => {
  const onRedis = isOnRedis ? it : () => undefined;
  const onPostgres = DIALECT === 'PostgreSQL' ? it : () => undefined;
  const onOwnPostgres = IS_ON_OWN_POSTGRES ? it : () => undefined;
  let postgres: OwnPostgres | undefined;
  let redis: OwnRedis | undefined;
  let way: CutOff | undefined;
  let house: QueueHouse;

  beforeAll(async () => {
    postgres = IS_ON_OWN_POSTGRES ? await OwnPostgres.start() : undefined;
  }, PATIENCE_MILLIS);
  afterAll(async () => {
    await postgres?.end();
  }, PATIENCE_MILLIS);
  beforeEach(async () => {
    redis = isOnRedis ? await OwnRedis.start() : undefined;
    const between = async (url: string): Promise<string> => {
      way = await CutOff.before(url);
      return way.url;
    };
    house = await QueueHouse.open(redis?.url, { between, server: postgres?.url });
  }, PATIENCE_MILLIS);
  afterEach(async () => {
    await house.close();
    way?.close();
    await redis?.end();
  }, PATIENCE_MILLIS);

  onRedis(
    'Redis is flushed',
    async () => {
      await house.plan(...many(house));
      await someAreSent(house, 0.2);
      await redis?.tell('FLUSHALL');
      await house.sweep();
      await expectExactAccount(house);
    },
    PATIENCE_MILLIS,
  );

  onRedis(
    'Redis is killed and comes back empty',
    async () => {
      await house.plan(...many(house));
      await someAreSent(house, 0.2);
      await redis?.kill();
      await redis?.start();
      await house.reconnected();
      await expectExactAccount(house);
    },
    PATIENCE_MILLIS,
  );

  onRedis(
    'Redis is away while people plan: they notice nothing',
    async () => {
      await redis?.kill();
      const began = performance.now();
      await house.plan(...many(house));
      expect(performance.now() - began).toBeLessThan(UNNOTICED_MILLIS);
      await new Promise((resolve) => setTimeout(resolve, AWAY_MILLIS));
      await house.complains('Redis');
      await redis?.start();
      await house.reconnected();
      await expectExactAccount(house);
    },
    PATIENCE_MILLIS,
  );

  onRedis(
    'Redis is at its memory limit',
    async () => {
      await redis?.tell('CONFIG', 'SET', 'maxmemory', '1mb');
      await house.plan(...many(house));
      await house.complains('内存');
      await redis?.tell('CONFIG', 'SET', 'maxmemory', '0');
      await house.sweep();
      await expectExactAccount(house);
    },
    PATIENCE_MILLIS,
  );

  onOwnPostgres(
    'PostgreSQL is stopped at once, twice, and started again',
    async () => {
      await house.plan(...many(house));
      for (const share of [0.1, 0.4]) {
        await someAreSent(house, share);
        await postgres?.stop();
        await new Promise((resolve) => setTimeout(resolve, AWAY_MILLIS / 10));
        await postgres?.start();
        await isBack(house);
      }
      await expectExactAccount(house);
    },
    PATIENCE_MILLIS,
  );

  onPostgres(
    'the way to PostgreSQL is cut, and mended',
    async () => {
      await house.plan(...many(house));
      await someAreSent(house, 0.1);
      way?.cut();
      await new Promise((resolve) => setTimeout(resolve, AWAY_MILLIS));
      way?.mend();
      await isBack(house);
      await expectExactAccount(house);
    },
    PATIENCE_MILLIS,
  );

  onPostgres(
    'a second worker comes and goes, twice',
    async () => {
      await house.plan(...many(house));
      for (const share of [0.2, 0.5]) {
        const other = await house.beside();
        await someAreSent(house, share);
        await other.close();
      }
      await expectExactAccount(house);
      expect(house.outside.got.filter(({ message }) => message.isRepeat)).toEqual([]);
    },
    PATIENCE_MILLIS,
  );

  it(
    'the clock is set forward by an hour, and back',
    async () => {
      await house.plan(...many(house));
      await someAreSent(house, 0.1);
      house.clock.advance(3_600);
      await someAreSent(house, 0.4);
      house.clock.advance(-3_600);
      await house.sweep();
      await expectExactAccount(house);
    },
    PATIENCE_MILLIS,
  );

  it(
    'a robot accepts and drops the connection, is busy, hangs, or answers after we gave up',
    async () => {
      const seen = new Map<string, number>();
      house.outside.answering = async (message, _, signal) => {
        const times = (seen.get(message.deliveryId) ?? 0) + 1;
        seen.set(message.deliveryId, times);
        if (times > 1) return { kind: 'sent' };
        const turn = seen.size % 10;
        if (turn === 1) return { kind: 'unknown', code: 'ECONNRESET', reason: 'no_answer' };
        if (turn === 2) return { kind: 'retry', code: '-1', reason: 'platform_busy' };
        if (turn === 3) return { kind: 'final', code: '93000', reason: 'key_wrong' };
        if (seen.size === 4) await aborted(signal);
        if (seen.size === 5) await new Promise(() => undefined);
        return { kind: 'sent' };
      };
      await house.plan(...many(house));
      await until('each was tried', () => seen.size === MANY / 2);
      await house.allTried();
      house.clock.advance(200);
      await house.sweep();
      await expectExactAccount(house);
      expect((await house.account())['failed']).toBe(Math.ceil((MANY / 2 - 2) / 10));
    },
    PATIENCE_MILLIS,
  );
});

/** A robot that answers when nobody listens any more. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}
