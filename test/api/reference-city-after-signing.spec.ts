import { MakeReferenceCity } from '#libs/ledgers';
import { City } from '../support/city.js';
import type { ReadTable } from '../support/tables.js';

describe('the reference city after signing', () => {
  let city: City;

  beforeEach(async () => {
    city = await City.startEmpty();
  });
  afterEach(async () => {
    await city.close();
  });

  it('has milestones done, overdue and ahead, difficulties at each level with instructions, events and introducers', async () => {
    await city.server.app.get(MakeReferenceCity).run({ enterprises: 600 });
    await city.addOfficeUser('tester');
    const office = await city.signIn('tester');
    const totalOf = async (path: string) => (await office.reads<{ total: number }>(path)).total;
    for (const state of ['done', 'overdue', 'open'])
      expect(await totalOf(`/milestones?state=${state}`)).toBeGreaterThan(0);
    for (const level of ['unit', 'office', 'city_leader']) {
      expect(await totalOf(`/difficulties?level=${level}`)).toBeGreaterThan(0);
    }
    const { items } = await office.reads<{ items: { id: string }[] }>('/difficulties?level=city_leader');
    const steps = await Promise.all(
      items.map(async ({ id }) => (await office.reads<{ steps: { action: string }[] }>(`/difficulties/${id}`)).steps),
    );
    expect(steps.flat().map(({ action }) => action)).toContain('instruct');
    const period = 'from=2020-01-01&to=2099-12-31';
    const introducers = await office.reads<ReadTable>(`/reports/introducers?${period}`);
    expect(introducers.total['funds_amount']).toBeGreaterThan(0);
    const events = await office.reads<{ items: { id: string }[] }>('/events');
    const counts = await Promise.all(
      events.items.map(
        async ({ id }) => (await office.reads<{ counts: Record<string, number> }>(`/events/${id}`)).counts,
      ),
    );
    const sum = (key: string): number => counts.reduce((all, of) => all + (of[key] ?? 0), 0);
    for (const key of ['reached', 'signed_there_projects', 'later_funds_amount']) expect(sum(key)).toBeGreaterThan(0);
  });
});
