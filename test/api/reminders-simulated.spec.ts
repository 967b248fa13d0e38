import { addDays, type BusinessDate, businessDate, businessDateOf, instantOfMillis } from '#libs/kernel';
import { SimulateReminders } from '#libs/reminders';
import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { Person } from '../support/person.js';

const FIRST = businessDate('2026-03-02');
/** So that no reminder falls on a day off. */
const DAYS = 31;

describe('what would have rung of the end of protection follows what was decided then (domain.md §5.1, §5.3)', () => {
  let city: City;
  let member: Person;
  let office: Person;
  let deal: Deal;

  beforeEach(async () => {
    city = await City.start(addDays(FIRST, -1));
    member = await city.signIn('gdq1-member');
    office = await city.signIn('office-1');
    const setting = { version: 0, validFrom: FIRST, days: DAYS, daysWithoutNewStage: 365, reason: '会议纪要' };
    expect(await office.put('/settings/protection', setting)).toMatchObject({ status: 200 });
    city.clock.moveTo(FIRST);
    deal = await Deal.begin(member);
    await deal.contact(FIRST, { kind: 'call' });
  });
  afterEach(async () => {
    await city.close();
  });

  const protectedUntil = async (): Promise<BusinessDate> =>
    businessDate(
      (await office.reads<{ owner: { protectedUntil: string } }>(`/enterprises/${deal.enterpriseId}`)).owner
        .protectedUntil,
    );
  /** On which day, and of which unit. */
  const rung = async (): Promise<string[]> => {
    const items = await city.server.app.get(SimulateReminders, { strict: false }).run(FIRST, addDays(FIRST, 120));
    return items
      .filter(({ rule, subjectId }) => rule === 'protection_lapse' && subjectId === deal.enterpriseId)
      .map(({ at, unitCode }) => `${businessDateOf(instantOfMillis(Date.parse(at)))} ${unitCode ?? ''}`);
  };
  const before = (end: BusinessDate, unit: string): string[] =>
    [-14, -3].map((days) => `${addDays(end, days)} ${unit}`);

  it('the days that the office set', async () => {
    expect(await protectedUntil()).toBe(addDays(FIRST, DAYS));
    expect(await rung()).toEqual(before(addDays(FIRST, DAYS), 'GDQ1'));
  });

  it('an extension, from when it was given', async () => {
    const end = addDays(FIRST, DAYS);
    city.clock.moveTo(addDays(end, -10));
    const until = addDays(FIRST, 80);
    await (await city.signIn('office-1')).does(`/enterprises/${deal.enterpriseId}/protection`, {
      until,
      reason: '洽谈中',
    });
    expect(await rung()).toEqual([`${addDays(end, -14)} GDQ1`, ...before(until, 'GDQ1')]);
  });

  it('a transfer: the new owner hears of their own end', async () => {
    const two = await city.signIn('gdq2-member');
    const path = `/enterprises/${deal.enterpriseId}/transfer-requests`;
    const { id } = await two.does<{ id: string }>(path, { reason: '项目在我队驻地' });
    const transferredOn = addDays(FIRST, 1);
    city.clock.moveTo(transferredOn);
    await (await city.signIn('gdq1-lead')).does(`/ownership-requests/${id}/accept`, { reason: '同意' });
    expect(await rung()).toEqual(before(addDays(transferredOn, DAYS), 'GDQ2'));
  });
});
