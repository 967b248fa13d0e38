import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { Person } from '../support/person.js';

interface Candidates {
  readonly code: string;
  readonly candidates: readonly Record<string, unknown>[];
}

interface Pairs {
  readonly items: readonly { likeness: string; one: { id: string }; other: { id: string } }[];
  readonly nextCursor: string | null;
  readonly total: number;
}

describe('possible duplicates are offered, never taken for the same (domain.md §3)', () => {
  let city: City;
  let member: Person;
  let rival: Person;
  let office: Person;

  beforeEach(async () => {
    city = await City.start();
    [member, rival, office] = (await Promise.all(
      ['gdq1-member', 'gdq2-member', 'office-1'].map((name) => city.signIn(name)),
    )) as [Person, Person, Person];
  });
  afterEach(async () => {
    await city.close();
  });

  it.each([
    ['the core of its name', '广州正窗门窗有限公司', null, 'core_name'],
    ['its short name', '正窗', null, 'short_name'],
    ['a typing error', '佛山市南海正宗门窗有限公司', null, 'typo'],
    ['its short name, as short name', '贵港正某家居有限公司', '正窗', 'short_name'],
  ])('by %s: %s', async (_, name, shortName, likeness) => {
    const deal = await Deal.begin(member, { name: '佛山市南海正窗门窗有限公司', shortName: '正窗' });
    await deal.contact('2026-11-02');

    const refused = await rival.post<Candidates>('/enterprises', { name, shortName });
    expect(refused).toMatchObject({ status: 409, body: { code: 'possible_duplicate' } });
    expect(refused.body.candidates).toEqual([
      {
        id: deal.enterpriseId,
        name: '佛山市南海正窗门窗有限公司',
        stage: 'contacted',
        owner: expect.objectContaining({ unitId: city.units['GDQ1'] }) as unknown,
        likeness,
      },
    ]);
    const made = await rival.post('/enterprises', { name, shortName, confirmNotDuplicate: [deal.enterpriseId] });
    expect(made.status).toBe(201);
    expect(await office.reads<Pairs>('/enterprises/duplicates')).toMatchObject({ items: [], total: 0 });
  });

  it('all candidates are to be looked at, not only one', async () => {
    const { enterpriseId: one } = await Deal.begin(member, { name: '佛山正窗门窗有限公司' });
    const other = await member.does<{ id: string }>('/enterprises', {
      name: '广州正窗门窗有限公司',
      confirmNotDuplicate: [one],
    });
    const body = { name: '东莞正窗门窗有限公司', confirmNotDuplicate: [one] };
    const refused = await rival.post<Candidates>('/enterprises', body);
    expect(refused.status).toBe(409);
    expect(refused.body.candidates.map(({ id }) => id).sort()).toEqual([one, other.id].sort());
  });

  it('an equal key is the same firm, whatever is confirmed', async () => {
    const { enterpriseId } = await Deal.begin(member, { name: '佛山正窗门窗有限公司' });
    const body = { name: '佛山 正窗門窗有限公司', confirmNotDuplicate: [enterpriseId] };
    expect(await rival.post('/enterprises', body)).toMatchObject({ status: 409, body: { code: 'enterprise_exists' } });
  });

  it('the office works down the pairs that are there, and tells apart those that are two', async () => {
    const name = (city: string): string => `${city}正窗门窗有限公司`;
    const { enterpriseId: one } = await Deal.begin(member, { name: name('佛山') });
    const renamed = await member.does<{ id: string; version: number }>('/enterprises', { name: '别的名称' });
    await member.patch(`/enterprises/${renamed.id}`, { version: renamed.version, name: name('广州') });

    const pairs = await office.reads<Pairs>('/enterprises/duplicates?limit=1');
    expect(pairs).toMatchObject({ total: 1, nextCursor: null, items: [{ likeness: 'core_name' }] });
    expect(pairs.items.flatMap((pair) => [pair.one.id, pair.other.id]).sort()).toEqual([one, renamed.id].sort());

    const told = { oneId: one, otherId: renamed.id, note: '电话核实，两家企业' };
    expect(await member.post('/enterprises/duplicates/tell-apart', told)).toMatchObject({ status: 403 });
    expect(await office.post('/enterprises/duplicates/tell-apart', told)).toMatchObject({ status: 200 });
    expect(await office.post('/enterprises/duplicates/tell-apart', told)).toMatchObject({ status: 200 });
    expect(await office.reads<Pairs>('/enterprises/duplicates')).toMatchObject({ items: [], total: 0 });
    expect(await member.get('/enterprises/duplicates')).toMatchObject({ status: 403 });
  });

  it('pairs come page by page, each once', async () => {
    for (const place of ['佛山', '广州', '东莞', '中山', '珠海']) {
      const made = await member.does<{ id: string; version: number }>('/enterprises', { name: `${place}临时` });
      await member.patch(`/enterprises/${made.id}`, { version: made.version, name: `${place}正窗门窗有限公司` });
    }
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Pairs = await office.reads(
        `/enterprises/duplicates?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      expect(page.total).toBe(10);
      seen.push(...page.items.map(({ one, other }) => `${one.id} ${other.id}`));
      cursor = page.nextCursor;
    }
    expect(seen.length).toBe(10);
    expect(new Set(seen).size).toBe(10);
    const [id = ''] = seen[0]?.split(' ') ?? [];
    const ofOne = await office.reads<Pairs>(`/enterprises/duplicates?enterpriseId=${id}`);
    expect(ofOne.total).toBe(4);
    expect(ofOne.items.every(({ one, other }) => [one.id, other.id].includes(id))).toBe(true);
  });
});
