import { Database, UnitOfWork } from '#libs/database';
import { type Instant, instantOfMillis, newId } from '#libs/kernel';
import { City } from '../../../../test/support/city.js';
import { deliveryIdOf } from '../domain/delivery.js';
import { DeliveryStore, type PlannedDelivery } from './delivery.store.js';

const NOON = instantOfMillis(Date.parse('2026-11-20T04:00:00Z'));
const LATER = (NOON + 3_600_000_000) as Instant;

describe('what is planned (reminders.md, "Truth and transport")', () => {
  let city: City;
  let store: DeliveryStore;
  let unitOfWork: UnitOfWork;
  let told: number;

  beforeEach(async () => {
    city = await City.startEmpty();
    store = city.server.app.get(DeliveryStore, { strict: false });
    unitOfWork = city.server.app.get(UnitOfWork);
    told = 0;
    store.onPlanned(() => {
      told += 1;
    });
  });
  afterEach(async () => {
    await city.close();
  });

  function delivery(more: Partial<PlannedDelivery> = {}): PlannedDelivery {
    return {
      reminderId: newId(),
      occurrence: 0,
      channel: 'wecom',
      recipient: 'u-1',
      queue: 'GDQ1',
      dueAt: NOON,
      ...more,
    };
  }

  async function plan(...deliveries: readonly PlannedDelivery[]): Promise<void> {
    await unitOfWork.run((tx) => store.plan(tx, deliveries));
  }

  async function rowOf(planned: PlannedDelivery): Promise<Record<string, unknown> | undefined> {
    const { reader } = city.server.app.get(Database);
    const [row] = await reader.sql<Record<string, unknown>>`
      SELECT state, queue, due_at AS "dueAt", next_attempt_at AS "nextAttemptAt", merged_into AS "mergedInto"
        FROM delivery WHERE id = ${deliveryIdOf(planned)}`;
    return row;
  }

  async function set(planned: PlannedDelivery, state: string): Promise<void> {
    await unitOfWork.run(async (tx) => {
      await tx.sql`UPDATE delivery SET state = ${state} WHERE id = ${deliveryIdOf(planned)}`;
    });
  }

  it('the same plan twice is one delivery, and whoever hands over is told after each commit', async () => {
    const one = delivery();
    await plan(one, one);
    await plan(one);
    const rows = await city.server.app.get(Database).reader.sql<{ n: number }>`SELECT COUNT(*) AS n FROM delivery`;
    expect(rows).toEqual([{ n: 1 }]);
    expect(told).toBe(2);
  });

  it('a unit of work that fails plans nothing and tells nobody', async () => {
    const one = delivery();
    const failing = unitOfWork.run(async (tx) => {
      await store.plan(tx, [one]);
      throw new Error('the fact was refused');
    });
    await expect(failing).rejects.toThrow('the fact was refused');
    expect({ row: await rowOf(one), told }).toEqual({ row: undefined, told: 0 });
  });

  it.each([
    { state: 'planned', becomes: 'planned', dueAt: LATER },
    { state: 'held', becomes: 'planned', dueAt: LATER },
    { state: 'cancelled', becomes: 'planned', dueAt: LATER },
    { state: 'queued', becomes: 'queued', dueAt: NOON },
    { state: 'sent', becomes: 'sent', dueAt: NOON },
    { state: 'failed', becomes: 'failed', dueAt: NOON },
    { state: 'acknowledged', becomes: 'acknowledged', dueAt: NOON },
    { state: 'merged', becomes: 'merged', dueAt: NOON },
  ])('planned anew, what is $state is then $becomes', async ({ state, becomes, dueAt }) => {
    const one = delivery();
    await plan(one);
    await set(one, state);
    await plan({ ...one, dueAt: LATER });
    expect(await rowOf(one)).toMatchObject({ state: becomes, dueAt, nextAttemptAt: dueAt });
  });

  it('cancels of a reminder all that is not sent, or of one occurrence', async () => {
    const reminderId = newId();
    const [sent, waiting, later] = [0, 1, 2].map((occurrence) => delivery({ reminderId, occurrence })) as [
      PlannedDelivery,
      PlannedDelivery,
      PlannedDelivery,
    ];
    await plan(sent, waiting, later);
    await set(sent, 'sent');
    expect(await unitOfWork.run((tx) => store.cancelOf(tx, [reminderId], 1))).toBe(1);
    expect(await rowOf(waiting)).toMatchObject({ state: 'cancelled' });
    expect(await rowOf(later)).toMatchObject({ state: 'planned' });
    expect(await unitOfWork.run((tx) => store.cancelOf(tx, [reminderId]))).toBe(1);
    expect(await rowOf(sent)).toMatchObject({ state: 'sent' });
  });

  it('merges into another what is open, never the other itself, nor what was sent', async () => {
    const [carrier, held, sent] = [delivery(), delivery({ held: true }), delivery()];
    await plan(carrier, held, sent);
    await set(sent, 'sent');
    const into = deliveryIdOf(carrier);
    const merged = await unitOfWork.run((tx) => store.merge(tx, into, [carrier, held, sent].map(deliveryIdOf)));
    expect(merged).toBe(1);
    expect(await rowOf(held)).toMatchObject({ state: 'merged', mergedInto: into });
    expect(await rowOf(carrier)).toMatchObject({ state: 'planned', mergedInto: null });
    expect(await store.mergedInto(city.server.app.get(Database).reader, into)).toEqual([deliveryIdOf(held)]);
  });

  it('only what was sent can be acknowledged', async () => {
    const [waiting, sent] = [delivery(), delivery()];
    await plan(waiting, sent);
    await set(sent, 'sent');
    expect(await unitOfWork.run((tx) => store.acknowledge(tx, [waiting, sent].map(deliveryIdOf)))).toBe(1);
    expect(await rowOf(sent)).toMatchObject({ state: 'acknowledged' });
  });
});
