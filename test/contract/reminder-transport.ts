import { type Instant, millisOf, newId } from '#libs/kernel';
import { QueueHouse } from '../support/queue-house.js';
import { until } from '../support/until.js';

/** SQLite serves one process. */
const onPostgres = process.env['ZHUDIAN_TEST_DATABASE'] === 'postgres' ? it : () => undefined;

/** The promise of `ReminderTransport`, held by every adapter over the rows that it carries. What was lost on the way is found within two sweeps. */
const PATIENCE_MILLIS = 300_000;

export function reminderTransportContract(name: string, redisUrl: () => string | undefined): void {
  describe(`ReminderTransport: ${name}`, () => {
    let house: QueueHouse;

    beforeEach(async () => {
      house = await QueueHouse.open(redisUrl());
    }, PATIENCE_MILLIS);
    afterEach(async () => {
      await house.close();
    }, PATIENCE_MILLIS);

    it(
      'carries what is planned, without being asked',
      async () => {
        const [id] = await house.plan({});
        await house.settled();
        expect(house.outside.got.map(({ message }) => message.deliveryId)).toEqual([id]);
        expect(await house.row(id ?? '')).toMatchObject({ state: 'sent', attempts: 1, repeat: false, late: false });
      },
      PATIENCE_MILLIS,
    );

    it(
      'carries a delivery once, though it was handed over twice',
      async () => {
        const ids = await house.plan({}, {}, {});
        const dueAtMillis = millisOf(house.clock.now());
        const again = ids.map((deliveryId) => ({ deliveryId, queue: 'GDQ1', dueAtMillis, urgent: false }));
        await Promise.all([house.transport.handOver(again), house.transport.handOver(again), house.sweep()]);
        await house.settled();
        await house.transport.handOver(again);
        await house.settled();
        expect(house.outside.got.map(({ message }) => message.deliveryId).sort()).toEqual([...ids].sort());
      },
      PATIENCE_MILLIS,
    );

    onPostgres(
      'two workers on the same queues carry each delivery once',
      async () => {
        const other = await house.beside();
        try {
          const ids = await house.plan(...Array.from({ length: 200 }, () => ({})));
          await house.settled();
          expect(house.outside.got.map(({ message }) => message.deliveryId).sort()).toEqual([...ids].sort());
        } finally {
          await other.close();
        }
      },
      PATIENCE_MILLIS,
    );

    it(
      'carries nothing before its time, and at its time without a second hand-over',
      async () => {
        house.clock.hold();
        const dueAt = (house.clock.now() + 1_000_000) as Instant;
        const [id = ''] = await house.plan({ dueAt });
        await house.sweep();
        expect(await house.row(id)).toMatchObject({ state: 'queued', sentAt: null });
        // Handed over after it: when that is carried, the queue has had time for the first.
        const [other = ''] = await house.plan({});
        await until('the other is sent', async () => (await house.row(other))['state'] === 'sent');
        expect(await house.row(id)).toMatchObject({ state: 'queued', sentAt: null });
        house.clock.release();
        await until('it is sent', async () => (await house.row(id))['state'] === 'sent');
        expect((await house.row(id))['sentAt']).toBeGreaterThanOrEqual(dueAt);
      },
      PATIENCE_MILLIS,
    );

    it(
      'carries again at the end of the lease what one that died was at, and marks it: nobody knows whether it went',
      async () => {
        const leaseEnd = (house.clock.now() + 1_500_000) as Instant;
        const id = await house.planClaimed(leaseEnd);
        await until('it is sent', async () => (await house.row(id))['state'] === 'sent');
        expect(await house.row(id)).toMatchObject({ repeat: true, claimedBy: null });
        expect((await house.row(id))['sentAt']).toBeGreaterThanOrEqual(leaseEnd);
        expect(house.outside.got.map(({ message }) => message.isRepeat)).toEqual([true]);
      },
      PATIENCE_MILLIS,
    );

    it(
      'carries after a restart what was handed over before it',
      async () => {
        house.clock.hold();
        const dueAt = (house.clock.now() + 700_000) as Instant;
        const ids = await house.plan(...Array.from({ length: 20 }, () => ({ dueAt })));
        await house.sweep();
        await house.stop();
        expect(house.outside.got).toEqual([]);
        house.clock.release();
        await house.start();
        await until('they are sent', () => house.outside.got.length === 20);
        expect(house.outside.got.map(({ message }) => message.deliveryId).sort()).toEqual([...ids].sort());
      },
      PATIENCE_MILLIS,
    );

    it(
      'what is late goes to its reader together, many at a time, and none of it twice',
      async () => {
        const late = { recipient: newId(), dueAt: (house.clock.now() - 3_600_000_000) as Instant };
        const ids = await house.plan(...Array.from({ length: 70 }, () => late));
        await house.finished(PATIENCE_MILLIS);
        const arrived = house.outside.got.map(({ message }) => message.deliveryId);
        const rows = await Promise.all(ids.map(async (id) => ({ id, ...(await house.row(id)) })));
        const sent = rows.filter((row) => (row as { state?: unknown }).state === 'sent').map(({ id }) => id);
        expect(arrived.sort()).toEqual(sent.sort());
        expect(sent.length).toBeLessThan(10);
        expect((await house.account())['merged']).toBe(70 - sent.length);
      },
      PATIENCE_MILLIS,
    );

    it(
      'a queue whose robot hangs holds up no other',
      async () => {
        let answer: () => void = () => undefined;
        const silence = new Promise<void>((resolve) => {
          answer = resolve;
        });
        house.outside.answering = async (_, { queue }) => {
          if (queue === 'GDQ1') await silence;
          return { kind: 'sent' };
        };
        await house.plan(...Array.from({ length: 300 }, () => ({ queue: 'GDQ1' })));
        const others = await house.plan({ queue: 'GDQ2' }, { queue: 'others' });
        await until('the others are sent', () => house.outside.got.length === 2);
        expect(house.outside.got.map(({ message }) => message.deliveryId).sort()).toEqual([...others].sort());
        answer();
        await house.settled();
        expect(house.outside.got).toHaveLength(302);
      },
      PATIENCE_MILLIS,
    );

    it(
      'carries from a paused queue nothing, and all when it is resumed',
      async () => {
        await house.change((tx) => tx.sql`INSERT INTO delivery_queue (queue, paused_at) VALUES ('GDQ1', 1)`);
        const [mine = '', other = ''] = await house.plan({ queue: 'GDQ1' }, { queue: 'GDQ2' });
        await until('the other is sent', async () => (await house.row(other))['state'] === 'sent');
        await house.sweep();
        expect(await house.row(mine)).toMatchObject({ state: 'queued', attempts: 0 });
        await house.change((tx) => tx.sql`UPDATE delivery_queue SET paused_at = NULL`);
        await house.resume('GDQ1');
        await until('it is sent', async () => (await house.row(mine))['state'] === 'sent');
      },
      PATIENCE_MILLIS,
    );

    it(
      'an eighth team has an eighth queue',
      async () => {
        await house.addTeams('GDQ8');
        await house.sweep();
        const [id = ''] = await house.plan({ queue: 'GDQ8' });
        await until('it is sent', async () => (await house.row(id))['state'] === 'sent');
      },
      PATIENCE_MILLIS,
    );

    it(
      'what is open in the queue of a team that is no more goes by its successor',
      async () => {
        house.clock.hold();
        const dueAt = (house.clock.now() + 1_000_000) as Instant;
        const [id = ''] = await house.plan({ queue: 'GDQ1', dueAt });
        await house.sweep();
        await house.dissolve('GDQ1', 'GDQ2');
        await house.sweep();
        expect(await house.row(id)).toMatchObject({ queue: 'GDQ2' });
        house.clock.release();
        await until('it is sent', async () => (await house.row(id))['state'] === 'sent');
      },
      PATIENCE_MILLIS,
    );

    it(
      'finishes what it carries before it stops',
      async () => {
        let answer: () => void = () => undefined;
        let isAsked = false;
        house.outside.answering = () => {
          isAsked = true;
          return new Promise((resolve) => {
            answer = () => {
              resolve({ kind: 'sent' });
            };
          });
        };
        const [id = ''] = await house.plan({});
        await until('the robot is asked', () => isAsked);
        const stopped = house.stop();
        answer();
        await stopped;
        await house.start();
        expect(await house.row(id)).toMatchObject({ state: 'sent', attempts: 1 });
      },
      PATIENCE_MILLIS,
    );

    it(
      'has nothing to complain of',
      async () => {
        expect(await house.transport.complaint()).toBeUndefined();
      },
      PATIENCE_MILLIS,
    );
  });
}
