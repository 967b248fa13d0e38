import { City } from '../support/city.js';
import { Deal, type Project } from '../support/deal.js';
import type { Person } from '../support/person.js';

interface Milestone {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly dueOn: string;
  readonly unitId: string;
  readonly state: string;
  readonly overdue: boolean;
  readonly doneOn: string | null;
  readonly version: number;
  readonly steps: readonly { readonly action: string; readonly dueOn: string; readonly reason: string | null }[];
}
interface Milestones {
  readonly items: readonly Milestone[];
}

describe('milestones of a signed project (domain.md §4, "Milestones and difficulties")', () => {
  let city: City;
  let member: Person;
  let county: Person;
  let project: Project;

  beforeEach(async () => {
    city = await City.start();
    member = await city.signIn('gdq1-member');
    county = await city.signIn('c1-member');
    const deal = await Deal.begin(member);
    await deal.contact('2026-03-01');
    await deal.visit('2026-03-05');
    project = await deal.project(city.units['C1'] ?? '', '2026-04-01');
    await project.sign('2026-05-10');
  });
  afterEach(async () => {
    await city.close();
  });

  const plan = (who: Person, body: object) => who.does<Milestones>(`/projects/${project.id}/milestones`, body);
  const one = async (body: object = {}): Promise<Milestone> => {
    const { items } = await plan(member, { name: '环评批复', dueOn: '2026-12-01', ...body });
    if (items[0] === undefined) throw new Error('none was planned');
    return items[0];
  };

  it('come from a template, counted from the signing; what the project has already is left', async () => {
    const { items } = await plan(county, { template: 'manufacturing' });
    expect(items).toHaveLength(10);
    expect(items[0]).toMatchObject({
      code: 'registered',
      dueOn: '2026-06-09',
      unitId: city.units['C1'],
      overdue: true,
    });
    expect((await plan(county, { template: 'manufacturing' })).items).toEqual([]);
    expect((await plan(county, { template: 'trade_logistics' })).items.map(({ code }) => code)).toEqual([
      'premises',
      'licences',
    ]);
    const listed = await member.reads<Milestones>(`/projects/${project.id}/milestones`);
    expect(listed.items).toHaveLength(12);
  });

  it('one may be planned alone; resent, it is there once', async () => {
    const id = city.newId();
    const body = { id, name: '环评批复', dueOn: '2026-12-01', unitId: city.units['D01'] };
    const first = await member.post<Milestones>(`/projects/${project.id}/milestones`, body);
    const again = await member.post<Milestones>(`/projects/${project.id}/milestones`, body);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    const neither = await member.post(`/projects/${project.id}/milestones`, { name: '环评批复' });
    expect(neither).toMatchObject({ status: 422, body: { code: 'milestone_or_template' } });
    const early = await member.post(`/projects/${project.id}/milestones`, { name: '环评', dueOn: '2026-05-09' });
    expect(early).toMatchObject({ status: 422, body: { code: 'due_before_signing' } });
  });

  it('are moved with a reason, and what they were stays readable', async () => {
    const { id, version } = await one();
    const moved = await county.patch<Milestone>(`/milestones/${id}`, {
      version,
      dueOn: '2027-01-15',
      reason: '补充材料',
    });
    expect(moved.body).toMatchObject({ dueOn: '2027-01-15', version: 2, state: 'open' });
    expect(moved.body.steps).toMatchObject([
      { action: 'plan', dueOn: '2026-12-01', reason: null },
      { action: 'move', dueOn: '2027-01-15', reason: '补充材料' },
    ]);
    const stale = await member.patch(`/milestones/${id}`, { version, dueOn: '2027-02-01', reason: '又推迟' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'version_conflict' } });
  });

  it('are reached on a day that is neither before the signing nor to come; a mistake is undone', async () => {
    const { id } = await one();
    for (const on of ['2026-05-09', '2026-11-21']) {
      const refused = await member.post(`/milestones/${id}/done`, { on });
      expect(refused).toMatchObject({ status: 422, body: { code: 'stage_dates_out_of_order' } });
    }
    expect(await member.does(`/milestones/${id}/done`, { on: '2026-11-20' })).toMatchObject({ state: 'done' });
    const twice = await member.post(`/milestones/${id}/cancel`, { reason: '不办了' });
    expect(twice).toMatchObject({ status: 409, body: { code: 'milestone_not_possible' } });
    const again = await member.does<Milestone>(`/milestones/${id}/reopen`, { reason: '批的是另一期' });
    expect(again).toMatchObject({ state: 'open', doneOn: null });
    expect(again.steps.map(({ action }) => action)).toEqual(['plan', 'done', 'reopen']);
  });

  it('a cancelled one leaves room for another of its code', async () => {
    const { items } = await plan(member, { template: 'services_digital' });
    await member.does(`/milestones/${items[0]?.id ?? ''}/cancel`, { reason: '重新排期' });
    expect((await plan(member, { template: 'services_digital' })).items.map(({ code }) => code)).toEqual([
      'registered',
    ]);
  });

  it('only a signed project has them', async () => {
    const deal = await Deal.begin(member);
    await deal.contact('2026-03-01');
    await deal.visit('2026-03-05');
    const intent = await deal.project(city.units['C1'] ?? '', '2026-04-01');
    const body = { name: '环评批复', dueOn: '2026-12-01' };
    const refused = await member.post(`/projects/${intent.id}/milestones`, body);
    expect(refused).toMatchObject({ status: 422, body: { code: 'project_not_signed' } });
  });

  it('are planned by the landing county, not by a stranger; the responsible department reaches its own', async () => {
    const { id } = await one({ unitId: city.units['D01'] });
    await one({ name: '用地', unitId: city.units['C1'] });
    const stranger = await city.signIn('gdq2-member');
    expect((await stranger.post(`/projects/${project.id}/milestones`, { template: 'agriculture' })).status).toBe(404);
    expect((await stranger.get(`/projects/${project.id}/milestones`)).status).toBe(404);
    expect((await stranger.post(`/milestones/${id}/done`, { on: '2026-11-20' })).status).toBe(404);
    expect(await stranger.reads('/milestones')).toMatchObject({ items: [], total: 0 });
    const department = await city.signIn('d01-member');
    expect(await department.reads('/milestones')).toMatchObject({ items: [{ id }], total: 1 });
    expect(await department.does(`/milestones/${id}/done`, { on: '2026-11-20' })).toMatchObject({ state: 'done' });
  });

  it('are listed by unit, state and day, page by page', async () => {
    await plan(county, { template: 'manufacturing' });
    const office = await city.signIn('office-1');
    const codes = async (query: string) =>
      (await office.reads<Milestones>(`/milestones?${query}`)).items.map(({ code }) => code);
    expect(await codes('state=overdue')).toEqual(['registered', 'land', 'permits', 'started']);
    expect(await codes('state=open&until=2026-08-08')).toEqual(['registered', 'land']);
    expect(await codes('unit=C2')).toEqual([]);
    const first = await office.reads<Milestones & { nextCursor: string; total: number }>('/milestones?unit=C1&limit=7');
    expect([first.items.length, first.total]).toEqual([7, 10]);
    expect(await codes(`unit=C1&limit=7&cursor=${first.nextCursor}`)).toEqual([
      'in_production',
      'above_scale',
      'full_capacity',
    ]);
  });
});
