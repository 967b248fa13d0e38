import { Database, raw } from '#libs/database';
import {
  addDays,
  type BusinessDate,
  businessDate,
  businessDateOf,
  type Instant,
  isWorkingDay,
  startOfDay,
} from '#libs/kernel';
import { MakeReferenceCity } from '#libs/ledgers';
import { WorkCalendars } from '#libs/organisation';
import { NOT_SIMULATED, PlanAhead, RingWhatIsDue, RULE_CODES, SimulateReminders } from '#libs/reminders';
import { City } from '../support/city.js';

/** The month of the National Day holiday of 2026, with its make-up days. */
const FROM = businessDate('2026-09-14');
const TO = businessDate('2026-10-14');

interface Row {
  readonly id: string;
  readonly rule: string;
  readonly channel: string;
  readonly recipient: string;
  readonly occurrence: number;
  readonly reminderId: string;
  readonly dueAt: Instant;
  readonly on: BusinessDate;
  readonly userId: string | null;
}

describe('a month of the reference city on a moved clock (reminders.md)', () => {
  let city: City;
  let sent: readonly Row[];
  let planned: readonly { rule: string; recipient: string; channel: string; dueAt: string }[];

  beforeAll(async () => {
    city = await City.startEmpty();
    city.clock.moveTo(FROM);
    city.clock.advance(-11 * 3600);
    await city.server.app.get(MakeReferenceCity).run({ enterprises: 400 });
    const ring = city.server.app.get(RingWhatIsDue, { strict: false });
    await ring.run();
    planned = await city.server.app.get(PlanAhead, { strict: false }).run(30);
    for (let day = FROM; day <= TO; day = addDays(day, 1)) {
      for (const hour of [8 + 38 / 60, 16 + 8 / 60, 21]) {
        city.clock.moveTo(day);
        city.clock.advance((hour - 12) * 3600);
        await ring.run();
      }
    }
    sent = await city.server.app.get(Database).reader.run<Row>(
      raw(`SELECT d.id, r.rule, d.channel, d.recipient, d.occurrence, d.reminder_id AS "reminderId", d.due_at AS "dueAt",
                  r.base_on AS "on", COALESCE(r.assigned_user_id, r.user_id) AS "userId"
             FROM delivery d JOIN reminder r ON r.id = d.reminder_id`),
    );
  });
  afterAll(async () => {
    await city.close();
  });

  it('much is sent, of many rules, and none twice', () => {
    expect(sent.length).toBeGreaterThan(300);
    expect(new Set(sent.map(({ rule }) => rule)).size).toBeGreaterThan(7);
    const keys = sent.map(
      ({ reminderId, occurrence, channel, recipient }) => `${reminderId} ${String(occurrence)} ${channel} ${recipient}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("none falls in quiet hours but a member's own next action of that day", async () => {
    const calendar = await city.server.app.get(WorkCalendars).current();
    const quiet = sent.filter(({ dueAt, rule, on, userId, recipient }) => {
      const day = businessDateOf(dueAt);
      const hour = (dueAt - startOfDay(day)) / 3_600_000_000;
      const isOwnToday = rule === 'next_action' && on === day && userId === recipient;
      return hour < 8 || hour >= 20 || (!isWorkingDay(calendar, day) && !isOwnToday);
    });
    expect(quiet).toEqual([]);
  });

  it('what was planned ahead is what was sent since, but for what people were told of once', () => {
    const inbox = (rows: readonly { rule: string; recipient: string; channel: string }[]): string[] =>
      rows
        .filter(({ channel, rule }) => channel === 'inbox' && !rule.startsWith('digest') && rule !== 'manual')
        .map(({ rule, recipient }) => `${rule} ${recipient}`)
        .sort();
    expect(inbox(planned)).toEqual(inbox(sent.filter(({ dueAt }) => dueAt >= startOfDay(FROM))));
  });

  it('a rule that is due earlier would have rung more; switched off, not at all', async () => {
    const simulation = city.server.app.get(SimulateReminders, { strict: false });
    const [from, to] = [businessDate('2026-03-02'), businessDate('2026-03-31')];
    const idle = async (edits: Parameters<typeof simulation.run>[2]): Promise<number> =>
      (await simulation.run(from, to, edits)).filter(({ rule, isDue }) => rule === 'idle_contacted' && isDue).length;
    const parameters = { enabled: true, due: [10], repeatEvery: null, hour: '08:37', escalates: [] };
    const asItIs = await idle({});
    expect(asItIs).toBeGreaterThan(0);
    expect(await idle({ idle_contacted: { ...parameters, due: [3] } })).toBeGreaterThan(asItIs);
    expect(await idle({ idle_contacted: { ...parameters, enabled: false } })).toBe(0);
  });

  it('a past period can be lived through again for every rule of the table but those of which too little is kept', async () => {
    const simulation = city.server.app.get(SimulateReminders, { strict: false });
    const [from, to] = [businessDate('2025-10-01'), businessDate('2027-03-31')];
    await city.unitOfWork.run(
      (tx) => tx.sql`
        UPDATE enterprise SET status = 'paused', paused_until = '2026-12-01'
         WHERE id = (SELECT MIN(id) FROM enterprise WHERE owner_unit_id IS NOT NULL AND status = 'active')`,
    );
    const all = await simulation.run(from, to);
    const rung = new Set(all.map(({ rule }) => rule));
    expect(RULE_CODES.filter((code) => !rung.has(code))).toEqual(NOT_SIMULATED);
  });

  it('asked for one rule alone, nothing else is read, and the answer is the same', async () => {
    const simulation = city.server.app.get(SimulateReminders, { strict: false });
    const [from, to] = [businessDate('2026-07-01'), businessDate('2026-07-31')];
    const all = await simulation.run(from, to);
    for (const code of RULE_CODES) {
      const [alone] = await simulation.compare(from, to, [{}], code);
      expect({ code, items: keysOf(alone ?? []) }).toEqual({
        code,
        items: keysOf(all.filter(({ rule }) => rule === code)),
      });
    }
  });
});

function keysOf(items: Awaited<ReturnType<SimulateReminders['run']>>): string[] {
  return items
    .map(({ subjectId, at, isDue, escalatesTo }) => `${at} ${subjectId} ${String(isDue)} ${escalatesTo.join()}`)
    .sort();
}
