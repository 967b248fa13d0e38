import { businessDate } from '#libs/kernel';
import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import { Person } from '../support/person.js';

const DAY_SECONDS = 24 * 60 * 60;

interface Entry {
  readonly action: string;
  readonly subjectName: string | null;
}

describe('what the office sees before and after it changes the structure', () => {
  let city: City;
  let office: Person;
  let team: Person;

  beforeEach(async () => {
    city = await City.start(businessDate('2026-06-10'));
    office = await city.signIn('office-1');
    team = await city.signIn('gdq3-lead');
  });
  afterEach(async () => {
    await city.close();
  });

  const unitId = (code: string): string => city.units[code] ?? '';
  const open = (code: string) =>
    office.reads<{ open: Record<string, number>; people: number }>(`/units/${unitId(code)}/dissolution`);

  it('the preview of a dissolution says what the successor then has', async () => {
    const before = { of: await open('GDQ3'), successor: await open('GDQ1') };
    const deal = await Deal.begin(team);
    await deal.contact('2026-03-01');
    await deal.visit('2026-03-02');
    await deal.project(unitId('C1'), '2026-03-03');
    await (await Deal.begin(team)).contact('2026-06-01');
    const preview = await open('GDQ3');
    expect(preview.open).toEqual({
      ...before.of.open,
      enterprise: (before.of.open['enterprise'] ?? 0) + 2,
      project: (before.of.open['project'] ?? 0) + 1,
    });
    expect(preview.people).toBeGreaterThan(0);

    const { items } = await office.reads<{ items: { id: string; version: number }[] }>('/units?limit=200');
    const version = items.find(({ id }) => id === unitId('GDQ3'))?.version;
    const change = { version, activeTo: '2026-06-09', successorId: unitId('GDQ1') };
    expect(await office.patch(`/units/${unitId('GDQ3')}`, change)).toMatchObject({ status: 200 });
    const after = await open('GDQ1');
    for (const [kind, count] of Object.entries(preview.open)) {
      expect({ kind, is: after.open[kind] }).toEqual({ kind, is: (before.successor.open[kind] ?? 0) + count });
    }
    expect((await open('GDQ3')).open).toEqual(Object.fromEntries(Object.keys(preview.open).map((kind) => [kind, 0])));
  });

  it('only who may dissolve a unit sees the preview', async () => {
    expect(await team.get(`/units/${unitId('GDQ3')}/dissolution`)).toMatchObject({ status: 403 });
    expect(await office.get(`/units/${city.newId()}/dissolution`)).toMatchObject({ status: 404 });
  });

  it('an invitation says whom it is for, until it is used, replaced or too old', async () => {
    const grants = [{ role: 'member', unitId: unitId('GDQ3') }];
    const { id } = await office.does<{ id: string }>('/users', { name: '覃新来', username: 'Qin.Xinlai', grants });
    const invite = async (): Promise<string> =>
      (await office.does<{ invitation: string }>(`/users/${id}/invite`, {})).invitation;
    const stranger = new Person(city.address, {}, '', '');
    const ask = (token: string) => stranger.post('/auth/invitation', { token });

    const first = await invite();
    expect(await ask(first)).toMatchObject({ status: 200, body: { name: '覃新来', username: 'qin.xinlai' } });
    const second = await invite();
    expect(await ask(first)).toMatchObject({ status: 422, body: { code: 'invitation_invalid' } });
    expect(await ask(second)).toMatchObject({ status: 200 });
    city.clock.advance(8 * DAY_SECONDS);
    expect(await ask(second)).toMatchObject({ status: 422, body: { code: 'invitation_expired' } });

    const third = await (await city.signIn('office-1')).does<{ invitation: string }>(`/users/${id}/invite`, {});
    const given = { token: third.invitation, password: 'a good long one' };
    expect(await stranger.post('/auth/accept-invitation', given)).toMatchObject({ status: 204 });
    expect(await ask(third.invitation)).toMatchObject({ status: 422, body: { code: 'invitation_invalid' } });
  });

  it('the trail is read by kinds of act, and says what the records are called', async () => {
    const deal = await Deal.begin(team);
    await deal.contact('2026-06-01');
    const { name } = await office.reads<{ name: string }>(`/enterprises/${deal.enterpriseId}`);
    const read = async (query: string): Promise<Entry[]> =>
      (await office.reads<{ items: Entry[] }>(`/audit?${query}`)).items;
    const both = await read('action=activity.log,enterprise.create&limit=200');
    expect(new Set(both.map(({ action }) => action))).toEqual(new Set(['activity.log', 'enterprise.create']));
    expect(await read(`subjectId=${deal.enterpriseId}&action=activity.log`)).toMatchObject([{ subjectName: name }]);
    expect(await office.get('/audit?action=activity%20log')).toMatchObject({
      status: 400,
      body: { code: 'invalid_input' },
    });
  });
});
