import { Database } from '#libs/database';
import { addDays, businessDate } from '#libs/kernel';
import { City } from '../../../../test/support/city.js';
import { Deal } from '../../../../test/support/deal.js';
import type { Person } from '../../../../test/support/person.js';
import { MailServer } from '../../../../test/support/robots/mail-server.js';
import { until } from '../../../../test/support/until.js';
import { MessageLinks } from '../message-links.js';
import { RingWhatIsDue } from '../ring-what-is-due.js';
import { ReminderStore } from '../store/reminder.store.js';

interface Item {
  readonly id: string;
  readonly rule: string;
  readonly reminderId: string;
  readonly enterpriseId: string | null;
}

interface Inbox {
  readonly items: readonly Item[];
}

describe('a link in a message (reminders.md: done and snooze are one tap)', () => {
  let city: City;
  let mail: MailServer;
  let member: Person;
  let link: string;
  let item: Item;

  beforeAll(async () => {
    mail = await MailServer.start();
    city = await City.start(businessDate('2026-11-10'), {
      publicUrl: 'https://zhudian.example',
      smtpUrl: `smtp://127.0.0.1:${String(mail.port)}`,
      mailFrom: 'zhudian@city.example',
      carries: true,
    });
  });
  let today = businessDate('2026-11-10');

  /** A next action falls due, and rings. Each has a Tuesday of its own, and the Wednesday after it. */
  const ring = async (): Promise<void> => {
    today = addDays(today, 7);
    const tomorrow = addDays(today, 1);
    city.clock.moveTo(today);
    member = await city.signIn('gdq1-member');
    const deal = await Deal.begin(member);
    await member.does(`/enterprises/${deal.enterpriseId}/activities`, {
      kind: 'call',
      occurredOn: today,
      summary: '电话',
      participants: [],
      nextAction: { on: tomorrow, kind: 'call', what: '送样品' },
    });
    city.clock.moveTo(tomorrow);
    await city.server.app.get(RingWhatIsDue, { strict: false }).run();
    city.clock.advance(3600);
    await city.carries();
    let found: Item | undefined;
    await until('it is in the inbox', async () => {
      const { items } = await member.reads<Inbox>('/inbox?unread=true');
      found = items.find(({ rule, enterpriseId }) => rule === 'next_action' && enterpriseId === deal.enterpriseId);
      return found !== undefined;
    });
    if (found === undefined) throw new Error('no item');
    item = found;
    await member.does('/inbox/acknowledge');
    link = await linkFor(item, member.userId);
  };

  beforeEach(ring);
  afterAll(async () => {
    await city.close();
    await mail.close();
  });

  const linkFor = async ({ id, reminderId }: Item, recipientUserId: string): Promise<string> => {
    const { app } = city.server;
    const reminder = await app.get(ReminderStore, { strict: false }).find(app.get(Database).reader, reminderId);
    if (reminder === undefined) throw new Error('no reminder');
    const [act] = await app.get(MessageLinks, { strict: false }).of({ id, recipientUserId }, reminder);
    return (act?.url ?? '').replace('https://zhudian.example', city.address);
  };
  const stateOf = async (): Promise<string> =>
    (await member.reads<{ state: string }>(`/reminders/${item.reminderId}`)).state;
  const tap = (action: string): Promise<Response> =>
    fetch(`${link}/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: '',
    });

  it('shows what it is about, and changes nothing however often it is looked at', async () => {
    for (const method of ['GET', 'GET']) {
      const answer = await fetch(link, { method });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-/);
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.text()).toMatch(/送样品[\s\S]*已办结[\s\S]*推迟到 2026-11-19/);
    }
    expect(await stateOf()).toBe('open');
  });

  it('acts once, without a session', async () => {
    expect(await (await tap('done')).text()).toContain('已记为办结');
    expect(await stateOf()).toBe('done');
    expect(await (await tap('snooze-1')).text()).toContain('已记为办结');
    expect(await stateOf()).toBe('done');
    expect(await (await fetch(link)).text()).not.toContain('<form');
  });

  it('puts off to a working day', async () => {
    const [one, other] = await Promise.all([tap('snooze-1'), tap('snooze-1')]);
    expect([one.status, other.status]).toEqual(expect.arrayContaining([200]));
    expect(await member.reads(`/reminders/${item.reminderId}`)).toMatchObject({
      state: 'snoozed',
      dueOn: addDays(today, 2),
    });
    const acts = (await member.reads<{ acts: { kind: string }[] }>(`/reminders/${item.reminderId}`)).acts;
    expect(acts.map(({ kind }) => kind)).toEqual(['snooze']);
  });

  it('comes in the mail of its person', async () => {
    const address = 'member@city.example';
    const channels = [{ channel: 'email', enabled: true, address }];
    expect((await member.put('/me/channels', { version: 0, channels })).status).toBe(200);
    const lead = await city.signIn('gdq1-lead');
    await lead.does(`/reminders/${item.reminderId}/reassign`, { userId: member.userId });
    city.clock.advance(3600);
    await city.carries();
    const tapped = /https:\/\/zhudian\.example\/a\/([\w-]+)/;
    const source = await mail.takes((text) => tapped.test(readable(text)));
    const [, token] = tapped.exec(readable(source)) ?? [];
    link = `${city.address}/a/${token ?? ''}`;
    expect(await (await tap('done')).text()).toContain('已记为办结');
    expect(await stateOf()).toBe('done');
    await member.put('/me/channels', { version: 1, channels: [{ ...channels[0], enabled: false }] });
  });

  it('a form of another page is read nowhere else', async () => {
    const answer = await member.post('/inbox/acknowledge', 'all=1', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(answer.status).toBe(415);
  });

  it('is bound to its person: forged, altered or of somebody else, it opens nothing', async () => {
    const token = link.split('/').at(-1) ?? '';
    const altered = `${token.slice(0, 30)}${token[30] === 'A' ? 'B' : 'A'}${token.slice(31)}`;
    for (const wrong of [altered, `${token}A`, token.slice(1), 'x']) {
      const answer = await fetch(`${city.address}/a/${wrong}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('这个链接不对');
    }
    const stranger = await city.signIn('gdq2-member');
    expect((await fetch(await linkFor(item, stranger.userId))).status).toBe(404);
    expect((await fetch(`${link}/nonsense`, { method: 'POST' })).status).toBe(404);
  });

  it('expires after three weeks', async () => {
    city.clock.advance(22 * 24 * 3600);
    expect((await fetch(link)).status).toBe(404);
    expect((await tap('done')).status).toBe(404);
  });

  it('ends with the rights of its person', async () => {
    const office = await city.signIn('office-1');
    const [user] = (await office.reads<{ items: { version: number }[] }>('/users?q=gdq1-member')).items;
    await office.patch(`/users/${member.userId}`, { version: user?.version, disabled: true });
    expect((await fetch(link)).status).toBe(404);
    expect((await tap('done')).status).toBe(404);
  });
});

/** The text of a mail, however it is encoded. */
function readable(source: string): string {
  const base64 = source.match(/(?:^[A-Za-z0-9+/=]{20,}\r?\n)+/gm) ?? [];
  return [source.replace(/=\r?\n/g, ''), ...base64.map((lines) => Buffer.from(lines, 'base64').toString('utf8'))].join(
    '\n',
  );
}
