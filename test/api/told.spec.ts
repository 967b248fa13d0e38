import { Database } from '#libs/database';
import { ReportCollision } from '#libs/enterprises';
import { addDays, businessDate } from '#libs/kernel';
import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { Person } from '../support/person.js';

interface Planned {
  readonly username: string;
  readonly title: string;
  readonly body: string;
}

const PHONE = '13800138000';
const PERSON = '金丝雀';
const WECHAT = 'canary_wechat';
const TOUCH_ID = '01890a5d-ac96-774b-bcce-b302099a8057';

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

  const nameOf = async (unitId: string): Promise<string> => {
    const { items } = await one.reads<{ items: { id: string; name: string }[] }>('/units?limit=200');
    return items.find(({ id }) => id === unitId)?.name ?? '';
  };
  const inboxes = (): Promise<Planned[]> =>
    city.server.app.get(Database).reader.sql<Planned>`
      SELECT u.username, m.title, m.body
        FROM delivery d JOIN manual_message m ON m.id = d.reminder_id JOIN app_user u ON u.id = d.recipient_user_id
       WHERE d.channel = 'inbox' ORDER BY u.username`;

  /** The owner's, with somebody in it whom no other unit may see. */
  const ownDeal = async (): Promise<Deal> => {
    const deal = await Deal.begin(one);
    const person = { name: PERSON, title: '总监', phones: [PHONE], wechat: WECHAT };
    await one.does(`/enterprises/${deal.enterpriseId}/contact-persons`, person);
    await deal.contact(today, { summary: `与${PERSON}谈了电价，电话 ${PHONE}` });
    return deal;
  };
  const expectNobodyNamed = (said: unknown): void => {
    for (const canary of [PHONE, PERSON, WECHAT]) expect(JSON.stringify(said)).not.toContain(canary);
  };

  it('of a touch: the lead and the member responsible, once, though it is sent again; of their own contact nobody', async () => {
    const deal = await ownDeal();
    expect(await inboxes()).toEqual([]);
    const touch = { id: TOUCH_ID, kind: 'call', occurredOn: today, touch: true, summary: `${PERSON} ${PHONE}` };
    await two.does(`/enterprises/${deal.enterpriseId}/activities`, touch);
    await two.does(`/enterprises/${deal.enterpriseId}/activities`, touch);
    const told = await inboxes();
    expect(told.map(({ username }) => username)).toEqual(['gdq1-lead', 'gdq1-member']);
    for (const { title, body } of told) {
      expect(title).toBe(`有单位接触了你们的企业：${deal.name}`);
      expect(body).toBe(
        `${await nameOf(two.unitId)}于 ${today} 接触了“${deal.name}”。归属不变，可与对方沟通，避免重复对接。`,
      );
    }
    expectNobodyNamed(told);
  });

  it('of a claim that collides: who enters it, by the answer; both leads, once the office has settled what a ledger claims', async () => {
    const deal = await ownDeal();
    const answers = [
      await two.post('/enterprises', { name: deal.name }),
      await two.post(`/enterprises/${deal.enterpriseId}/activities`, {
        kind: 'call',
        occurredOn: today,
        summary: '电话',
      }),
    ];
    for (const { status, body } of answers) {
      expect({ status, body }).toMatchObject({
        status: 409,
        body: { code: 'enterprise_owned', owner: { unitId: one.unitId }, stage: 'contacted' },
      });
      expect(typeof body['since']).toBe('string');
      expect(body['protectedUntil']).toBe(addDays(businessDate(today), 180));
      expectNobodyNamed(body);
    }
    expect(await inboxes()).toEqual([]);

    const touch = { id: TOUCH_ID, kind: 'call', occurredOn: today, touch: true, summary: '电话' };
    const { evidenceId } = await two.does<{ evidenceId: string }>(
      `/enterprises/${deal.enterpriseId}/activities`,
      touch,
    );
    const { enterpriseId } = deal;
    const { unitId } = two;
    await city.unitOfWork.run((tx) =>
      city.server.app
        .get(ReportCollision, { strict: false })
        .run(tx, { enterpriseId, unitId, evidenceId, on: businessDate(today), source: { sheet: '台账', row: 7 } }),
    );
    const collided = (await inboxes()).filter(({ title }) => title.startsWith('台账与现有归属有冲突'));
    expect(collided.map(({ username }) => username)).toEqual(['office-1', 'office-2', 'office-lead']);

    const office = await city.signIn('office-1');
    const { items } = await office.reads<{ items: { id: string }[] }>('/ownership-collisions');
    const decision = { decision: 'transfer', note: `对方已签协议，${PHONE}` };
    await office.does(`/ownership-collisions/${items[0]?.id ?? ''}/settle`, decision);
    const settled = (await inboxes()).filter(({ title }) => title === `归属冲突已裁定：${deal.name}`);
    expect(settled.map(({ username }) => username)).toEqual(['gdq1-lead', 'gdq2-lead']);
    const [owner, claimant] = [await nameOf(one.unitId), await nameOf(two.unitId)];
    for (const { body } of settled) {
      expect(body).toBe(`台账显示${claimant}也对接过“${deal.name}”（归属${owner}），招商办裁定：转归${claimant}。`);
    }
    expectNobodyNamed(await inboxes());
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

  it('of what the office decided in the lead’s place: both units', async () => {
    const deal = await ownDeal();
    const { id } = await two.does<{ id: string }>(`/enterprises/${deal.enterpriseId}/transfer-requests`, {
      reason: '项目在我队驻地',
    });
    city.clock.moveTo(businessDate('2026-12-01'));
    const office = await city.signIn('office-1');
    await office.does(`/ownership-requests/${id}/decide`, { decision: 'accept', reason: `电话问过 ${PHONE}` });
    const told = await inboxes();
    expect(told).toMatchObject([
      { username: 'gdq1-lead', title: `招商办裁定流转申请：${deal.name}` },
      { username: 'gdq2-member', title: `流转申请已同意：${deal.name}` },
    ]);
    expect(told[0]?.body).toContain(await nameOf(two.unitId));
    expectNobodyNamed(told);
  });
});
