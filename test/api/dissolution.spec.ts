import { businessDate } from '#libs/kernel';
import { EndByDate } from '#libs/organisation';
import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import { headlineOf } from '../support/headline.js';
import type { Person } from '../support/person.js';

const YEAR = 'from=2026-01-01&to=2026-12-31';
const SIGNED = 'all_signed_amount_yi';

interface Unit {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly names: readonly { name: string; validFrom: string | null }[];
}

describe('units over time (domain.md §2)', () => {
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
  const unit = async (code: string, on?: string): Promise<Unit> => {
    const { items } = await office.reads<{ items: Unit[] }>(`/units?limit=200${on === undefined ? '' : `&on=${on}`}`);
    const found = items.find(({ id }) => id === unitId(code));
    if (found === undefined) throw new Error(code);
    return found;
  };
  const change = async (code: string, body: Record<string, unknown>): Promise<void> => {
    const { version } = await unit(code);
    const answer = await office.patch(`/units/${unitId(code)}`, { version, ...body });
    expect(answer).toMatchObject({ status: 200 });
  };
  const dissolve = (code: string, activeTo: string, successor: string): Promise<void> =>
    change(code, { activeTo, successorId: unitId(successor) });
  const ownerOf = async (deal: Deal) =>
    office.reads<{ owner: { unitId: string; protectedUntil: string | null }; responsibleUserId: string | null }>(
      `/enterprises/${deal.enterpriseId}`,
    );
  const signedOf = async (code: string): Promise<unknown> =>
    (await headlineOf(office, YEAR)).byUnit[code]?.['signed_amount_wan'] ?? 0;

  it('has one name up to a day and another from it on: figures of the past stand under the name of the past', async () => {
    await change('GDQ3', { name: '驻东莞小分队', nameFrom: '2026-06-01' });
    expect(await unit('GDQ3', '2026-05-31')).toMatchObject({ name: '驻深圳小分队' });
    expect(await unit('GDQ3')).toMatchObject({ name: '驻东莞小分队' });
    const named = async (to: string): Promise<unknown> => {
      const { byUnit } = await office.reads<{ byUnit: { code: string; name: string }[] }>(
        `/reports/headline?from=2026-01-01&to=${to}`,
      );
      return byUnit.find(({ code }) => code === 'GDQ3')?.name;
    };
    const deal = await Deal.begin(team);
    await deal.contact('2026-05-20');
    await deal.contact('2026-06-05');
    expect(await named('2026-05-31')).toBe('驻深圳小分队');
    expect(await named('2026-06-30')).toBe('驻东莞小分队');
  });

  it('passes to the successor what is open, with the clocks that run; past figures stay its own', async () => {
    const deal = await Deal.begin(team);
    await deal.contact('2026-03-01');
    await deal.visit('2026-03-02');
    const project = await deal.project(unitId('C1'), '2026-03-03');
    await project.sign('2026-03-04');
    const lead = await Deal.begin(team);
    await lead.contact('2026-06-01');
    const before = await ownerOf(lead);
    expect(before.owner).toMatchObject({ unitId: unitId('GDQ3') });
    const figures = (await headlineOf(office, YEAR)).figures;

    await dissolve('GDQ3', '2026-06-09', 'GDQ1');
    const successor = await city.signIn('gdq1-lead');
    expect(await ownerOf(lead)).toMatchObject({
      owner: { unitId: unitId('GDQ1'), protectedUntil: before.owner.protectedUntil },
      responsibleUserId: successor.userId,
    });
    expect(await team.get('/enterprises')).toMatchObject({ status: 403 });
    await lead.by(successor).contact('2026-06-10');

    expect(await signedOf('GDQ3')).toBe(100_000_000);
    expect(await signedOf('GDQ1')).toBe(0);
    await successor.does(`/projects/${project.id}/amendments`, {
      on: '2026-06-10',
      deltaYuan: 5_000_000,
      reason: '增资',
      attachments: [await successor.upload()],
    });
    expect(await signedOf('GDQ3')).toBe(100_000_000);
    expect(await signedOf('GDQ1')).toBe(5_000_000);
    const now = (await headlineOf(office, YEAR)).figures;
    expect(now[SIGNED]).toBe((figures[SIGNED] as number) + 5_000_000);
    expect(now['field_enterprises_contacted']).toBe(figures['field_enterprises_contacted']);
  });

  it('passes it on when the last day is over, not before; who works there too goes on', async () => {
    const member = await city.signIn('gdq3-member');
    const deal = await Deal.begin(member);
    await deal.contact('2026-06-01');
    await dissolve('GDQ3', '2026-06-12', 'GDQ2');
    expect(await ownerOf(deal)).toMatchObject({ owner: { unitId: unitId('GDQ3') } });
    expect(await member.get('/enterprises')).toMatchObject({ status: 200 });
    const { items } = await office.reads<{ items: { id: string; version: number }[] }>('/users?q=gdq3-member');
    const grants = ['GDQ3', 'GDQ2'].map((code) => ({ role: 'member', unitId: unitId(code) }));
    const { version } = items[0] ?? { version: 0 };
    expect(await office.patch(`/users/${member.userId}`, { version, grants })).toMatchObject({ status: 200 });

    city.clock.moveTo(businessDate('2026-06-13'));
    await city.server.app.get(EndByDate).run();
    expect(await ownerOf(deal)).toMatchObject({
      owner: { unitId: unitId('GDQ2') },
      responsibleUserId: member.userId,
    });
    expect(await office.reads('/units/structure')).toMatchObject({ actual: { field_team: 2 }, matches: false });
  });
});
