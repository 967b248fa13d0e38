import { Database } from '#libs/database';
import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { Person } from '../support/person.js';

interface Planned {
  readonly username: string;
  readonly title: string;
  readonly body: string;
}

describe('owners are told (domain.md §3, §5.2)', () => {
  let city: City;
  let one: Person;
  let two: Person;
  let today: string;

  beforeEach(async () => {
    city = await City.start();
    one = await city.signIn('gdq1-member');
    two = await city.signIn('gdq2-member');
    today = city.clock.today();
  });
  afterEach(async () => {
    await city.close();
  });

  const inboxes = (): Promise<Planned[]> =>
    city.server.app.get(Database).reader.sql<Planned>`
      SELECT u.username, m.title, m.body
        FROM delivery d JOIN manual_message m ON m.id = d.reminder_id JOIN app_user u ON u.id = d.recipient_user_id
       WHERE d.channel = 'inbox' ORDER BY u.username`;

  it('of a touch: the member responsible, once, though it is sent again; of their own contact nobody', async () => {
    const deal = await Deal.begin(one);
    await deal.contact(today);
    expect(await inboxes()).toEqual([]);
    const touch = {
      id: '01890a5d-ac96-774b-bcce-b302099a8057',
      kind: 'call',
      occurredOn: today,
      touch: true,
      summary: '电话 13800138000',
    };
    await two.does(`/enterprises/${deal.enterpriseId}/activities`, touch);
    await two.does(`/enterprises/${deal.enterpriseId}/activities`, touch);
    const told = await inboxes();
    expect(told).toMatchObject([{ username: 'gdq1-member', title: `有单位接触了你们的企业：${deal.name}` }]);
    expect(told[0]?.body).toContain(today);
    expect(told[0]?.body).not.toContain('13800138000');
  });

  it('of a merge and a split: the leads of both', async () => {
    const office = await city.signIn('office-1');
    const deal = await Deal.begin(one);
    const twin = await Deal.begin(two);
    await deal.contact(today);
    await twin.contact(today);
    await office.does(`/enterprises/${twin.enterpriseId}/merge`, { intoId: deal.enterpriseId, reason: '同一家' });
    const merged = await inboxes();
    expect(merged.map(({ username }) => username)).toEqual(['gdq1-lead', 'gdq2-lead']);
    for (const { body } of merged) expect(body).toContain(`“${twin.name}”与“${deal.name}”是同一家企业`);

    city.clock.advance(60);
    await office.does(`/enterprises/${twin.enterpriseId}/split`, { reason: '两家' });
    const split = (await inboxes()).filter(({ title }) => title.startsWith('企业已拆分'));
    expect(split.map(({ username }) => username)).toEqual(['gdq1-lead', 'gdq2-lead']);
  });

  it('of the answer: who asked', async () => {
    const deal = await Deal.begin(one);
    await deal.contact(today);
    const { id } = await two.does<{ id: string }>(`/enterprises/${deal.enterpriseId}/join-requests`, {
      reason: '老板是我队商会会员',
    });
    expect(await inboxes()).toEqual([]);
    const lead = await city.signIn('gdq1-lead');
    await lead.does(`/ownership-requests/${id}/decline`, { reason: '已谈妥' });
    expect(await inboxes()).toMatchObject([{ username: 'gdq2-member', title: `协引申请未同意：${deal.name}` }]);
  });
});
