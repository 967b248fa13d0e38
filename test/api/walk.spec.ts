import { City } from '../support/city.js';

describe('from a target to funds in place, over HTTP', () => {
  let city: City;

  beforeEach(async () => {
    city = await City.start();
  });
  afterEach(async () => {
    await city.close();
  });

  it('the stage moves with each piece of evidence, and each out-of-order attempt is refused', async () => {
    const member = await city.signIn('gdq1-member');
    const office = await city.signIn('office-1');
    const { id } = await member.does<{ id: string }>('/enterprises', {
      name: '佛山市正窗门窗有限公司',
      channel: 'direct',
    });
    expect(await member.stageOf(id)).toBeNull();

    const visit = { kind: 'inbound_visit', occurredOn: '2026-03-05', summary: '看了园区', noPhotoReason: '保密要求' };
    const early = await member.post(`/enterprises/${id}/activities`, visit);
    expect(early).toMatchObject({ status: 422, body: { code: 'stage_evidence_missing', missing: ['contacted'] } });

    await member.does(`/enterprises/${id}/activities`, {
      kind: 'meeting',
      occurredOn: '2026-03-01',
      summary: '初次见面',
    });
    expect(await member.stageOf(id)).toBe('contacted');
    await member.does(`/enterprises/${id}/activities`, visit);
    expect(await member.stageOf(id)).toBe('visited');

    const project = await member.does<{ projectId: string }>(`/enterprises/${id}/projects`, {
      name: '年产30万套铝门窗项目',
      intentOn: '2026-04-01',
      intendedAmountYuan: 260_000_000,
      countyId: city.units['C1'],
      manufacturing: true,
      credits: [{ unitId: city.units['GDQ1'], percent: 100, lead: true }],
      attachments: [await member.upload()],
    });
    expect(await member.stageOf(id)).toBe('intent');
    const receipt = {
      receivedOn: '2026-06-01',
      amountYuan: 50_000_000,
      kind: 'bank_receipt',
      payer: '佛山市正窗门窗有限公司',
      voucher: { number: 'V-1' },
    };
    const tooEarly = await member.post(`/projects/${project.projectId}/funds`, receipt);
    expect(tooEarly).toMatchObject({ status: 422, body: { code: 'stage_evidence_missing' } });

    await member.does(`/projects/${project.projectId}/contract`, {
      name: '投资协议',
      parties: ['试验市人民政府', '佛山市正窗门窗有限公司'],
      signedOn: '2026-05-01',
      amountYuan: 260_000_000,
      countyId: city.units['C1'],
      attachments: [await member.upload()],
    });
    expect(await member.stageOf(id)).toBe('signed');
    const { fundId } = await member.does<{ fundId: string }>(`/projects/${project.projectId}/funds`, receipt);
    expect(await member.stageOf(id)).toBe('signed');
    await office.does(`/funds/${fundId}/verify`);
    expect(await member.stageOf(id)).toBe('funds_in_place');
  });
});
