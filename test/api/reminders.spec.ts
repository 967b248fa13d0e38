import { Database } from '#libs/database';
import { businessDate } from '#libs/kernel';
import { type CarriedDelivery, MessageComposer, RingWhatIsDue } from '#libs/reminders';
import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { Person } from '../support/person.js';

/** 2026-11-20 is a Friday. */
const FRIDAY = businessDate('2026-11-20');

interface Item {
  readonly id: string;
  readonly rule: string;
  readonly enterpriseId: string | null;
  readonly state: string;
  readonly dueOn: string;
  readonly version: number;
  readonly text: string;
  readonly acts: readonly { kind: string; text: string | null }[];
}

describe('reminders over HTTP (reminders.md)', () => {
  let city: City;
  let member: Person;
  let lead: Person;

  beforeEach(async () => {
    city = await City.start(FRIDAY);
    await ring();
    member = await city.signIn('gdq1-member');
    lead = await city.signIn('gdq1-lead');
  });
  afterEach(async () => {
    await city.close();
  });

  const ring = (): Promise<void> => city.server.app.get(RingWhatIsDue, { strict: false }).run();
  async function at(day: string, hour: number): Promise<void> {
    city.clock.moveTo(businessDate(day));
    city.clock.advance((hour - 12) * 3600);
    await ring();
    member = await city.signIn('gdq1-member');
    lead = await city.signIn('gdq1-lead');
  }
  async function idle(who: Person, query = 'scope=mine'): Promise<Item[]> {
    const { items } = await who.reads<{ items: Item[] }>(`/reminders?${query}&limit=50`);
    return items.filter(({ rule }) => rule === 'idle_contacted');
  }
  async function open(): Promise<Item> {
    await (await Deal.begin(member)).contact('2026-11-16');
    await at('2026-11-30', 9);
    const [item] = await idle(member);
    if (item === undefined) throw new Error('it did not ring');
    return item;
  }
  async function messageOf(rule: string, username: string): Promise<{ title: string; lines: readonly string[] }> {
    const [delivery] = await city.server.app.get(Database).reader.sql<CarriedDelivery>`
      SELECT d.id, d.reminder_id AS "reminderId", d.channel, d.recipient, d.recipient_user_id AS "recipientUserId"
        FROM delivery d JOIN reminder r ON r.id = d.reminder_id JOIN app_user u ON u.id = d.recipient_user_id
       WHERE r.rule = ${rule} AND u.username = ${username} ORDER BY d.occurrence DESC LIMIT 1`;
    if (delivery === undefined) throw new Error(`nothing of ${rule} for ${username}`);
    return city.server.app
      .get(MessageComposer, { strict: false })
      .compose({ ...delivery, isRepeat: false, isLate: false });
  }

  it('is mine, my unit sees it, another does not; done, it is gone and rings no more', async () => {
    const item = await open();
    expect(item).toMatchObject({ state: 'open', dueOn: '2026-11-30' });
    expect(item.text).toContain('10 个工作日没有跟进');
    const english = await member.get<{ items: Item[] }>('/reminders?scope=mine&limit=50', { 'accept-language': 'en' });
    expect(english.body.items.find(({ id }) => id === item.id)?.text).toContain('no follow-up for 10 working days');
    expect(await idle(lead)).toEqual([]);
    expect(await idle(lead, 'scope=unit')).toHaveLength(1);
    const other = await city.signIn('gdq2-lead');
    expect(await idle(other, 'scope=all')).toEqual([]);
    expect((await other.get(`/reminders/${item.id}`)).status).toBe(404);
    expect((await other.post(`/reminders/${item.id}/done`)).status).toBe(404);
    expect(await member.reads('/reminders/counts?scope=mine')).toMatchObject({ open: 1, dueToday: 1, overdue: 0 });

    await member.does(`/reminders/${item.id}/done`, { version: item.version, note: '已电话' });
    expect(await idle(member)).toEqual([]);
    expect((await member.post(`/reminders/${item.id}/done`)).body['code']).toBe('reminder_closed');
    expect(await idle(member, 'scope=mine&state=done')).toHaveLength(1);
    await at('2026-12-07', 9);
    expect(await idle(lead, 'scope=unit')).toEqual([]);
  });

  it('says where the enterprise stands and whom one calls, as far as its reader may see people', async () => {
    const { enterpriseId } = await open();
    const people = `/enterprises/${String(enterpriseId)}/contact-persons`;
    await member.does(people, { name: '李静', title: '经理', phones: ['13811112222'], decisionRole: 'handles' });
    await member.does(people, { name: '张伟', title: '总经理', phones: [], decisionRole: 'decides' });
    const contacted = { stage: 'contacted', personToCall: { name: '李静', title: '经理', phone: '138****2222' } };
    expect(await idle(member)).toMatchObject([contacted]);

    await member.does(people, { name: '陈刚', phones: ['13833334444', '07578888999'], decisionRole: 'decides' });
    const decides = { name: '陈刚', title: null, phone: '138****4444' };
    const [item] = await idle(member);
    expect(item).toMatchObject({ personToCall: decides });
    expect(await member.reads(`/reminders/${String(item?.id)}`)).toMatchObject({ personToCall: decides });
    expect(await idle(await city.signIn('office-1'), 'scope=all')).toMatchObject([{ personToCall: decides }]);
    expect(await idle(await city.signIn('scheduler'), 'scope=all')).toMatchObject([
      { stage: 'contacted', personToCall: null },
    ]);
  });

  it('put off to a working day, it is due then, and the lead hears five working days after that', async () => {
    const item = await open();
    const until = { until: '2026-12-05' };
    expect((await member.post(`/reminders/${item.id}/snooze`, until)).body['code']).toBe('not_a_working_day');
    const past = { until: '2026-11-30' };
    expect((await member.post(`/reminders/${item.id}/snooze`, past)).body['code']).toBe('snooze_too_far');
    expect(await member.does(`/reminders/${item.id}/snooze`, { until: '2026-12-04' })).toMatchObject({
      state: 'snoozed',
      dueOn: '2026-12-04',
    });
    await at('2026-12-04', 9);
    expect(await idle(member)).toMatchObject([{ state: 'open' }]);
    await at('2026-12-11', 9);
    expect((await messageOf('idle_contacted', 'gdq1-lead')).title).toContain('对接后未跟进');
  });

  it('given to a colleague, who hears of it; commented', async () => {
    const item = await open();
    const stranger = { userId: (await city.signIn('gdq2-member')).userId };
    expect((await member.post(`/reminders/${item.id}/reassign`, stranger)).body['code']).toBe('not_a_colleague');
    await member.does(`/reminders/${item.id}/reassign`, { userId: lead.userId });
    expect(await idle(lead)).toHaveLength(1);
    expect(await idle(member)).toEqual([]);
    expect((await messageOf('idle_contacted', 'gdq1-lead')).lines).toContain('责任人：gdq1-lead');
    await lead.does(`/reminders/${item.id}/comment`, { text: '周四去' });
    const { acts } = await lead.reads<Item>(`/reminders/${item.id}`);
    expect(acts.map(({ kind, text }) => [kind, text])).toEqual([
      ['reassign', null],
      ['comment', '周四去'],
    ]);
  });

  it('the digest says what is due, and of whom', async () => {
    await open();
    const { title, lines } = await messageOf('digest_daily', 'gdq1-lead');
    expect(title).toBe('每日汇总：驻江门小分队');
    expect(lines[0]).toBe('今日到期 1 件');
    expect(lines[1]).toContain('没有跟进');
  });

  it('an edited rule is a new version and moves what it planned', async () => {
    const scheduler = await city.signIn('scheduler');
    await (await Deal.begin(member)).contact('2026-11-18');
    const [rule] = (await scheduler.get<Record<string, unknown>[]>('/reminder-rules')).body.filter(
      ({ code }) => code === 'idle_contacted',
    );
    const { enabled, repeatEvery, hour, escalates } = rule ?? {};
    const edit = { code: 'idle_contacted', version: 0, enabled, due: [5], repeatEvery, hour, escalates };
    expect((await member.put('/reminder-rules', edit)).status).toBe(403);
    expect((await scheduler.put('/reminder-rules', { ...edit, due: [0] })).body['code']).toBe('rule_days_wrong');
    const preview = { from: '2026-11-01', to: '2026-11-30', rule: edit };
    expect((await scheduler.post('/reminder-rules/preview', preview)).body).toMatchObject({ current: 0, changed: 1 });
    expect((await scheduler.put('/reminder-rules', edit)).status).toBe(200);
    expect((await scheduler.put('/reminder-rules', edit)).body['code']).toBe('version_conflict');
    expect(await idle(member)).toMatchObject([{ dueOn: '2026-11-25' }]);
  });

  it('a message: the preview says exactly who gets it when, and that is what is sent', async () => {
    const scheduler = await city.signIn('scheduler');
    await (await Deal.begin(member)).contact('2026-11-18');
    const message = {
      title: '本周重点',
      body: '请更新在谈项目。',
      audience: { unitIds: [city.units['GDQ1'], city.units['GDQ2']], owners: true },
      about: { stage: 'contacted' },
    };
    const preview = await scheduler.does<{ sendings: { name: string; channel: string }[]; people: number }>(
      '/dispatch/messages/preview',
      message,
    );
    expect(preview.sendings.map(({ name, channel }) => `${name} ${channel}`).sort()).toEqual([
      'gdq1-lead inbox',
      'gdq1-member inbox',
      'gdq2-lead inbox',
    ]);
    expect((await member.post('/dispatch/messages', message)).status).toBe(403);
    const sent = await scheduler.does<{ id: string; sentTimes: number }>('/dispatch/messages', message);
    expect(sent).toMatchObject({ sentTimes: 1, nextAt: null });
    expect(await messageOf('manual', 'gdq1-member')).toMatchObject({
      title: '本周重点',
      lines: ['请更新在谈项目。', '涉及企业 1 家：', expect.stringContaining('门窗有限公司')],
    });
    const empty = { ...message, audience: {} };
    expect((await scheduler.post('/dispatch/messages', empty)).body['code']).toBe('message_without_audience');
  });

  it('a recurring message goes out at its times until it is cancelled', async () => {
    const scheduler = await city.signIn('scheduler');
    const recurring = { every: 'weekly', weekday: 1, hour: '09:10', from: '2026-11-20', until: '2026-12-31' };
    const message = { title: '周报', body: '请报周报。', audience: { roles: ['lead'] }, recurring };
    const { id } = await scheduler.does<{ id: string }>('/dispatch/messages', message);
    await at('2026-11-23', 9.5);
    await at('2026-11-30', 9.5);
    const again = await city.signIn('scheduler');
    const { items } = await again.reads<{ items: { sentTimes: number; nextAt: string }[] }>('/dispatch/messages');
    expect(items).toMatchObject([{ sentTimes: 2, nextAt: '2026-12-07T01:10:00.000000Z' }]);
    expect(await again.does(`/dispatch/messages/${id}/cancel`)).toMatchObject({ nextAt: null });
    expect((await again.post(`/dispatch/messages/${id}/cancel`)).body['code']).toBe('message_sent_already');
  });

  it('whoever could not be told stands in the list of the day', async () => {
    await (await Deal.begin(member)).contact('2026-11-16');
    const office = await city.signIn('office-1');
    const { items } = await office.reads<{ items: { id: string; username: string; version: number }[] }>(
      '/users?q=gdq1',
    );
    for (const { id, version } of items) await office.patch(`/users/${id}`, { version, disabled: true });
    city.clock.moveTo(businessDate('2026-11-30'));
    await ring();
    const unreached = await (await city.signIn('scheduler')).reads<{ items: object[] }>('/dispatch/unreached');
    expect(unreached.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ rule: 'idle_contacted', unitName: '驻江门小分队' })]),
    );
  });
});
