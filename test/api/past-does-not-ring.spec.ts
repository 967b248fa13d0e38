import { Database, raw } from '#libs/database';
import { addDays, businessDate } from '#libs/kernel';
import { ImportBundle } from '#libs/ledgers';
import { FindUnits } from '#libs/organisation';
import { type CarriedDelivery, MessageComposer, RingWhatIsDue } from '#libs/reminders';
import { City } from '../support/city.js';
import { describeWithReferenceData, PRESS_2022 } from '../support/reference-data.js';

/** A Friday, four years after what the bundle tells. */
const TODAY = businessDate('2026-11-20');
const FORTNIGHT_LATER = businessDate('2026-12-05');

describeWithReferenceData('an import of the past does not ring (reminders.md, "When")', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.startEmpty();
    city.clock.moveTo(TODAY);
    await city.server.app.get(ImportBundle).run(PRESS_2022 ?? '');
    await city.addOfficeUser('office-1');
  });
  afterAll(async () => {
    await city.close();
  });

  const rows = <Row>(text: string): Promise<Row[]> => city.server.app.get(Database).reader.run<Row>(raw(text));
  const ring = (): Promise<void> => city.server.app.get(RingWhatIsDue, { strict: false }).run();

  it('of the bundle of 2022, taken in today, each unit gets one digest, and nobody anything else, nor ten working days later', async () => {
    const [{ silent, others } = { silent: 0, others: 0 }] = await rows<{ silent: number; others: number }>(
      `SELECT SUM(CASE WHEN state = 'silent' THEN 1 ELSE 0 END) AS silent, SUM(CASE WHEN state <> 'silent' THEN 1 ELSE 0 END) AS others FROM reminder`,
    );
    expect(silent).toBeGreaterThan(500);
    expect(others).toBe(0);
    for (let day = TODAY; day < FORTNIGHT_LATER; day = addDays(day, 1)) {
      city.clock.moveTo(day);
      await ring();
    }
    expect(await rows(`SELECT DISTINCT r.rule FROM delivery d JOIN reminder r ON r.id = d.reminder_id`)).toEqual([
      { rule: 'digest_daily' },
    ]);
    expect(
      await rows(
        `SELECT channel, recipient, COUNT(*) AS n FROM delivery GROUP BY channel, recipient HAVING COUNT(*) > 1`,
      ),
    ).toEqual([]);
    const concerned = await rows<{ n: number }>(
      `SELECT COUNT(*) AS n FROM (SELECT unit_id AS id FROM reminder WHERE state = 'silent'
         UNION SELECT second_unit_id FROM reminder WHERE state = 'silent' AND second_unit_id IS NOT NULL) units
        WHERE EXISTS (SELECT 1 FROM user_grant g WHERE g.unit_id = units.id)`,
    );
    const told = await rows<{ n: number }>(
      `SELECT COUNT(DISTINCT r.subject_id) AS n FROM delivery d JOIN reminder r ON r.id = d.reminder_id`,
    );
    expect(told).toEqual(concerned);
  });

  it('and of all that is overdue in it, each digest says one line', async () => {
    const digests = await rows<CarriedDelivery>(
      `SELECT id, reminder_id AS "reminderId", channel, recipient, recipient_user_id AS "recipientUserId" FROM delivery`,
    );
    expect(digests.length).toBeGreaterThan(10);
    const composer = city.server.app.get(MessageComposer, { strict: false });
    for (const digest of digests) {
      const { lines } = await composer.compose({ ...digest, isRepeat: false, isLate: false });
      expect(lines).toEqual([
        expect.stringMatching(/^导入的历史事项 [1-9]\d* 件已过期，不再逐件提醒，请在列表中处理。$/),
      ]);
    }
  });

  it("the first new activity on one of its enterprises starts that enterprise's clock", async () => {
    city.clock.moveTo(FORTNIGHT_LATER);
    const [enterprise] = await rows<{ id: string; unitId: string }>(
      `SELECT e.id, e.owner_unit_id AS "unitId" FROM enterprise e JOIN reminder r ON r.enterprise_id = e.id
        WHERE r.rule = 'idle_contacted' AND r.state = 'silent' ORDER BY e.id LIMIT 1`,
    );
    expect(await city.server.app.get(FindUnits).byId(enterprise?.unitId ?? '')).toBeDefined();
    const office = await city.signIn('office-1');
    await office.does(`/enterprises/${enterprise?.id ?? ''}/activities`, {
      kind: 'call',
      occurredOn: FORTNIGHT_LATER,
      summary: '电话回访',
      unitId: enterprise?.unitId,
    });
    const { items } = await office.reads<{ items: { rule: string; state: string; dueOn: string }[] }>(
      `/reminders?scope=all&enterpriseId=${enterprise?.id ?? ''}`,
    );
    expect(items.filter(({ rule }) => rule === 'idle_contacted')).toMatchObject([
      { state: 'waiting', dueOn: '2026-12-18' },
    ]);
  });
});
