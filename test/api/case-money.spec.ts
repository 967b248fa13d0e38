import { City } from '../support/city.js';
import { Deal, type Project } from '../support/deal.js';
import { headlineOf } from '../support/headline.js';
import type { Person } from '../support/person.js';

const MAY = 'from=2026-05-01&to=2026-05-31';
const JUNE = 'from=2026-06-01&to=2026-06-30';
const YEAR = 'from=2026-01-01&to=2026-12-31';

describe('money, and how it is counted (domain.md §4 and §6)', () => {
  let city: City;
  let member: Person;
  let lead: Person;
  let office: Person;
  let county: string;

  beforeEach(async () => {
    city = await City.start();
    member = await city.signIn('gdq1-member');
    lead = await city.signIn('gdq1-lead');
    office = await city.signIn('office-1');
    county = city.units['C1'] ?? '';
  });
  afterEach(async () => {
    await city.close();
  });

  const visited = async (): Promise<Deal> => {
    const deal = await Deal.begin(member);
    await deal.contact('2026-03-01');
    await deal.visit('2026-03-05');
    return deal;
  };
  const signed = async (overrides: object = {}): Promise<{ deal: Deal; project: Project }> => {
    const deal = await visited();
    const project = await deal.project(county, '2026-04-01', overrides as Record<string, unknown>);
    await project.sign('2026-05-10');
    return { deal, project };
  };

  it('an amendment counts in its own month, and the project once', async () => {
    const { project } = await signed();
    await member.does(`/projects/${project.id}/amendments`, {
      on: '2026-06-02',
      deltaYuan: -30_000_000,
      reason: '缩减',
      attachments: [await member.upload()],
    });
    const [may, june, year] = [
      await headlineOf(office, MAY),
      await headlineOf(office, JUNE),
      await headlineOf(office, YEAR),
    ];
    expect(may.figures).toMatchObject({ all_signed_projects: 1, all_signed_amount_yi: 100_000_000 });
    expect(june.figures).toMatchObject({ all_signed_projects: 0, all_signed_amount_yi: -30_000_000 });
    expect(year.figures).toMatchObject({ all_signed_projects: 1, all_signed_amount_yi: 70_000_000 });
  });

  it('a termination changes the status, and no figure of the past', async () => {
    const { deal, project } = await signed();
    const before = await headlineOf(office, YEAR);
    await lead.does(`/projects/${project.id}/terminate`, { on: '2026-08-01', reason: '撤资' });
    expect(await office.reads(`/projects/${project.id}`)).toMatchObject({ status: 'terminated' });
    expect((await headlineOf(office, YEAR)).figures).toEqual(before.figures);
    expect(await member.stageOf(deal.enterpriseId)).toBe('signed');
  });

  it('a reversal to zero takes stage 5 away, and the month is the sum of both', async () => {
    const { deal, project } = await signed();
    const fundId = await project.receive('2026-06-01', 40_000_000);
    await office.does(`/funds/${fundId}/verify`);
    expect(await member.stageOf(deal.enterpriseId)).toBe('funds_in_place');
    const tooMuch = await member.post(`/projects/${project.id}/reversals`, {
      on: '2026-06-20',
      amountYuan: 40_000_001,
      reason: '多了',
    });
    expect(tooMuch).toMatchObject({ status: 422, body: { code: 'reversal_exceeds_funds' } });
    const reversalId = await project.reverse('2026-06-20', 40_000_000);
    expect((await headlineOf(office, JUNE)).figures['funds_amount_yi']).toBe(40_000_000);
    await office.does(`/funds/${reversalId}/verify`);
    expect((await headlineOf(office, JUNE)).figures['funds_amount_yi']).toBe(0);
    expect(await member.stageOf(deal.enterpriseId)).toBe('signed');
    expect(await office.post(`/evidence/${fundId}/void`, { reason: '想作废' })).toMatchObject({
      status: 409,
      body: { code: 'verified_is_reversed' },
    });
  });

  it('nobody verifies the receipt they entered', async () => {
    const { project } = await signed();
    const fundId = (
      await office.does<{ fundId: string }>(`/projects/${project.id}/funds`, project.receiptBody('2026-06-01', 1_000))
    ).fundId;
    expect(await office.post(`/funds/${fundId}/verify`)).toMatchObject({ status: 422, body: { code: 'same_person' } });
    const colleague = await city.signIn('office-2');
    expect(await colleague.post(`/funds/${fundId}/verify`)).toMatchObject({ status: 200, body: { state: 'verified' } });
    expect(await colleague.post(`/funds/${fundId}/verify`)).toMatchObject({
      status: 409,
      body: { code: 'already_decided' },
    });
  });

  it('a voucher stands under one receipt, until that is rejected', async () => {
    const { project } = await signed();
    const file = await member.upload();
    const body = project.receiptBody('2026-06-01', 1_000, { voucher: { fileId: file } });
    const { fundId } = await member.does<{ fundId: string }>(`/projects/${project.id}/funds`, body);
    const twin = { ...body, receivedOn: '2026-06-02' };
    expect(await member.post(`/projects/${project.id}/funds`, twin)).toMatchObject({
      status: 409,
      body: { code: 'voucher_reused', usedBy: fundId },
    });
    await office.does(`/funds/${fundId}/reject`, { reason: '看不清' });
    expect(await member.post(`/projects/${project.id}/funds`, twin)).toMatchObject({ status: 201 });
  });

  it('more than the contract, or money from somebody else, needs a reason', async () => {
    const { project } = await signed();
    const much = project.receiptBody('2026-06-01', 100_000_001);
    expect(await member.post(`/projects/${project.id}/funds`, much)).toMatchObject({
      status: 422,
      body: { code: 'excess_reason_needed' },
    });
    const stranger = project.receiptBody('2026-06-01', 5, { payer: '路人甲公司' });
    expect(await member.post(`/projects/${project.id}/funds`, stranger)).toMatchObject({
      status: 422,
      body: { code: 'payer_reason_needed' },
    });
    expect(await member.post(`/projects/${project.id}/funds`, { ...much, excessReason: '追加' })).toMatchObject({
      status: 201,
    });
  });

  it('a co-invested project counts once, and both investors are signed', async () => {
    const co = await Deal.begin(member);
    const { project } = await signed({ coInvestors: [{ enterpriseId: co.enterpriseId, percent: 40 }] });
    expect(await member.stageOf(co.enterpriseId)).toBe('signed');
    expect((await headlineOf(office, MAY)).figures).toMatchObject({
      all_signed_projects: 1,
      all_signed_amount_yi: 100_000_000,
    });
    const { items } = await office.reads<{ items: { kind: string; stage: string }[] }>(
      `/enterprises/${co.enterpriseId}/timeline`,
    );
    expect(items.map(({ kind, stage }) => `${kind} ${stage}`).sort()).toEqual(['waiver contacted', 'waiver visited']);
    expect((await office.reads<{ investors: unknown[] }>(`/projects/${project.id}`)).investors).toHaveLength(2);
  });

  it('a contract in dollars without a rate is listed, and its amount is not counted', async () => {
    const deal = await visited();
    const project = await deal.project(county, '2026-04-01');
    await project.sign('2026-05-10', { amountYuan: undefined, foreign: { currency: 'USD', amount: '12000000.50' } });
    const may = await headlineOf(office, MAY);
    expect(may.figures).toMatchObject({ all_signed_projects: 1, all_signed_amount_yi: 0 });
    expect(may.uncounted).toEqual([{ projectId: project.id, currency: 'USD', amount: '12000000.50' }]);
    const second = await deal.project(county, '2026-04-01');
    await second.sign('2026-05-11', {
      amountYuan: undefined,
      foreign: { currency: 'USD', amount: '10', rate: '7.1025' },
    });
    expect((await headlineOf(office, MAY)).figures).toMatchObject({ all_signed_projects: 2, all_signed_amount_yi: 71 });
  });

  it('shares of 33, 33 and 34 percent of 10,000,001 yuan make the whole', async () => {
    const deal = await visited();
    const credits = [
      { unitId: city.units['GDQ1'], percent: 33, lead: true },
      { unitId: city.units['GDQ2'], percent: 33, lead: false },
      { unitId: city.units['C2'], percent: 34, lead: false },
    ];
    const project = await deal.project(county, '2026-04-01', { credits });
    await project.sign('2026-05-10', { amountYuan: 10_000_001 });
    const { byUnit, figures } = await headlineOf(office, MAY);
    const amounts = ['GDQ1', 'GDQ2', 'C2'].map((code) => byUnit[code]?.['signed_amount_wan'] as number);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(10_000_001);
    expect(amounts).toEqual([3_300_000, 3_300_000, 3_400_001]);
    expect(byUnit['GDQ1']?.['signed_projects']).toBe(1);
    expect(byUnit['GDQ2']?.['signed_projects']).toBe(0);
    expect(figures['all_signed_amount_yi']).toBe(10_000_001);
    const bad = await member.post(`/enterprises/${deal.enterpriseId}/projects`, {
      name: '错',
      countyId: county,
      manufacturing: true,
      intentOn: '2026-04-01',
      intendedAmountYuan: 1,
      credits: credits.slice(0, 2),
      attachments: [await member.upload()],
    });
    expect(bad).toMatchObject({ status: 422, body: { code: 'shares_not_whole' } });
  });

  it('shares from a day on touch what comes later, and nothing before', async () => {
    const { project } = await signed();
    const { version } = await office.reads<{ version: number }>(`/projects/${project.id}`);
    const credits = [{ unitId: city.units['GDQ3'], percent: 100, lead: true }];
    expect(await office.patch(`/projects/${project.id}`, { version, validFrom: '2026-06-01', credits })).toMatchObject({
      status: 200,
    });
    const landing = await city.signIn('c1-member');
    const { fundId } = await landing.does<{ fundId: string }>(
      `/projects/${project.id}/funds`,
      project.receiptBody('2026-06-02', 9),
    );
    await office.does(`/funds/${fundId}/verify`);
    const { byUnit } = await headlineOf(office, YEAR);
    expect(byUnit['GDQ1']).toMatchObject({ signed_projects: 1, funds_wan: 0 });
    expect(byUnit['GDQ3']).toMatchObject({ signed_projects: 0, funds_wan: 9 });
  });

  it('who is credited is judged by claim time, among the units of the kind', async () => {
    const countyMember = await city.signIn('c1-member');
    const deal = await Deal.begin(countyMember);
    await deal.contact('2026-05-02');
    await deal.by(member).contact('2026-05-03', { touch: true });
    const again = await Deal.begin(member);
    await again.contact('2026-02-01');
    await again.contact('2026-05-20');
    const all = await headlineOf(office, MAY);
    expect(all.byUnit['C1']).toMatchObject({ distinct_enterprises_contacted_by_team: 1, first_contact_attribution: 1 });
    expect(all.byUnit['GDQ1']).toMatchObject({
      distinct_enterprises_contacted_by_team: 2,
      first_contact_attribution: 1,
    });
    expect(all.figures['field_enterprises_contacted']).toBe(2);
    const teams = await headlineOf(office, `${MAY}&kind=field_team`);
    expect(teams.byUnit['GDQ1']).toMatchObject({
      distinct_enterprises_contacted_by_team: 2,
      first_contact_attribution: 2,
    });
    const one = await headlineOf(office, `${MAY}&unit=GDQ1`);
    expect(one.figures).toMatchObject({ field_enterprises_contacted: 2 });
    expect(one.byUnit['GDQ1']).toMatchObject({ first_contact_attribution: 1 });
    const counties = await headlineOf(office, `${MAY}&kind=county`);
    expect(Object.keys(counties.figures).filter((key) => key.startsWith('field_'))).toEqual([]);
  });
});
