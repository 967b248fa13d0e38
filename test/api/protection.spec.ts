import { addDays, businessDate } from '#libs/kernel';
import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';

const FIRST = businessDate('2026-03-02');
const CHANGE = addDays(FIRST, 4);

interface Settings {
  readonly version: number;
  readonly today: { readonly days: number; readonly daysWithoutNewStage: number };
  readonly settings: readonly { readonly validFrom: string; readonly days: number }[];
}

describe('how long an owner is protected is a setting with a date (domain.md §5.1)', () => {
  let city: City;

  beforeEach(async () => {
    city = await City.start(FIRST);
  });
  afterEach(async () => {
    await city.close();
  });

  const shorter = { validFrom: CHANGE, days: 4, daysWithoutNewStage: 6, reason: '办公室会议纪要' };

  it('everybody reads it, the office sets it, from a coming day on, and not over somebody else’s word', async () => {
    const member = await city.signIn('gdq1-member');
    const office = await city.signIn('office-1');
    expect(await member.reads<Settings>('/settings/protection')).toEqual({
      version: 0,
      today: { days: 180, daysWithoutNewStage: 365 },
      settings: [],
    });
    const set = (more: object) => office.put('/settings/protection', { version: 0, ...shorter, ...more });
    expect(await member.put('/settings/protection', { version: 0, ...shorter })).toMatchObject({ status: 403 });
    expect(await set({ validFrom: FIRST })).toMatchObject({ status: 422, body: { code: 'protection_set_too_late' } });
    expect(await set({ days: 0 })).toMatchObject({ status: 400 });
    expect(await set({})).toMatchObject({ status: 200, body: { version: 1, today: { days: 180 } } });
    expect(await set({})).toMatchObject({ status: 409, body: { code: 'version_conflict' } });
    const trail = await office.reads<{ items: { action: string; note: string }[] }>('/audit?limit=1');
    expect(trail.items).toMatchObject([{ action: 'protection_setting.set', note: shorter.reason }]);
  });

  it('what was granted stays; what begins from that day on has the new numbers', async () => {
    const member = await city.signIn('gdq1-member');
    const office = await city.signIn('office-1');
    const until = async ({ enterpriseId }: Deal) =>
      (await office.reads<{ owner: { protectedUntil: string } }>(`/enterprises/${enterpriseId}`)).owner.protectedUntil;
    const old = await Deal.begin(member);
    await old.contact(FIRST);
    expect(await until(old)).toBe(addDays(FIRST, 180));
    expect(await office.put('/settings/protection', { version: 0, ...shorter })).toMatchObject({ status: 200 });

    city.clock.moveTo(addDays(CHANGE, -1));
    await old.contact(addDays(CHANGE, -1));
    expect(await until(old)).toBe(addDays(CHANGE, 179));

    city.clock.moveTo(CHANGE);
    await old.contact(CHANGE);
    expect(await until(old)).toBe(addDays(CHANGE, 179));
    const young = await Deal.begin(member);
    await young.contact(CHANGE);
    expect(await until(young)).toBe(addDays(CHANGE, 4));

    city.clock.moveTo(addDays(CHANGE, 3));
    await young.contact(addDays(CHANGE, 3));
    expect(await until(young)).toBe(addDays(CHANGE, 6));
    expect(await member.reads<Settings>('/settings/protection')).toMatchObject({ today: { days: 4 } });
  });
});
