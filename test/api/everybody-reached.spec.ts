import { Database } from '#libs/database';
import { type BusinessDate, businessDate } from '#libs/kernel';
import { RingWhatIsDue } from '#libs/reminders';
import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { Person } from '../support/person.js';
import { until } from '../support/until.js';

/** A Monday; contacts of it fall due ten working days later. */
const MONDAY = businessDate('2026-11-16');
const DUE_ON = businessDate('2026-11-30');
/** Five working days after that. */
const ESCALATED_ON = businessDate('2026-12-07');

interface Unreached {
  readonly rule: string;
  readonly enterpriseName: string;
  readonly unitName: string | null;
  readonly userName: string | null;
  readonly reason: string;
  readonly toldUserIds: readonly string[];
}

describe('each reminder ends with somebody, and who was not reached stands in the list of the day (reminders.md)', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.start(MONDAY, { carries: true });
  });
  afterAll(async () => {
    await city.close();
  });

  async function leaves(username: string): Promise<void> {
    const office = await city.signIn('office-1');
    const { items } = await office.reads<{ items: { id: string; version: number }[] }>(`/users?q=${username}`);
    for (const { id, version } of items)
      expect((await office.patch(`/users/${id}`, { version, disabled: true })).status).toBe(200);
  }

  async function contacted(username: string): Promise<Deal> {
    const deal = await Deal.begin(await city.signIn(username));
    await deal.contact(MONDAY);
    return deal;
  }

  /** Of one enterprise, or of a rule: who has it in the inbox. */
  async function heard(enterpriseId: string, rule = 'idle_contacted'): Promise<string[]> {
    const rows = await city.server.app.get(Database).reader.sql<{ username: string }>`
      SELECT u.username FROM delivery d JOIN reminder r ON r.id = d.reminder_id JOIN app_user u ON u.id = d.recipient
       WHERE d.channel = 'inbox' AND d.state = 'sent' AND r.enterprise_id = ${enterpriseId} AND r.rule = ${rule}
       ORDER BY u.username`;
    return rows.map(({ username }) => username);
  }

  /** Rings what is due that morning, and sends it. */
  async function morningOf(day: BusinessDate): Promise<void> {
    city.clock.moveTo(day);
    city.clock.advance(-3 * 3_600);
    await city.server.app.get(RingWhatIsDue, { strict: false }).run();
    city.clock.advance(3_600);
    await city.carries();
    await until('all of it is sent', async () => {
      const open = await city.server.app.get(Database).reader.sql`
        SELECT 1 AS one FROM delivery WHERE state IN ('planned', 'queued') AND due_at <= ${city.clock.now()} LIMIT 1`;
      return open.length === 0;
    });
  }

  async function unreached(): Promise<readonly Unreached[]> {
    const scheduler = await city.signIn('scheduler');
    return (await scheduler.reads<{ items: Unreached[] }>('/dispatch/unreached')).items;
  }

  it('a unit of which nobody is left, a person with the inbox alone, a department; then a lead who left', async () => {
    const director = await city.signIn('office-lead');
    const member = await city.signIn('gdq1-member');
    const abandoned = await contacted('gdq2-member');
    const leaderless = await contacted('gdq3-member');
    const plain = await contacted('gdq1-member');
    const project = await signedDeal(member, city.units['C1'] ?? '');
    const county = await city.signIn('c1-member');
    await county.does(`/projects/${project.id}/difficulties`, {
      ...{ kind: 'permits', title: '施工许可办不下来', ownerUnitId: city.units['D01'], dueOn: '2026-12-02' },
    });
    for (const username of ['gdq2-member', 'gdq2-lead', 'gdq3-lead']) await leaves(username);

    await morningOf(DUE_ON);
    expect(await heard(abandoned.enterpriseId)).toEqual(['office-lead']);
    expect(await heard(leaderless.enterpriseId)).toEqual(['gdq3-member']);
    expect(await heard(plain.enterpriseId)).toEqual(['gdq1-member']);
    expect(await heard(project.enterpriseId, 'difficulty_due')).toEqual(['d01-lead']);
    expect(await unreached()).toMatchObject([
      {
        ...{ rule: 'idle_contacted', enterpriseName: abandoned.name, unitName: '驻佛山小分队' },
        ...{ reason: 'unit_without_lead', toldUserIds: [director.userId] },
      },
    ]);

    await morningOf(ESCALATED_ON);
    expect(await heard(leaderless.enterpriseId)).toEqual(['gdq3-member', 'office-lead']);
    expect(await heard(plain.enterpriseId)).toEqual(['gdq1-lead', 'gdq1-member']);
    const names = (await unreached()).map(({ enterpriseName, reason }) => `${enterpriseName} ${reason}`);
    expect(names.sort()).toEqual(
      [`${abandoned.name} unit_without_lead`, `${leaderless.name} unit_without_lead`].sort(),
    );
  });
});

async function signedDeal(
  member: Person,
  countyId: string,
): Promise<{ readonly id: string; readonly enterpriseId: string }> {
  const deal = await Deal.begin(member);
  await deal.contact('2026-03-01');
  await deal.visit('2026-03-05');
  const project = await deal.project(countyId, '2026-04-01');
  await project.sign('2026-05-10');
  return { id: project.id, enterpriseId: deal.enterpriseId };
}
