import { Database, sql } from '#libs/database';
import { addDays } from '#libs/kernel';
import { MakeReferenceCity } from '#libs/ledgers';
import { systemActor } from '#libs/organisation';
import { LogActivity } from '#libs/pipeline';
import { City } from '../support/city.js';
import type { Person } from '../support/person.js';

interface Listed<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

describe('what had happened in the reference city before it was looked at', () => {
  let city: City;
  let office: Person;

  beforeAll(async () => {
    city = await City.startEmpty();
    await city.server.app.get(MakeReferenceCity).run({ enterprises: 1_200 });
    await city.addOfficeUser('tester');
    office = await city.signIn('tester');
  });
  afterAll(async () => {
    await city.close();
  });

  const tally = async (statement: ReturnType<typeof sql>): Promise<Record<string, number>> => {
    const rows = await city.server.app.get(Database).reader.run<{ what: string; n: number }>(statement);
    return Object.fromEntries(rows.map(({ what, n }) => [what, n]));
  };
  const all = <Row>(statement: ReturnType<typeof sql>): Promise<Row[]> =>
    city.server.app.get(Database).reader.run<Row>(statement);

  it('one firm that was two leads to the survivor, another was split again, and more that look alike wait', async () => {
    const merges = await all<{ fromId: string; intoId: string; split: number }>(sql`
      SELECT from_id AS "fromId", into_id AS "intoId", CASE WHEN split_at IS NULL THEN 0 ELSE 1 END AS split
        FROM enterprise_merge ORDER BY recorded_at`);
    expect(merges.map(({ split }) => split)).toEqual([0, 1]);
    for (const { fromId, intoId, split } of merges) {
      expect(await office.reads(`/enterprises/${fromId}`)).toMatchObject({ id: split === 1 ? fromId : intoId });
    }
    const pairs = await office.reads<Listed<{ likeness: string }>>('/enterprises/duplicates?limit=200');
    expect(pairs.total).toBeGreaterThan(5);
    expect(new Set(pairs.items.map(({ likeness }) => likeness)).size).toBeGreaterThan(1);
  });

  it('has integrity flags that are open, and some that were settled with a note', async () => {
    const open = await office.reads<Listed<{ rule: string }>>('/flags?state=open&limit=200');
    const settled = await office.reads<Listed<{ note: string | null }>>('/flags?state=settled');
    expect(new Set(open.items.map(({ rule }) => rule)).size).toBeGreaterThan(2);
    expect(settled.total).toBeGreaterThan(1);
    expect(settled.items.every(({ note }) => (note ?? '') !== '')).toBe(true);
  });

  it('what the bulk flagged is what a review by the single path flags', async () => {
    const open = () =>
      tally(sql`
      SELECT flag_key AS what, 1 AS n FROM integrity_flag WHERE withdrawn_at IS NULL`);
    const before = await open();
    const signed = await all<{ enterpriseId: string; unitId: string }>(sql`
      SELECT p.enterprise_id AS "enterpriseId", MIN(p.lead_unit_id) AS "unitId" FROM project p
        JOIN evidence v ON v.project_id = p.id AND v.kind = 'contract' GROUP BY p.enterprise_id`);
    const log = city.server.app.get(LogActivity, { strict: false });
    for (const { enterpriseId, unitId } of signed) {
      await log.run(systemActor('cli', 'test'), enterpriseId, {
        kind: 'note',
        unitId,
        occurredOn: city.clock.today(),
        summary: '复核',
      });
    }
    expect(signed.length).toBeGreaterThan(50);
    expect(await open()).toEqual(before);
  });

  it('its reminders rang: what was sent, read, merged into a digest or failed, each with its cause', async () => {
    const states = await tally(sql`SELECT state AS what, COUNT(*) AS n FROM delivery GROUP BY state`);
    for (const state of ['sent', 'acknowledged', 'failed', 'merged']) expect(states[state]).toBeGreaterThan(0);
    expect(states['held'] ?? 0).toBe(0);
    const reasons = await tally(sql`
      SELECT reason_code AS what, COUNT(*) AS n FROM delivery WHERE state = 'failed' GROUP BY reason_code`);
    for (const reason of ['security_setting', 'key_wrong', 'recipient_unknown']) {
      expect(reasons[reason]).toBeGreaterThan(0);
    }
    const wrong = await tally(sql`
      SELECT 'orphan' AS what, COUNT(*) AS n FROM delivery d LEFT JOIN reminder r ON r.id = d.reminder_id WHERE r.id IS NULL
       UNION ALL SELECT 'beyond', COUNT(*) FROM delivery d JOIN reminder r ON r.id = d.reminder_id WHERE d.occurrence >= r.rung
       UNION ALL SELECT 'early', COUNT(*) FROM delivery WHERE sent_at < due_at OR due_at < planned_at
       UNION ALL SELECT 'unread of the future', COUNT(*) FROM delivery WHERE acknowledged_at < sent_at`);
    expect(wrong).toEqual({ orphan: 0, beyond: 0, early: 0, 'unread of the future': 0 });
    const days = await all<{ day: string }>(
      sql`SELECT DISTINCT missed_on AS day FROM reminder_missed ORDER BY missed_on DESC`,
    );
    const { items } = await office.reads<Listed<{ reason: string; ruleName: { zh: string } }>>(
      `/dispatch/unreached?on=${days[0]?.day ?? ''}`,
    );
    expect(items.map(({ reason }) => reason)).toContain('unit_without_lead');
  });

  it('a team had its cohort half a year ago, too', async () => {
    const asOf = addDays(city.clock.today(), -180);
    const funnel = await office.reads<{ total: { entered: number } }>(
      `/reports/funnel?from=2020-01-01&to=${asOf}&unit=GDQ1&asOf=${asOf}`,
    );
    expect(funnel.total.entered).toBeGreaterThan(0);
  });

  it('each who may try it has something unread', async () => {
    const unread = await tally(sql`
      SELECT u.username AS what, COUNT(*) AS n FROM delivery d JOIN app_user u ON u.id = d.recipient_user_id
       WHERE d.channel = 'inbox' AND d.state = 'sent' GROUP BY u.username`);
    for (const name of ['gdq1-member', 'gdq1-lead', 'office-1', 'scheduler']) expect(unread[name]).toBeGreaterThan(0);
  });
});
