import { City } from '../support/city.js';
import type { Person } from '../support/person.js';
import { WecomRobot } from '../support/robots/wecom-robot.js';
import { until } from '../support/until.js';

interface Inbox {
  readonly items: readonly {
    readonly id: string;
    readonly title: { readonly zh: string };
    readonly text: string;
    readonly acknowledgedAt: string | null;
  }[];
  readonly total: number;
  readonly unread: number;
  readonly nextCursor: string | null;
}

describe('a message reaches its people (reminders.md)', () => {
  let city: City;
  let scheduler: Person;
  let lead: Person;
  let member: Person;

  beforeAll(async () => {
    city = await City.start(undefined, { carries: true });
    scheduler = await city.signIn('scheduler');
    lead = await city.signIn('gdq1-lead');
    member = await city.signIn('gdq1-member');
  });
  afterAll(async () => {
    await city.close();
  });

  const send = (title: string, audience: object): Promise<unknown> =>
    scheduler.does('/dispatch/messages', { title, body: '请各队更新进展。', audience, urgent: true });
  const arrives = async (who: Person, act: () => Promise<unknown>): Promise<void> => {
    const stream = await who.listen();
    await act();
    await stream.until((heard) => heard.some(({ event }) => event === 'inbox'));
    stream.close();
  };

  /** So many dead letters stand. */
  const fails = (count: number): Promise<void> =>
    until(`${String(count)} failed`, async () => {
      const { total } = await scheduler.reads<{ total: number }>('/deliveries?state=failed');
      return total >= count;
    });
  const arrivesAt = (who: Person, title: string): Promise<void> =>
    until(`${title} is there`, async () => {
      const { items } = await who.reads<Inbox>('/inbox');
      return items.some((item) => item.title.zh === title);
    });

  it('in the inbox, at once on an open page, and read once', async () => {
    await arrives(member, () => send('本周重点', { userIds: [member.userId] }));
    const inbox = await member.reads<Inbox>('/inbox');
    expect(inbox).toMatchObject({
      total: 1,
      unread: 1,
      items: [{ title: { zh: '本周重点' }, text: '请各队更新进展。' }],
    });
    const id = inbox.items[0]?.id ?? '';
    expect((await lead.post(`/inbox/${id}/acknowledge`)).status).toBe(404);
    await arrives(member, () => member.does(`/inbox/${id}/acknowledge`));
    expect((await member.post(`/inbox/${id}/acknowledge`)).status).toBe(200);
    expect(await member.reads<Inbox>('/inbox')).toMatchObject({ total: 1, unread: 0 });
    expect(await member.reads<Inbox>('/inbox?unread=true')).toMatchObject({ total: 0, items: [] });
    expect(await lead.reads<Inbox>('/inbox')).toMatchObject({ total: 0, unread: 0 });
  });

  it('page by page, and all at once', async () => {
    for (const title of ['一', '二', '三']) {
      await send(title, { userIds: [lead.userId] });
      await arrivesAt(lead, title);
    }
    const first = await lead.reads<Inbox>('/inbox?limit=2');
    const second = await lead.reads<Inbox>(`/inbox?limit=2&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...second.items].map(({ title }) => title.zh)).toEqual(['三', '二', '一']);
    expect(second.nextCursor).toBeNull();
    expect(await lead.does('/inbox/acknowledge')).toEqual({ acknowledged: 3 });
    expect((await lead.reads<Inbox>('/inbox')).unread).toBe(0);
  });

  it("by the unit's robot; and where that fails for good, its lead and the scheduler hear of it once", async () => {
    const robot = await WecomRobot.start();
    const path = `/units/${lead.unitId}/channels`;
    try {
      await lead.put(path, { version: 0, channels: [{ channel: 'wecom', enabled: true, url: robot.url }] });
      await send('给全队', { unitIds: [lead.unitId], robots: true });
      await robot.takes(1);
      expect(robot.taken[0]?.text).toContain('给全队');
      await lead.does('/inbox/acknowledge');

      await lead.put(path, { version: 1, channels: [{ channel: 'wecom', enabled: true, url: `${robot.url}x` }] });
      await send('给全队之二', { unitIds: [lead.unitId], robots: true });
      await fails(1);
      await send('给全队之三', { unitIds: [lead.unitId], robots: true });
      await fails(2);
      await arrivesAt(scheduler, '提醒渠道失效：驻江门小分队的企业微信机器人');
      const alarms = (await scheduler.reads<Inbox>('/inbox')).items;
      expect(alarms).toMatchObject([{ title: { zh: '提醒渠道失效：驻江门小分队的企业微信机器人' } }]);
      expect(alarms[0]?.text).toContain('密钥不对');
      await arrivesAt(lead, '提醒渠道失效：驻江门小分队的企业微信机器人');
    } finally {
      await robot.close();
    }
  });
});
