import { City } from '../support/city.js';
import { Deal, type Project } from '../support/deal.js';
import type { Person } from '../support/person.js';

interface Difficulty {
  readonly id: string;
  readonly level: string;
  readonly state: string;
  readonly ownerUnitId: string;
  readonly dueOn: string;
  readonly version: number;
  readonly steps: readonly {
    readonly action: string;
    readonly level: string;
    readonly dueOn: string;
    readonly text: string | null;
    readonly recordedByName: string | null;
  }[];
}

/** 20 November 2026 is a Friday; the working calendar counts from there. */
describe('difficulties climb to where they are solved (domain.md §4, 书记一线办)', () => {
  let city: City;
  let member: Person;
  let county: Person;
  let office: Person;
  let leader: Person;
  let project: Project;

  beforeEach(async () => {
    city = await City.start();
    member = await city.signIn('gdq1-member');
    county = await city.signIn('c1-member');
    office = await city.signIn('office-1');
    leader = await city.signIn('leader');
    const deal = await Deal.begin(member);
    await deal.contact('2026-03-01');
    await deal.visit('2026-03-05');
    project = await deal.project(city.units['C1'] ?? '', '2026-04-01');
    await project.sign('2026-05-10');
  });
  afterEach(async () => {
    await city.close();
  });

  const raise = (who: Person, body: object = {}) =>
    who.does<Difficulty>(`/projects/${project.id}/difficulties`, {
      kind: 'permits',
      title: '施工许可办不下来',
      ...body,
    });
  const step = (who: Person, { id }: { id: string }, action: string, body: object = {}) =>
    who.post<Difficulty>(`/difficulties/${id}/${action}`, { text: '情况说明', ...body });

  it('from the unit to the office to the leader, who writes an instruction; each step is a row', async () => {
    const raised = await raise(county);
    expect(raised).toMatchObject({ level: 'unit', ownerUnitId: city.units['C1'], dueOn: '2026-12-04' });
    expect((await step(member, raised, 'escalate')).body).toMatchObject({ level: 'office', dueOn: '2026-11-27' });
    expect(await step(member, raised, 'escalate')).toMatchObject({ status: 403 });
    const onTop = await step(office, raised, 'escalate', { leaderId: leader.userId });
    expect(onTop.body).toMatchObject({ level: 'city_leader', leaderId: leader.userId, dueOn: '2026-11-25' });
    const told = { text: '请发改委三日内办结。', ownerUnitId: city.units['D01'], dueOn: '2026-11-23' };
    expect((await step(leader, raised, 'instruct', told)).body).toMatchObject({ ownerUnitId: city.units['D01'] });
    const department = await city.signIn('d01-member');
    const resolved = await step(department, raised, 'resolve', { on: '2026-11-20', text: '已发证' });
    expect(resolved.body).toMatchObject({ state: 'resolved', resolvedOn: '2026-11-20' });
    const { steps } = await department.reads<Difficulty>(`/difficulties/${raised.id}`);
    expect(steps.map(({ action, level, dueOn, recordedByName }) => [action, level, dueOn, recordedByName])).toEqual([
      ['raise', 'unit', '2026-12-04', 'c1-member'],
      ['escalate', 'office', '2026-11-27', 'gdq1-member'],
      ['escalate', 'city_leader', '2026-11-25', 'office-1'],
      ['instruct', 'city_leader', '2026-11-23', 'leader'],
      ['resolve', 'city_leader', '2026-11-23', 'd01-member'],
    ]);
    expect(steps.at(3)?.text).toBe(told.text);
  });

  it('due dates go by the working calendar, over a holiday', async () => {
    city.clock.moveTo('2026-09-28' as never);
    member = await city.signIn('gdq1-member');
    expect((await raise(member)).dueOn).toBe('2026-10-16');
  });

  it('a leader writes only on what was escalated to them; nobody else writes an instruction', async () => {
    const raised = await raise(member);
    expect(await step(leader, raised, 'instruct')).toMatchObject({
      status: 422,
      body: { code: 'difficulty_not_escalated' },
    });
    for (const who of [member, county, office]) expect((await step(who, raised, 'instruct')).status).toBe(403);
    for (const action of ['escalate', 'comment', 'resolve']) {
      expect((await step(leader, raised, action, { on: '2026-11-20' })).status).not.toBe(200);
    }
  });

  it('to a leader who is none is refused, and higher than the leader it does not go', async () => {
    const raised = await raise(member);
    await step(office, raised, 'escalate');
    const refused = await step(office, raised, 'escalate', { leaderId: member.userId });
    expect(refused).toMatchObject({ status: 422, body: { code: 'leader_unknown' } });
    await step(office, raised, 'escalate');
    const over = await step(office, raised, 'escalate');
    expect(over).toMatchObject({ status: 422, body: { code: 'difficulty_at_the_top' } });
    expect((await step(leader, raised, 'instruct')).status).toBe(200);
  });

  it('says what whoever reads it may do with it as it stands', async () => {
    const raised = await raise(member);
    const actions = async (who: Person) =>
      (await who.reads<{ actions: string[] }>(`/difficulties/${raised.id}`)).actions;
    const work = ['assign', 'comment', 'resolve'];
    expect(await actions(member)).toEqual(['assign', 'escalate', 'comment', 'resolve']);
    expect(await actions(leader)).toEqual([]);
    await step(member, raised, 'escalate');
    expect(await actions(member)).toEqual(work);
    expect(await actions(office)).toContain('escalate');
    await step(office, raised, 'escalate', { leaderId: leader.userId });
    expect(await actions(leader)).toEqual(['instruct']);
    expect(await actions(office)).toEqual(work);
    await step(county, raised, 'resolve', { on: '2026-11-20' });
    expect(await actions(member)).toEqual(['comment', 'reopen']);
    expect(await actions(leader)).toEqual([]);
  });

  it('a leader is shown what was escalated to them, or to no leader by name', async () => {
    const found = async (who: string) =>
      (await leader.reads<{ items: { id: string }[] }>(`/difficulties?leader=${who}`)).items.map(({ id }) => id);
    const [below, toNobody, toThem] = [await raise(member), await raise(member), await raise(member)];
    await step(office, below, 'escalate');
    for (const one of [toNobody, toThem]) await step(office, one, 'escalate');
    await step(office, toNobody, 'escalate');
    await step(office, toThem, 'escalate', { leaderId: leader.userId });
    expect((await found(leader.userId)).sort()).toEqual([toNobody.id, toThem.id].sort());
    expect(await found(office.userId)).toEqual([toNobody.id]);
  });

  it('what waits for an instruction does so until it is given, and again when it is escalated or reopened', async () => {
    const raised = await raise(member);
    const waits = async (): Promise<number> =>
      (await leader.reads<{ total: number }>(`/difficulties?leader=${leader.userId}&state=open&instructed=false`))
        .total;
    await step(member, raised, 'escalate');
    expect(await waits()).toBe(0);
    await step(office, raised, 'escalate', { leaderId: leader.userId });
    expect(await waits()).toBe(1);
    await step(leader, raised, 'instruct');
    await step(county, raised, 'comment');
    expect(await waits()).toBe(0);
    await step(county, raised, 'resolve', { on: '2026-11-20' });
    expect(await waits()).toBe(0);
    await step(county, raised, 'reopen');
    expect(await waits()).toBe(1);
  });

  it('reopens with new time; nothing is done twice', async () => {
    const raised = await raise(member);
    expect((await step(member, raised, 'reopen')).body).toMatchObject({ code: 'difficulty_not_possible' });
    await step(member, raised, 'resolve', { on: '2026-11-20' });
    expect((await step(member, raised, 'resolve', { on: '2026-11-20' })).body).toMatchObject({
      code: 'difficulty_not_possible',
    });
    const again = await step(county, raised, 'reopen', { text: '又卡住了' });
    expect(again.body).toMatchObject({ state: 'open', resolvedOn: null, dueOn: '2026-12-04' });
  });

  it('two who act on the same one: the second is told', async () => {
    const raised = await raise(member);
    await step(county, raised, 'comment', { version: 1 });
    const stale = await step(member, raised, 'escalate', { version: 1 });
    expect(stale).toMatchObject({ status: 409, body: { code: 'version_conflict' } });
  });

  it('resent, it is there once; due yesterday, or resolved before it was raised, is refused', async () => {
    const id = city.newId();
    const body = { id, kind: 'training', title: '缺焊工' };
    const first = await member.post(`/projects/${project.id}/difficulties`, body);
    const again = await member.post(`/projects/${project.id}/difficulties`, body);
    expect([first.status, again.status]).toEqual([201, 200]);
    const late = await member.post(`/projects/${project.id}/difficulties`, {
      ...body,
      id: undefined,
      dueOn: '2026-11-19',
    });
    expect(late).toMatchObject({ status: 422, body: { code: 'due_in_the_past' } });
    const early = await step(member, { id }, 'resolve', { on: '2026-11-19' });
    expect(early).toMatchObject({ status: 422, body: { code: 'stage_dates_out_of_order' } });
  });

  it('a stranger knows nothing of it; the owner and the office find it', async () => {
    const raised = await raise(member, { ownerUnitId: city.units['D01'] });
    const stranger = await city.signIn('gdq2-lead');
    expect((await stranger.get(`/difficulties/${raised.id}`)).status).toBe(404);
    expect((await step(stranger, raised, 'comment')).status).toBe(404);
    expect(await stranger.reads('/difficulties')).toMatchObject({ items: [], total: 0 });
    for (const username of ['d01-member', 'c1-lead', 'gdq1-member', 'office-1', 'leader', 'scheduler']) {
      const listed = await (await city.signIn(username)).reads('/difficulties?state=open&level=unit&unit=D01');
      expect({ username, listed }).toMatchObject({ username, listed: { total: 1, items: [{ id: raised.id }] } });
    }
    const department = await city.signIn('d01-member');
    expect((await department.get(`/projects/${project.id}`)).status).toBe(404);
  });

  it('is overdue once its day has passed', async () => {
    await raise(member, { dueOn: '2026-11-20' });
    expect(await office.reads('/difficulties?overdue=true')).toMatchObject({ total: 0 });
    city.clock.moveTo('2026-11-21' as never);
    office = await city.signIn('office-1');
    expect(await office.reads('/difficulties?overdue=true')).toMatchObject({ total: 1, items: [{ overdue: true }] });
  });
});
