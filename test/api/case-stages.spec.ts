import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { Person } from '../support/person.js';

describe('what each step stands on (domain.md §4)', () => {
  let city: City;
  let member: Person;
  let lead: Person;
  let office: Person;
  let county: string;

  beforeAll(async () => {
    city = await City.start();
    member = await city.signIn('gdq1-member');
    lead = await city.signIn('gdq1-lead');
    office = await city.signIn('office-1');
    county = city.units['C1'] ?? '';
  });
  afterAll(async () => {
    await city.close();
  });

  const visited = async (): Promise<Deal> => {
    const deal = await Deal.begin(member);
    await deal.contact('2026-03-01');
    await deal.visit('2026-03-05');
    return deal;
  };
  const waive = (deal: Deal, body: object): Promise<{ waiverId: string }> =>
    lead.does(`/enterprises/${deal.enterpriseId}/waivers`, { reason: '早年资料缺失', ...body });

  it('of two projects the second may be signed before the first was intended', async () => {
    const deal = await visited();
    await deal.project(county, '2026-06-01');
    const second = await deal.project(county, '2026-04-01');
    await second.sign('2026-05-01');
    expect(await member.stageOf(deal.enterpriseId)).toBe('signed');
  });

  it("a contract is not dated before its own project's intent", async () => {
    const deal = await visited();
    await deal.project(county, '2026-03-10');
    const second = await deal.project(county, '2026-05-01');
    const answer = await member.post(`/projects/${second.id}/contract`, await second.contractBody('2026-04-30'));
    expect(answer).toMatchObject({ status: 422, body: { code: 'stage_dates_out_of_order' } });
    expect((answer.body as { detail: string }).detail).not.toMatch(/[a-z]/);
    expect(await member.stageOf(deal.enterpriseId)).toBe('intent');
  });

  it('a late visit fills a waived one, is dated freely, and the signing after it still stands', async () => {
    const deal = await Deal.begin(member);
    await deal.contact('2026-03-01');
    await waive(deal, { stage: 'visited' });
    const project = await deal.project(county, '2026-03-02');
    await project.sign('2026-03-03');
    await deal.visit('2026-10-10');
    expect(await member.stageOf(deal.enterpriseId)).toBe('signed');
    await project.receive('2026-03-04', 1_000_000);
    const again = await lead.post(`/enterprises/${deal.enterpriseId}/waivers`, {
      stage: 'visited',
      reason: '再来一次',
    });
    expect(again).toMatchObject({ status: 422, body: { code: 'nothing_to_waive' } });
  });

  it('the second project of an enterprise may have its intent waived', async () => {
    const deal = await visited();
    await deal.project(county, '2026-04-01');
    const body = {
      name: '二期',
      countyId: county,
      manufacturing: false,
      credits: [{ unitId: city.units['GDQ1'], percent: 100, lead: true }],
      waive: { reason: '意向书遗失' },
    };
    const refused = await member.post(`/enterprises/${deal.enterpriseId}/projects`, body);
    expect(refused).toMatchObject({ status: 403 });
    const { projectId } = await lead.does<{ projectId: string }>(`/enterprises/${deal.enterpriseId}/projects`, body);
    const contract = {
      name: '协议',
      parties: ['甲', '乙'],
      signedOn: '2026-03-20',
      amountYuan: 5,
      countyId: county,
      attachments: [await lead.upload()],
    };
    await lead.does(`/projects/${projectId}/contract`, contract);
    const { ladder } = await lead.reads<{ ladder: { stage: string; reachedOn: string | null; waived: boolean }[] }>(
      `/projects/${projectId}`,
    );
    expect(ladder).toEqual([
      { stage: 'intent', reachedOn: null, waived: true },
      { stage: 'signed', reachedOn: '2026-03-20', waived: false },
      { stage: 'funds_in_place', reachedOn: null, waived: false },
    ]);
    await lead.does(`/projects/${projectId}/intent`, {
      intentOn: '2026-05-05',
      intendedAmountYuan: 7,
      attachments: [await lead.upload()],
    });
  });

  it('the only contact under a visit is relied on, unless the step is waived or the visit voided with it', async () => {
    const deal = await Deal.begin(member);
    const contact = await deal.contact('2026-03-01');
    const visit = await deal.visit('2026-03-05');
    const plain = await lead.post(`/evidence/${contact}/void`, { reason: '录错' });
    expect(plain).toMatchObject({
      status: 409,
      body: { code: 'evidence_relied_on', stage: 'visited', missing: 'contacted' },
    });
    const { waiverIds } = await lead.does<{ waiverIds: string[] }>(`/evidence/${contact}/void`, {
      reason: '录错',
      waive: { reason: '确有来访' },
    });
    expect(waiverIds).toHaveLength(1);
    expect(await member.stageOf(deal.enterpriseId)).toBe('visited');
    expect(await lead.post(`/evidence/${contact}/void`, { reason: '又来' })).toMatchObject({
      status: 409,
      body: { code: 'already_voided' },
    });
    const waiver = await lead.post(`/evidence/${waiverIds[0] ?? ''}/void`, { reason: '不该容缺' });
    expect(waiver).toMatchObject({ status: 409, body: { code: 'evidence_relied_on' } });
    await lead.does(`/evidence/${waiverIds[0] ?? ''}/void`, { reason: '一并作废', alsoVoid: [visit] });
    expect(await member.stageOf(deal.enterpriseId)).toBeNull();
    expect((await member.reads<{ owner: unknown }>(`/enterprises/${deal.enterpriseId}`)).owner).toBeNull();
  });

  it('to waive in the same breath, true is enough: the reason is that of the void', async () => {
    const deal = await Deal.begin(member);
    const contact = await deal.contact('2026-03-01');
    await deal.visit('2026-03-05');
    expect(await lead.post(`/evidence/${contact}/void`, { reason: '录错', waive: true })).toMatchObject({
      status: 200,
    });
    expect(await lead.post(`/evidence/${contact}/void`, { reason: '录错', waive: 'yes' })).toMatchObject({
      status: 400,
    });
    const { items } = await member.reads<{ items: { kind: string; detail: { reason?: string } }[] }>(
      `/enterprises/${deal.enterpriseId}/timeline`,
    );
    expect(items.find(({ kind }) => kind === 'waiver')?.detail.reason).toBe('录错');
  });

  it('the history keeps what was believed, and when', async () => {
    const deal = await Deal.begin(member);
    await deal.contact('2026-03-01');
    const visit = await deal.visit('2026-03-05');
    const { asOf } = await member.reads<{ asOf: string }>(`/enterprises/${deal.enterpriseId}/history`);
    await lead.does(`/evidence/${visit}/void`, { reason: '录错' });
    expect(await member.stageOf(deal.enterpriseId)).toBe('contacted');
    expect(await member.reads(`/enterprises/${deal.enterpriseId}/history?asOf=${asOf}`)).toMatchObject({
      stage: 'visited',
      stageOn: '2026-03-05',
    });
    const { items } = await member.reads<{ items: { id: string; voidReason: string | null }[] }>(
      `/enterprises/${deal.enterpriseId}/timeline`,
    );
    expect(items.find(({ id }) => id === visit)?.voidReason).toBe('录错');
  });

  it('pause, resume, lose and reopen stand beside the stage', async () => {
    const deal = await Deal.begin(member);
    await deal.contact('2026-03-01');
    const act = (what: string, body: object = {}) => member.post(`/enterprises/${deal.enterpriseId}/${what}`, body);
    expect(await act('resume')).toMatchObject({ status: 409, body: { code: 'status_not_possible' } });
    expect(await act('pause', { until: '2026-12-01', reason: '年底再谈' })).toMatchObject({
      status: 200,
      body: { status: 'paused' },
    });
    expect(await act('resume')).toMatchObject({ status: 200, body: { status: 'active' } });
    expect(await act('lose', { reason: 'no_intention' })).toMatchObject({ status: 200, body: { status: 'lost' } });
    expect(await act('reopen', { reason: '又联系上了' })).toMatchObject({ status: 200, body: { status: 'active' } });
    expect(await member.stageOf(deal.enterpriseId)).toBe('contacted');
    const stale = await member.post(`/enterprises/${deal.enterpriseId}/pause`, {
      version: 1,
      until: '2026-12-01',
      reason: '晚了',
    });
    expect(stale).toMatchObject({ status: 409, body: { code: 'version_conflict', current: { stage: 'contacted' } } });
  });

  it('a change names the version that was seen, in the body or by If-Match', async () => {
    const { enterpriseId } = await Deal.begin(member);
    const change = (ifMatch: string) =>
      member.send('PATCH', `/enterprises/${enterpriseId}`, { shortName: '正窗' }, { 'if-match': ifMatch });
    expect(await change('"1"')).toMatchObject({ status: 200, body: { version: 2, shortName: '正窗' } });
    expect(await change('"1"')).toMatchObject({
      status: 409,
      body: { code: 'version_conflict', current: { version: 2 } },
    });
    expect(await change('yesterday')).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', errors: [{ path: 'If-Match' }] },
    });
  });

  it('creating has the effect of once', async () => {
    const id = city.newId();
    const body = { id, name: '佛山市一次建材有限公司' };
    expect(await member.post('/enterprises', body)).toMatchObject({ status: 201, body: { id } });
    expect(await member.post('/enterprises', body)).toMatchObject({ status: 200, body: { id } });
    expect(await member.post('/enterprises', { ...body, name: '另一家' })).toMatchObject({
      status: 409,
      body: { code: 'id_reused' },
    });
    const call = { kind: 'call', occurredOn: '2026-03-01', summary: '打了电话' };
    const first = await member.post(`/enterprises/${id}/activities`, call, { 'idempotency-key': 'a-1' });
    const again = await member.post(`/enterprises/${id}/activities`, call, { 'idempotency-key': 'a-1' });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
  });

  it("another unit's enterprise is answered with who owns it; a touch claims nothing", async () => {
    const deal = await Deal.begin(member);
    await deal.contact('2026-03-01');
    const other = await city.signIn('gdq2-member');
    const answer = await other.post('/enterprises', { name: deal.name });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'enterprise_owned', stage: 'contacted', owner: { unitId: city.units['GDQ1'] } },
    });
    const own = await member.post('/enterprises', { name: deal.name });
    expect(own).toMatchObject({ status: 409, body: { code: 'enterprise_exists', enterpriseId: deal.enterpriseId } });
    const call = { kind: 'call', occurredOn: '2026-02-01', summary: '也打过' };
    expect(await other.post(`/enterprises/${deal.enterpriseId}/activities`, call)).toMatchObject({
      status: 409,
      body: { code: 'enterprise_owned' },
    });
    expect(await other.post(`/enterprises/${deal.enterpriseId}/activities`, { ...call, touch: true })).toMatchObject({
      status: 201,
    });
    expect(await office.reads(`/enterprises/${deal.enterpriseId}`)).toMatchObject({
      owner: { unitId: city.units['GDQ1'] },
    });
    expect(await other.reads(`/enterprises/${deal.enterpriseId}`)).toMatchObject({
      restricted: true,
      stage: 'contacted',
    });
    expect(await other.get(`/enterprises/${deal.enterpriseId}/timeline`)).toMatchObject({ status: 403 });
  });
});
