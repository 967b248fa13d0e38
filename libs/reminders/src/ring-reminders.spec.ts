import { Database } from '#libs/database';
import { type BusinessDate, businessDate, businessDateOf, type Instant, startOfDay } from '#libs/kernel';
import { City } from '../../../test/support/city.js';
import { Deal } from '../../../test/support/deal.js';
import type { ChannelCode } from './domain/delivery.js';
import { RecipientChannels } from './recipient-channels.js';
import { RingWhatIsDue } from './ring-what-is-due.js';

/** 2026-11-20 is a Friday. */
const FRIDAY = businessDate('2026-11-20');

interface Sent {
  readonly rule: string;
  readonly channel: string;
  readonly who: string;
  readonly state: string;
  readonly on: BusinessDate;
  readonly hour: string;
  readonly late: boolean;
  readonly carrier: string | null;
}

describe('what is due rings (reminders.md)', () => {
  let city: City;

  beforeEach(async () => {
    city = await City.start(FRIDAY);
    await ring();
  });
  afterEach(async () => {
    await city.close();
  });

  const ring = (): Promise<void> => city.server.app.get(RingWhatIsDue, { strict: false }).run();

  async function at(day: string, hour: string): Promise<void> {
    city.clock.moveTo(businessDate(day));
    const [hours, minutes] = hour.split(':').map(Number);
    city.clock.advance(((hours ?? 0) - 12) * 3600 + (minutes ?? 0) * 60);
    await ring();
  }

  /** Everybody has e-mail, every unit a robot. */
  function openAllChannels(): void {
    const port = city.server.app.get(RecipientChannels, { strict: false });
    const all = (channel: ChannelCode, ids: readonly string[]) => new Map(ids.map((id) => [id, [channel]]));
    port.of = (_, userIds, unitIds) =>
      Promise.resolve({ personal: all('email', userIds), robots: all('wecom', unitIds) });
  }

  async function sent(where: { readonly rule?: string; readonly channel?: string } = {}): Promise<Sent[]> {
    const rows = await city.server.app.get(Database).reader.sql<
      Omit<Sent, 'on' | 'hour' | 'late'> & { dueAt: Instant; late: unknown }
    >`
      SELECT r.rule, d.channel, COALESCE(u.username, n.code) AS who, d.state, d.due_at AS "dueAt", d.late,
             (SELECT c.rule FROM delivery m JOIN reminder c ON c.id = m.reminder_id WHERE m.id = d.merged_into) AS carrier
        FROM delivery d JOIN reminder r ON r.id = d.reminder_id
        LEFT JOIN app_user u ON u.id = d.recipient LEFT JOIN unit n ON n.id = d.recipient
       ORDER BY r.rule, d.occurrence, d.channel, who`;
    return rows
      .filter(({ rule, channel }) => (where.rule ?? rule) === rule && (where.channel ?? channel) === channel)
      .map(({ dueAt, late, ...row }) => {
        const minutes = Math.floor((dueAt - startOfDay(businessDateOf(dueAt))) / 60_000_000);
        const hour = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        return { ...row, late: Boolean(late), on: businessDateOf(dueAt), hour };
      });
  }

  it('on its day at 08:37 to the member, five working days later to the lead; not twice', async () => {
    const deal = await Deal.begin(await city.signIn('gdq1-member'));
    await deal.contact('2026-11-16');
    await at('2026-11-30', '08:36');
    expect(await sent({ rule: 'idle_contacted' })).toEqual([]);
    await at('2026-11-30', '08:37');
    await ring();
    expect(await sent({ rule: 'idle_contacted' })).toMatchObject([
      { channel: 'inbox', who: 'gdq1-member', state: 'planned', on: '2026-11-30', late: false },
    ]);
    await at('2026-12-07', '08:38');
    expect(await sent({ rule: 'idle_contacted' })).toMatchObject([
      { who: 'gdq1-member' },
      { who: 'gdq1-lead', on: '2026-12-07' },
    ]);
    await at('2026-12-31', '08:38');
    expect(await sent({ rule: 'idle_contacted' })).toHaveLength(2);
  });

  it('outside the inbox it is merged into the digest; the robot gets one message a reminder', async () => {
    openAllChannels();
    const deal = await Deal.begin(await city.signIn('gdq1-member'));
    await deal.contact('2026-11-16');
    await at('2026-11-30', '08:37');
    expect(await sent({ rule: 'idle_contacted' })).toEqual([
      expect.objectContaining({ channel: 'email', who: 'gdq1-member', state: 'merged', carrier: 'digest_daily' }),
      expect.objectContaining({ channel: 'inbox', who: 'gdq1-member', state: 'planned', carrier: null }),
      expect.objectContaining({ channel: 'wecom', who: 'GDQ1', state: 'merged', carrier: 'digest_daily' }),
    ]);
    const digest = await sent({ rule: 'digest_daily' });
    expect(digest.map(({ channel, who }) => `${who} ${channel}`).sort()).toEqual([
      'GDQ1 wecom',
      'gdq1-lead email',
      'gdq1-lead inbox',
      'gdq1-member email',
      'gdq1-member inbox',
    ]);
  });

  it("a member's own next action is heard on a day off; what else is due waits for the morning", async () => {
    openAllChannels();
    const deal = await Deal.begin(await city.signIn('gdq1-member'));
    await deal.contact('2026-11-20', { nextAction: { on: '2026-11-22', kind: 'call', what: '问合同' } });
    await at('2026-11-22', '08:40');
    expect(await sent({ rule: 'next_action' })).toMatchObject([
      { channel: 'email', who: 'gdq1-member', state: 'planned', on: '2026-11-22' },
      { channel: 'inbox', who: 'gdq1-member', state: 'planned', on: '2026-11-22' },
      { channel: 'wecom', who: 'GDQ1', state: 'held', on: '2026-11-23', hour: '08:37' },
    ]);
    await at('2026-11-23', '08:37');
    expect(await sent({ rule: 'next_action', channel: 'wecom' })).toMatchObject([
      { state: 'merged', carrier: 'digest_daily' },
    ]);
  });

  it('after an outage nothing is skipped: once, merged, marked late', async () => {
    openAllChannels();
    const member = await city.signIn('gdq1-member');
    for (const on of ['2026-11-16', '2026-11-17']) await (await Deal.begin(member)).contact(on);
    await at('2026-12-09', '15:00');
    const idle = await sent({ rule: 'idle_contacted' });
    expect(idle.filter(({ channel }) => channel === 'inbox')).toHaveLength(4);
    expect(idle.every(({ late }) => late)).toBe(true);
    expect(new Set(idle.filter(({ channel }) => channel !== 'inbox').map(({ state }) => state))).toEqual(
      new Set(['merged']),
    );
    const digests = (await sent({ rule: 'digest_daily', channel: 'email' })).filter(({ who }) => who === 'gdq1-member');
    expect(digests).toMatchObject([{ on: '2026-12-09', late: true }]);
  });

  it('nothing to tell, no digest', async () => {
    await at('2026-11-23', '08:40');
    await at('2026-11-24', '08:40');
    expect(await sent()).toEqual([]);
  });

  it('what waited for a digest that is switched off goes out by itself', async () => {
    openAllChannels();
    const lead = await city.signIn('gdq1-lead');
    const deal = await Deal.begin(await city.signIn('gdq1-member'));
    await deal.contact('2026-11-20', { nextAction: { on: '2026-11-22', kind: 'call', what: '问合同' } });
    await at('2026-11-22', '08:40');
    const { body } = await lead.get(`/units/${city.units['GDQ1'] ?? ''}/reminder-settings`);
    const put = await lead.put(`/units/${city.units['GDQ1'] ?? ''}/reminder-settings`, { ...body, digestDaily: false });
    expect(put.status).toBe(200);
    await at('2026-11-23', '08:40');
    expect(await sent({ rule: 'next_action', channel: 'wecom' })).toMatchObject([
      { state: 'planned', on: '2026-11-23' },
    ]);
  });
});
