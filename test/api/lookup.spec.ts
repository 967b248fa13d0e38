import { Database, sql } from '#libs/database';
import { addDays, businessDate } from '#libs/kernel';
import { City } from '../support/city.js';
import type { Person } from '../support/person.js';

interface Found {
  readonly verdict: string;
  readonly items: readonly Record<string, unknown>[];
}

const TODAY = businessDate('2026-11-20');

describe('the blind lookup before a call (domain.md §5.2)', () => {
  let city: City;
  let one: Person;
  let two: Person;
  const names: Record<string, string> = {};

  beforeAll(async () => {
    city = await City.start(TODAY);
    one = await city.signIn('gdq1-member');
    two = await city.signIn('gdq2-member');
    const begin = async (key: string, name: string, more: object = {}): Promise<void> => {
      names[key] = (await one.does<{ id: string }>('/enterprises', { name, ...more })).id;
    };
    await begin('held', '佛山市南海正窗门窗有限公司', { shortName: '正窗', uscc: '91440606231956878E' });
    await begin('target', '中山市恒辉照明有限公司');
    await one.does(`/enterprises/${names['held'] ?? ''}/activities`, {
      kind: 'meeting',
      occurredOn: TODAY,
      summary: '洽谈',
    });
  });
  afterAll(async () => {
    await city.close();
  });

  const lookUp = (who: Person, words: string): Promise<Found> =>
    who.reads<Found>(`/enterprises/lookup?q=${encodeURIComponent(words)}`);

  it.each([
    ['佛山市南海正窗门窗有限公司', 'name'],
    ['91440606231956878e', 'uscc'],
    ['正窗', 'short_name'],
    ['正窗门窗', 'core_name'],
  ])('“%s” is held by another unit, found by %s: whose, since when, at which stage', async (words, match) => {
    const { verdict, items } = await lookUp(two, words);
    expect(verdict).toBe('held');
    expect(items).toHaveLength(1);
    expect(items[0]).toEqual({
      enterpriseId: names['held'],
      name: '佛山市南海正窗门窗有限公司',
      match,
      status: 'held',
      owner: { unitId: city.units['GDQ1'], unitName: '驻江门小分队' },
      stage: 'contacted',
      since: expect.any(String) as unknown,
      protectedUntil: addDays(TODAY, 180),
    });
  });

  it('is ours, free as a target, or free as nobody knows it', async () => {
    expect(await lookUp(one, '正窗')).toMatchObject({ verdict: 'mine' });
    expect(await lookUp(two, '中山市恒辉照明有限公司')).toMatchObject({
      verdict: 'free',
      items: [{ status: 'free', owner: null }],
    });
    expect(await lookUp(two, '没有听说过的公司')).toEqual({ verdict: 'free', items: [] });
  });

  it('a part of a name is shown and decides nothing', async () => {
    expect(await lookUp(two, '海正窗门')).toMatchObject({
      verdict: 'free',
      items: [{ match: 'part', status: 'held' }],
    });
  });

  it('never shows more than ten, and never says how many more there are', async () => {
    for (let n = 10; n < 24; n += 1) {
      await one.does('/enterprises', { name: `惠州宏图第${String(n)}厂` });
    }
    const found = await lookUp(two, '惠州宏图');
    expect(found.items).toHaveLength(10);
    expect(Object.keys(found).sort()).toEqual(['items', 'verdict']);
  });

  it('is kept in the audit trail, without a number that was typed by mistake', async () => {
    await lookUp(two, '13812345678');
    const office = await city.signIn('office-1');
    const { items } = await office.reads<{ items: { actorId: string; changes: { words: string } }[] }>(
      `/audit?action=enterprise.lookup&actorId=${two.userId}`,
    );
    expect(items[0]).toMatchObject({ actorId: two.userId, changes: { words: '138****5678' } });
    expect(items.some(({ changes }) => changes.words === '正窗')).toBe(true);
  });

  it('is for those who may log contacts', async () => {
    for (const username of ['scheduler', 'leader']) {
      expect(await (await city.signIn(username)).get('/enterprises/lookup?q=正窗')).toMatchObject({ status: 403 });
    }
  });

  it('is throttled for each person, with when to try again', async () => {
    const three = await city.signIn('gdq3-member');
    for (let n = 0; n < 20; n += 1) expect((await lookUp(three, '正窗')).verdict).toBe('held');
    const refused = await three.get(`/enterprises/lookup?q=${encodeURIComponent('正窗')}`);
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const kept = await city.server.app
      .get(Database)
      .reader.first<{ n: number }>(
        sql`SELECT COUNT(*) AS n FROM audit_entry WHERE actor_id = ${three.userId} AND action = 'enterprise.lookup'`,
      );
    expect(kept?.n).toBe(20);
    city.clock.advance(61);
    expect((await lookUp(three, '正窗')).verdict).toBe('held');
  });
});
