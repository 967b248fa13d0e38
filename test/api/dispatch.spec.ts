import { type Instant, newId } from '#libs/kernel';
import { DeliveryStore, deliveryIdOf, type PlannedDelivery } from '#libs/reminders';
import { City } from '../support/city.js';
import type { Person } from '../support/person.js';

interface Queue {
  readonly queue: string;
  readonly waiting: number;
  readonly delayed: number;
  readonly failed: number;
  readonly pausedAt: string | null;
  readonly oldestOverdueAt: string | null;
}

describe('the dispatch desk', () => {
  let city: City;
  let scheduler: Person;

  beforeEach(async () => {
    city = await City.start();
    scheduler = await city.signIn('scheduler');
  });
  afterEach(async () => {
    await city.close();
  });

  async function plan(...given: readonly Partial<PlannedDelivery>[]): Promise<string[]> {
    const deliveries = given.map((one): PlannedDelivery => ({ ...some(), ...one }));
    await city.unitOfWork.run((tx) => city.server.app.get(DeliveryStore).plan(tx, deliveries));
    return deliveries.map(deliveryIdOf);
  }

  function some(): PlannedDelivery {
    const dueAt = (city.clock.now() + 3_600_000_000) as Instant;
    return { reminderId: newId(), occurrence: 0, channel: 'wecom', recipient: 'r', queue: 'GDQ1', dueAt };
  }

  async function fail(id: string): Promise<void> {
    await city.unitOfWork.run(
      (tx) => tx.sql`
        UPDATE delivery SET state = 'failed', failed_at = ${tx.recordedAt}, attempts = 1, platform_code = '93000',
                            reason_code = 'key_wrong' WHERE id = ${id}`,
    );
  }

  async function queue(code: string): Promise<Queue | undefined> {
    const { items } = await scheduler.reads<{ items: Queue[] }>('/dispatch/queues');
    return items.find((one) => one.queue === code);
  }

  it('shows each field team and all others, with what waits, what comes later and what failed', async () => {
    const overdue = (city.clock.now() - 60_000_000) as Instant;
    const [, , failed = ''] = await plan({}, { dueAt: overdue }, {}, { queue: 'others' });
    await fail(failed);
    const { items } = await scheduler.reads<{ items: Queue[] }>('/dispatch/queues');
    expect(items.map((one) => one.queue)).toEqual(['GDQ1', 'GDQ2', 'GDQ3', 'others']);
    expect(await queue('GDQ1')).toMatchObject({ waiting: 1, delayed: 1, failed: 1, pausedAt: null });
    expect((await queue('GDQ1'))?.oldestOverdueAt).not.toBeNull();
    expect(await queue('GDQ2')).toMatchObject({ waiting: 0, delayed: 0, failed: 0, oldestOverdueAt: null });
  });

  it('pauses and resumes a queue, and says so in the audit trail', async () => {
    expect((await scheduler.does<Queue>('/dispatch/queues/GDQ1/pause')).pausedAt).not.toBeNull();
    expect((await queue('GDQ1'))?.pausedAt).not.toBeNull();
    expect((await queue('GDQ2'))?.pausedAt).toBeNull();
    expect((await scheduler.does<Queue>('/dispatch/queues/GDQ1/resume')).pausedAt).toBeNull();
    const office = await city.signIn('office-2');
    const { items } = await office.reads<{ items: { action: string }[] }>('/audit?limit=20');
    expect(items.map(({ action }) => action)).toEqual(expect.arrayContaining(['dispatch.pause', 'dispatch.resume']));
  });

  it('what is paused is not paused again, nor resumed or retried twice: nothing changes and no entry is written', async () => {
    const [failed = ''] = await plan({});
    await fail(failed);
    const taps = async (act: string): Promise<Queue[]> => [
      ...(await Promise.all([1, 2].map(() => scheduler.does<Queue>(`/dispatch/queues/GDQ1/${act}`)))),
      await scheduler.does<Queue>(`/dispatch/queues/GDQ1/${act}`),
    ];
    const paused = await taps('pause');
    expect(paused[2]?.pausedAt).not.toBeNull();
    expect(new Set(paused.map(({ pausedAt }) => pausedAt)).size).toBe(1);
    expect((await taps('resume')).map(({ pausedAt }) => pausedAt)).toEqual([null, null, null]);
    expect((await taps('retry')).at(-1)?.failed).toBe(0);
    const office = await city.signIn('office-2');
    const { items } = await office.reads<{ items: { action: string }[] }>('/audit?limit=50');
    const done = items.map(({ action }) => action).filter((action) => action.startsWith('dispatch.'));
    expect(done.sort()).toEqual(['dispatch.pause', 'dispatch.resume', 'dispatch.retry']);
  });

  it('a queue that there is not: 404', async () => {
    expect((await scheduler.post('/dispatch/queues/GDQ9/pause')).status).toBe(404);
  });

  it('lists dead letters with the reason in plain words, page by page', async () => {
    const ids = await plan({}, {}, {});
    for (const id of ids) await fail(id);
    await plan({});
    const first = await scheduler.reads<{
      items: { id: string; reason: { zh: string } }[];
      nextCursor: string;
      total: number;
    }>('/deliveries?state=failed&limit=2');
    expect(first.total).toBe(3);
    expect(first.items[0]?.reason.zh).toContain('密钥');
    const rest = await scheduler.reads<{ items: { id: string }[]; nextCursor: null }>(
      `/deliveries?state=failed&limit=2&cursor=${first.nextCursor}`,
    );
    expect([...first.items, ...rest.items].map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(rest.nextCursor).toBeNull();
  });

  it('retries one, or all of a queue; what did not fail is not retried', async () => {
    const [one = '', two = '', three = '', waiting = ''] = await plan({}, {}, {}, {});
    for (const id of [one, two, three]) await fail(id);
    expect(await scheduler.does(`/deliveries/${one}/retry`)).toEqual({ id: one, state: 'planned' });
    expect((await scheduler.post(`/deliveries/${waiting}/retry`)).body).toMatchObject({ code: 'delivery_not_failed' });
    expect((await scheduler.post(`/deliveries/${newId()}/retry`)).status).toBe(404);
    expect(await scheduler.does('/dispatch/queues/GDQ1/retry')).toMatchObject({ failed: 0 });
    const { items } = await scheduler.reads<{ items: { id: string; attempts: number }[] }>('/deliveries?state=failed');
    expect(items).toEqual([]);
  });

  it('says what failed by recipient and reason, and retries just those', async () => {
    const robot = { recipient: city.units['GDQ1'] ?? '' };
    const person = { channel: 'email', recipient: scheduler.userId } as const;
    const ids = await plan(robot, robot, person, { ...robot, queue: 'others' });
    for (const id of ids) await fail(id);
    const failures = async (): Promise<object[]> =>
      (await scheduler.reads<{ items: object[] }>('/dispatch/failures')).items;
    const found = await failures();
    expect(found).toHaveLength(3);
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ queue: 'GDQ1', channel: 'wecom', unitId: robot.recipient, count: 2 }),
        expect.objectContaining({ queue: 'GDQ1', channel: 'email', unitId: null, count: 1, reasonCode: 'key_wrong' }),
        expect.objectContaining({ queue: 'others', channel: 'wecom', unitId: robot.recipient, count: 1 }),
      ]),
    );
    const which = `channel=wecom&recipient=${robot.recipient}`;
    expect(await scheduler.does(`/dispatch/queues/GDQ1/retry?${which}`)).toMatchObject({ failed: 1 });
    const left = (await failures()) as { queue: string; channel: string }[];
    expect(left.map(({ queue, channel }) => `${queue} ${channel}`).sort()).toEqual(['GDQ1 email', 'others wecom']);
  });

  it('what Prometheus reads names each queue', async () => {
    await plan({});
    const metrics = await (await fetch(`${city.address}/metrics`)).text();
    expect(metrics).toContain('zhudian_deliveries{queue="GDQ1",standing="delayed"} 1');
    const ready = (await (await fetch(`${city.address}/readyz`)).json()) as object;
    expect(ready).toEqual({ status: 'ok', database: 'ok', queue: 'ok' });
  });
});
