import { Database } from '#libs/database';
import { businessDate } from '#libs/kernel';
import { systemActor, WorkCalendars } from '#libs/organisation';
import { City } from '../../../test/support/city.js';
import { Deal } from '../../../test/support/deal.js';
import type { Person } from '../../../test/support/person.js';
import { WaitingRowsChanged } from './waiting-rows.js';

/** 2026-11-20 is a Friday. */
const TODAY = businessDate('2026-11-20');

describe('reminders follow the facts, in the same transaction (reminders.md)', () => {
  let city: City;
  let member: Person;

  beforeEach(async () => {
    city = await City.start(TODAY);
    member = await city.signIn('gdq1-member');
  });
  afterEach(async () => {
    await city.close();
  });

  /** Beside its protection, which has a test of its own. */
  async function reminders(enterpriseId: string, protection = false): Promise<string[]> {
    const rows = await city.server.app.get(Database).reader.sql<Record<string, unknown>>`
      SELECT rule, state, base_on AS "on", due_on AS "dueOn" FROM reminder
       WHERE enterprise_id = ${enterpriseId} AND (rule = 'protection_lapse') = ${protection} ORDER BY rule, recorded_at, id`;
    return rows.map(
      ({ rule, state, on, dueOn }) => `${String(rule)} ${String(state)} ${String(on)} → ${String(dueOn)}`,
    );
  }

  it('a contact starts its clock, the next one moves it, a visit ends it', async () => {
    const deal = await Deal.begin(member);
    await deal.contact('2026-11-16');
    expect(await reminders(deal.enterpriseId)).toEqual(['idle_contacted waiting 2026-11-16 → 2026-11-30']);
    await deal.contact('2026-11-18', { kind: 'call' });
    expect(await reminders(deal.enterpriseId)).toEqual(['idle_contacted waiting 2026-11-18 → 2026-12-02']);
    await deal.visit('2026-11-19', { receivedByUnitId: city.units['C1'] });
    expect(await reminders(deal.enterpriseId)).toEqual([
      'after_visit waiting 2026-11-19 → 2026-11-24',
      'idle_contacted cancelled 2026-11-18 → 2026-12-02',
      'idle_visited waiting 2026-11-19 → 2026-12-10',
    ]);
    await deal.contact('2026-11-20', { kind: 'message' });
    expect(await reminders(deal.enterpriseId)).toEqual([
      'after_visit cancelled 2026-11-19 → 2026-11-24',
      'idle_contacted cancelled 2026-11-18 → 2026-12-02',
      'idle_visited waiting 2026-11-20 → 2026-12-11',
    ]);
  });

  it('a note moves nothing', async () => {
    const deal = await Deal.begin(member);
    await deal.contact('2026-11-16');
    await deal.contact('2026-11-18', { kind: 'note' });
    expect(await reminders(deal.enterpriseId)).toEqual(['idle_contacted waiting 2026-11-16 → 2026-11-30']);
  });

  it('a next action rings on its day, for a meeting the working day before; done, it ends', async () => {
    const deal = await Deal.begin(member);
    const nextAction = { on: '2026-11-30', kind: 'outbound_visit', what: '带方案上门' };
    await deal.contact('2026-11-20', { nextAction });
    expect(await reminders(deal.enterpriseId)).toContain('next_action waiting 2026-11-30 → 2026-11-27');
    city.clock.moveTo(businessDate('2026-11-25'));
    await deal.contact('2026-11-25', { kind: 'call' });
    expect(await reminders(deal.enterpriseId)).toContain('next_action waiting 2026-11-30 → 2026-11-27');
    await deal.contact('2026-11-25', { kind: 'outbound_visit' });
    expect(await reminders(deal.enterpriseId)).toContain('next_action cancelled 2026-11-30 → 2026-11-27');
  });

  it('a voided activity moves it back; the last one ends it', async () => {
    const lead = await city.signIn('gdq1-lead');
    const deal = await Deal.begin(member);
    const first = await deal.contact('2026-11-16');
    const second = await deal.contact('2026-11-18');
    await lead.does(`/evidence/${second}/void`, { reason: '重复' });
    expect(await reminders(deal.enterpriseId)).toEqual(['idle_contacted waiting 2026-11-16 → 2026-11-30']);
    await lead.does(`/evidence/${first}/void`, { reason: '重复' });
    expect(await reminders(deal.enterpriseId)).toEqual(['idle_contacted cancelled 2026-11-16 → 2026-11-30']);
  });

  it('paused, only its resume date rings; lost, nothing; reopened, its clock goes on', async () => {
    const deal = await Deal.begin(member);
    await deal.contact('2026-11-16');
    await member.does(`/enterprises/${deal.enterpriseId}/pause`, { until: '2026-12-12', reason: '企业年终盘点' });
    expect(await reminders(deal.enterpriseId)).toEqual([
      'idle_contacted cancelled 2026-11-16 → 2026-11-30',
      'resume_paused waiting 2026-12-12 → 2026-12-14',
    ]);
    await member.does(`/enterprises/${deal.enterpriseId}/lose`, { reason: 'no_intention' });
    await member.does(`/enterprises/${deal.enterpriseId}/reopen`, { reason: '对方来电' });
    const now = await reminders(deal.enterpriseId);
    expect(now.filter((one) => !one.includes('cancelled'))).toEqual(['idle_contacted waiting 2026-11-16 → 2026-11-30']);
  });

  it('from intent to paid up: the project idle, then funds outstanding, each receipt to be verified', async () => {
    const office = await city.signIn('office-1');
    const deal = await Deal.begin(member);
    await deal.contact('2026-03-02');
    await deal.visit('2026-03-03');
    const project = await deal.project(city.units['C1'] ?? '', '2026-11-17');
    const live = async (): Promise<string[]> =>
      (await reminders(deal.enterpriseId)).filter((one) => !one.includes('cancelled'));
    expect(await live()).toEqual(['idle_intent waiting 2026-11-17 → 2026-12-08']);
    await project.sign('2026-11-18');
    expect(await live()).toEqual(['signed_no_funds waiting 2026-11-18 → 2026-12-30']);
    const part = await project.receive('2026-11-19', 40_000_000);
    expect(await live()).toContain('funds_to_verify waiting 2026-11-20 → 2026-11-24');
    await office.does(`/funds/${part}/verify`);
    expect(await live()).toEqual(['signed_no_funds waiting 2026-11-19 → 2026-12-31']);
    const rest = await project.receive('2026-11-20', 60_000_000);
    await office.does(`/funds/${rest}/verify`);
    expect(await live()).toEqual([]);
  });

  it('protection: 14 and 3 calendar days before it ends, again when it is renewed', async () => {
    const deal = await Deal.begin(member);
    await deal.contact('2026-11-16');
    expect(await reminders(deal.enterpriseId, true)).toEqual(['protection_lapse waiting 2027-05-19 → 2027-05-05']);
    city.clock.moveTo(businessDate('2026-12-01'));
    const again = deal.by(await city.signIn('gdq1-member'));
    await again.contact('2026-12-01', { kind: 'call' });
    expect(await reminders(deal.enterpriseId, true)).toEqual(['protection_lapse waiting 2027-05-19 → 2027-05-05']);
    await again.contact('2026-12-01');
    expect(await reminders(deal.enterpriseId, true)).toEqual(['protection_lapse waiting 2027-05-30 → 2027-05-14']);
  });

  it('an import with waiting rows reminds whoever took it in, until none waits', async () => {
    const importId = city.newId();
    const takenBy = { userId: member.userId, unitId: member.unitId };
    const waiting = (count: number): Promise<void> =>
      city.unitOfWork.run((tx) => tx.emit(new WaitingRowsChanged(importId, takenBy, TODAY, count)));
    const stored = (): Promise<unknown[]> =>
      city.server.app.get(Database).reader.sql`
        SELECT state, due_on AS "dueOn", user_id AS "userId" FROM reminder WHERE subject_id = ${importId}`;
    await waiting(12);
    expect(await stored()).toEqual([{ state: 'waiting', dueOn: '2026-11-25', userId: member.userId }]);
    const calendars = city.server.app.get(WorkCalendars);
    const { year, version, holidays, makeUpDays } = await calendars.year(2026);
    await calendars.enter(systemActor('cli', 'test'), {
      ...{ year, version, makeUpDays },
      holidays: [...holidays, businessDate('2026-11-24')],
    });
    expect(await stored()).toMatchObject([{ state: 'waiting', dueOn: '2026-11-26' }]);
    await waiting(0);
    expect(await stored()).toMatchObject([{ state: 'cancelled' }]);
  });

  it('a rule that is put out of force and back reminds again of what is still so, and of nothing else', async () => {
    const office = await city.signIn('office-1');
    const enable = async (code: string, enabled: boolean): Promise<void> => {
      const rules = await office.reads<Record<string, unknown>[]>('/reminder-rules');
      const { version, due, repeatEvery, hour, escalates } = rules.find((rule) => rule['code'] === code) ?? {};
      const answer = await office.put('/reminder-rules', {
        ...{ code, version, enabled, due, repeatEvery, hour, escalates },
      });
      expect(answer.status).toBe(200);
    };
    const [still, settled, later] = [city.newId(), city.newId(), city.newId()];
    const takenBy = { userId: member.userId, unitId: member.unitId };
    const tell = (importId: string, count: number): Promise<void> =>
      city.unitOfWork.run((tx) => tx.emit(new WaitingRowsChanged(importId, takenBy, TODAY, count)));
    const live = async (): Promise<unknown[]> => {
      const rows = await city.server.app.get(Database).reader.sql<{ id: string; due: string; detail: string }>`
        SELECT subject_id AS id, due_on AS due, detail FROM reminder
         WHERE rule = 'waiting_rows' AND closed_at IS NULL ORDER BY recorded_at, id`;
      return rows.map(({ id, due, detail }) => [id, due, (JSON.parse(detail) as { count: number }).count]);
    };
    await tell(still, 12);
    await tell(settled, 3);
    const deal = await Deal.begin(member);
    await deal.contact('2026-11-16');
    await enable('waiting_rows', false);
    await enable('idle_contacted', false);
    expect(await live()).toEqual([]);
    expect((await reminders(deal.enterpriseId)).filter((one) => !one.includes('cancelled'))).toEqual([]);
    await tell(settled, 0);
    await tell(still, 7);
    await tell(later, 2);
    expect(await live()).toEqual([]);
    await enable('waiting_rows', true);
    await enable('idle_contacted', true);
    expect((await live()).sort()).toEqual(
      [
        [still, '2026-11-25', 7],
        [later, '2026-11-25', 2],
      ].sort(),
    );
    expect((await reminders(deal.enterpriseId)).filter((one) => !one.includes('cancelled'))).toEqual([
      'idle_contacted waiting 2026-11-16 → 2026-11-30',
    ]);
  });

  it('an announced year moves what was worked out on its weekdays', async () => {
    city.clock.moveTo(businessDate('2026-12-25'));
    const deal = await Deal.begin(await city.signIn('gdq1-member'));
    await deal.contact('2026-12-25');
    expect(await reminders(deal.enterpriseId)).toEqual(['idle_contacted waiting 2026-12-25 → 2027-01-08']);
    const provisional = async (): Promise<unknown> =>
      (
        await city.server.app.get(Database).reader.sql<{
          p: unknown;
        }>`SELECT provisional AS p FROM reminder WHERE rule = 'idle_contacted'`
      ).map(({ p }) => Boolean(p));
    expect(await provisional()).toEqual([true]);
    await city.server.app.get(WorkCalendars).enter(systemActor('cli', 'test'), {
      year: 2027,
      version: 0,
      holidays: [businessDate('2027-01-01'), businessDate('2027-01-04')],
      makeUpDays: [],
    });
    expect(await reminders(deal.enterpriseId)).toEqual(['idle_contacted waiting 2026-12-25 → 2027-01-12']);
    expect(await provisional()).toEqual([false]);
  });
});
