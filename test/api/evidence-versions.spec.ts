import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { Person } from '../support/person.js';

describe('two people move the same enterprise at once (domain.md §4, rule 6)', () => {
  let city: City;
  let member: Person;
  let lead: Person;
  let county: string;

  beforeAll(async () => {
    city = await City.start();
    member = await city.signIn('gdq1-member');
    lead = await city.signIn('gdq1-lead');
    county = city.units['C1'] ?? '';
  });
  afterAll(async () => {
    await city.close();
  });

  const versionOf = async ({ enterpriseId }: Deal): Promise<number> =>
    (await member.reads<{ version: number }>(`/enterprises/${enterpriseId}`)).version;
  const visited = async (): Promise<Deal> => {
    const deal = await Deal.begin(member);
    await deal.contact('2026-03-01');
    await deal.visit('2026-03-05');
    return deal;
  };
  const next = { on: '2030-01-07', kind: 'call', what: '问用电' };

  it('the second is told what stands now, what was recorded last, and by whom; nothing is written over', async () => {
    const deal = await Deal.begin(member);
    await deal.contact('2026-03-01');
    const version = await versionOf(deal);
    await deal.by(lead).contact('2026-03-04', { nextAction: next });
    const visit = {
      kind: 'inbound_visit',
      occurredOn: '2026-03-05',
      summary: '看地',
      noPhotoReason: '不便拍照',
      version,
    };
    const answer = await member.post(`/enterprises/${deal.enterpriseId}/activities`, visit);
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'version_conflict',
        current: {
          version: version + 1,
          stage: 'contacted',
          nextAction: next,
          latest: { kind: 'meeting', stage: 'contacted', on: '2026-03-04', recordedBy: lead.userId },
        },
      },
    });
    expect(await member.stageOf(deal.enterpriseId)).toBe('contacted');
    await member.does(`/enterprises/${deal.enterpriseId}/activities`, { ...visit, version: version + 1 });
    expect(await member.stageOf(deal.enterpriseId)).toBe('visited');
  });

  it('so with every step: intent, contract, receipt, and a waiver', async () => {
    const deal = await visited();
    const stale = await versionOf(deal);
    const project = await deal.project(county, '2026-04-01');
    const conflicts = async (who: Person, path: string, body: object): Promise<void> => {
      const answer = await who.post(path, { ...body, version: stale });
      expect({ path, code: answer.body['code'] }).toEqual({ path, code: 'version_conflict' });
    };
    const contract = await project.contractBody('2026-05-01');
    await conflicts(member, `/projects/${project.id}/contract`, contract);
    await conflicts(member, `/projects/${project.id}/funds`, project.receiptBody('2026-06-01', 1_000_000));
    await conflicts(lead, `/enterprises/${deal.enterpriseId}/waivers`, { stage: 'visited', reason: '早年资料缺失' });
    await conflicts(member, `/enterprises/${deal.enterpriseId}/projects`, {
      name: '二期',
      intentOn: '2026-04-02',
      intendedAmountYuan: 1_000_000,
      countyId: county,
      manufacturing: true,
      credits: [{ unitId: member.unitId, percent: 100, lead: true }],
      attachments: [await member.upload()],
    });
    await member.does(`/projects/${project.id}/contract`, { ...contract, version: await versionOf(deal) });
    expect(await member.stageOf(deal.enterpriseId)).toBe('signed');
  });

  it('so with what happens to a project beside its stages: intent given later, progress, amendment, reversal, termination', async () => {
    const deal = await visited();
    const { projectId: waived } = await lead.does<{ projectId: string }>(`/enterprises/${deal.enterpriseId}/projects`, {
      name: '二期',
      countyId: county,
      manufacturing: true,
      credits: [{ unitId: lead.unitId, percent: 100, lead: true }],
      attachments: [],
      waive: { reason: '意向协议在对方手里' },
    });
    const project = await deal.project(county, '2026-04-01');
    await project.sign('2026-05-01');
    const fundId = await project.receive('2026-06-01', 2_000_000);
    const office = await city.signIn('office-1');
    await office.does(`/funds/${fundId}/verify`, {});
    const facts = async (): Promise<[string, object][]> => [
      [
        `/projects/${waived}/intent`,
        { intentOn: '2026-04-02', intendedAmountYuan: 1_000_000, attachments: [await lead.upload()] },
      ],
      [`/projects/${project.id}/progress`, { status: 'started', on: '2026-06-02' }],
      [
        `/projects/${project.id}/amendments`,
        { on: '2026-06-03', deltaYuan: 1_000_000, reason: '增资', attachments: [await lead.upload()] },
      ],
      [`/projects/${project.id}/reversals`, { on: '2026-06-04', amountYuan: 1_000_000, reason: '退回', fundId }],
      [`/projects/${project.id}/terminate`, { on: '2026-06-05', reason: '母公司收缩' }],
    ];
    for (const [path, body] of await facts()) {
      const seen = await versionOf(deal);
      await deal.contact('2026-06-06', { kind: 'call', summary: '另一位也打了电话' });
      const before = await member.reads(`/projects/${project.id}`);
      expect({ path, ...(await lead.post(path, { ...body, version: seen })) }).toMatchObject({
        path,
        status: 409,
        body: { code: 'version_conflict', current: { version: seen + 1, latest: { recordedBy: member.userId } } },
      });
      expect(await member.reads(`/projects/${project.id}`)).toEqual(before);
      await lead.does(path, { ...body, version: seen + 1 });
    }
  });

  it('without a version it is added to whatever stands', async () => {
    const deal = await visited();
    await deal.contact('2026-03-06', { kind: 'call' });
    expect(await member.stageOf(deal.enterpriseId)).toBe('visited');
  });

  it('a touch claims nothing, and is told nothing of how the enterprise stands', async () => {
    const deal = await visited();
    const other = await city.signIn('gdq2-member');
    const touch = { kind: 'call', occurredOn: '2026-03-07', summary: '展会上遇到', touch: true, version: 1 };
    expect(await other.post(`/enterprises/${deal.enterpriseId}/activities`, touch)).toMatchObject({ status: 201 });
  });
});
