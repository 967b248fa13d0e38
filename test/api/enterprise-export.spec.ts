import { businessDate } from '#libs/kernel';
import { City } from '../support/city.js';
import type { Person } from '../support/person.js';

const TODAY = businessDate('2026-11-20');
const MANY = 230;

interface Trail {
  readonly items: readonly { readonly action: string; readonly actorId: string; readonly changes: unknown }[];
}

describe('the list of enterprises as CSV (screens.md 7)', () => {
  let city: City;
  let one: Person;
  let two: Person;

  beforeAll(async () => {
    city = await City.start(TODAY);
    one = await city.signIn('gdq1-member');
    two = await city.signIn('gdq2-member');
    const { id } = await one.does<{ id: string }>('/enterprises', {
      name: '佛山市南海正窗门窗有限公司',
      uscc: '91440606231956878E',
      chain: 'building_materials',
    });
    await one.does(`/enterprises/${id}/contact-persons`, { name: '金丝雀联系', phones: ['13977500017'] });
    await one.does(`/enterprises/${id}/activities`, {
      kind: 'meeting',
      occurredOn: TODAY,
      summary: '洽谈，秘书电话13977500019',
      nextAction: { on: '2026-12-01', kind: 'call', what: '=回访，打13977500019' },
    });
  });
  afterAll(async () => {
    await city.close();
  });

  const exported = async (who: Person, query = ''): Promise<readonly string[]> => {
    const { status, body } = await who.get<{ text: string }>(`/enterprises/export${query}`);
    expect(status).toBe(200);
    return body.text.trimEnd().split('\r\n');
  };

  it('has Chinese headings, amounts in 元, and masks what the list masks', async () => {
    const [headings, row, ...others] = await exported(one, `?q=${encodeURIComponent('正窗')}`);
    expect(headings).toBe(
      '企业名称,简称,统一社会信用代码,阶段,进入阶段日期,状态,金额（元）,产业链,荣誉,线索来源,地区,归属单位,保护到,责任人,最近动态,下一步日期,下一步',
    );
    expect(others).toEqual([]);
    expect(row).toMatch(
      /^佛山市南海正窗门窗有限公司,,91440606231956878E,对接,2026-11-20,在跟,0,建材,,,.*,驻江门小分队,2027-05-19,/,
    );
    expect(row).toMatch(/,2026-11-20,2026-12-01,'=回访，打[^0-9]*139\*+0019$/);
    expect(row).not.toContain('金丝雀联系');
    expect(row).not.toContain('13977500017');
  });

  it('is a download in UTF-8 with its mark, and is kept nowhere on the way', async () => {
    const { headers } = await one.get('/enterprises/export');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('企业列表-2026-11-20.csv')}`,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    const bytes = await one.bytes('/enterprises/export');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it("never holds another unit's enterprise, its people or its numbers", async () => {
    const text = (await exported(two)).join('\n');
    for (const hidden of ['正窗', '金丝雀联系', '13977500017', '13977500019', '0019'])
      expect(text).not.toContain(hidden);
  });

  it('holds the whole list in its order, over all its pages, and each enterprise once', async () => {
    for (let n = 0; n < MANY; n += 1) await two.does('/enterprises', { name: `惠州宏图第${String(1000 + n)}厂` });
    const [, ...rows] = await exported(two, `?sort=name&q=${encodeURIComponent('惠州宏图')}`);
    const names = rows.map((row) => row.split(',')[0]);
    expect(names).toEqual(Array.from({ length: MANY }, (_, n) => `惠州宏图第${String(1000 + n)}厂`));
    expect(await exported(two, `?stage=contacted&q=${encodeURIComponent('惠州宏图')}`)).toHaveLength(1);
  });

  it('is kept in the audit trail as an export: by whom, which and how many', async () => {
    await exported(two, '?chain=furniture&q=13812345678');
    const office = await city.signIn('office-1');
    const { items } = await office.reads<Trail>(`/audit?action=enterprise.export&actorId=${two.userId}&limit=1`);
    expect(items).toMatchObject([
      { action: 'enterprise.export', actorId: two.userId, changes: { chain: 'furniture', q: '138****5678', rows: 0 } },
    ]);
  });

  it('refuses a unit that there is not', async () => {
    const { status, body } = await one.get('/enterprises/export?unit=NONE');
    expect([status, body['code']]).toEqual([400, 'invalid_input']);
  });
});
