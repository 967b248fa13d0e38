import { addDays, businessDate } from '#libs/kernel';
import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';

const FIRST = businessDate('2026-03-02');
const CLAIMED = addDays(FIRST, 181);
const TRANSFERRED = addDays(CLAIMED, 1);

interface Passages {
  readonly items: readonly { readonly enterprise: { readonly id: string } }[];
  readonly total: number;
}

describe('enterprises that passed to another unit (domain.md §5.3, §5.4)', () => {
  let city: City;
  let lapsed: Deal;
  let transferred: Deal;

  beforeAll(async () => {
    city = await City.start(FIRST);
    const one = await city.signIn('gdq1-member');
    lapsed = await Deal.begin(one);
    await lapsed.contact(FIRST, { kind: 'call' });
    city.clock.moveTo(CLAIMED);
    const two = await city.signIn('gdq2-member');
    await lapsed.by(two).contact(CLAIMED, { kind: 'call' });

    city.clock.moveTo(TRANSFERRED);
    transferred = await Deal.begin(await city.signIn('gdq1-member'));
    await transferred.contact(TRANSFERRED, { kind: 'call' });
    const path = `/enterprises/${transferred.enterpriseId}/transfer-requests`;
    const { id } = await (await city.signIn('gdq2-member')).does<{ id: string }>(path, { reason: '项目在我队驻地' });
    await (await city.signIn('gdq1-lead')).does(`/ownership-requests/${id}/accept`, {});
  });
  afterAll(async () => {
    await city.close();
  });

  const exported = async (by: string): Promise<string[]> => {
    const { status, body } = await (await city.signIn('office-1')).get<{ text: string }>(
      `/ownership-passages/export?by=${by}`,
    );
    expect(status).toBe(200);
    return body.text.trimEnd().split('\r\n');
  };

  it('are listed by how, with the day on which protection was over and that of the new claim', async () => {
    const office = await city.signIn('office-1');
    expect(await office.reads('/ownership-passages')).toMatchObject({
      total: 1,
      items: [
        {
          enterprise: { id: lapsed.enterpriseId, name: lapsed.name },
          from: { unitId: city.units['GDQ1'] },
          lapsedOn: CLAIMED,
          to: { unitId: city.units['GDQ2'] },
          claimedOn: CLAIMED,
        },
      ],
    });
    const { items } = await office.reads<Passages>('/ownership-passages?by=transfer');
    expect(items).toMatchObject([{ enterprise: { id: transferred.enterpriseId }, lapsedOn: null }]);
  });

  it('are exported as they are listed, which the trail keeps', async () => {
    const [headings, row, ...others] = await exported('lapse');
    expect(headings).toBe('企业名称,原归属单位,失去保护日期,新归属单位,新归属日期');
    expect(row).toMatch(new RegExp(`^${lapsed.name},驻江门小分队,${CLAIMED},.+,${CLAIMED}$`));
    expect(others).toEqual([]);
    expect((await exported('transfer'))[1]).toContain(`${transferred.name},驻江门小分队,,`);
    const office = await city.signIn('office-1');
    const { items } = await office.reads<{ items: unknown[] }>('/audit?action=ownership_passage.export');
    expect(items).toMatchObject([
      { changes: { by: 'transfer', rows: 1 }, actorId: office.userId },
      { changes: { by: 'lapse', rows: 1 }, actorId: office.userId },
    ]);
  });

  it('are nothing for a team', async () => {
    const lead = await city.signIn('gdq1-lead');
    for (const path of ['/ownership-passages', '/ownership-passages/export'])
      expect(await lead.get(path)).toMatchObject({ status: 403 });
  });
});
