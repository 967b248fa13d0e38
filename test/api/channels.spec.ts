import { Database } from '#libs/database';
import { ChannelSettings } from '#libs/reminders';
import { City } from '../support/city.js';
import type { Person } from '../support/person.js';
import { DingtalkRobot } from '../support/robots/dingtalk-robot.js';
import { MailServer } from '../support/robots/mail-server.js';
import { WecomRobot } from '../support/robots/wecom-robot.js';

interface Channels {
  readonly version: number;
  readonly channels: readonly {
    readonly channel: string;
    readonly enabled: boolean;
    readonly target: string;
    readonly hasSecret: boolean;
    readonly failing: { readonly code: string; readonly reason: { readonly zh: string } } | null;
  }[];
}

describe('channels of units and people (reminders.md, "Channels")', () => {
  let city: City;
  let lead: Person;
  let wecom: WecomRobot;
  let path: string;

  beforeAll(async () => {
    city = await City.start();
    lead = await city.signIn('gdq1-lead');
    path = `/units/${city.units['GDQ1'] ?? ''}/channels`;
  });
  beforeEach(async () => {
    wecom = await WecomRobot.start();
  });
  afterEach(async () => {
    await wecom.close();
    await city.unitOfWork.run((tx) => tx.sql`DELETE FROM channel_setting`);
    await city.unitOfWork.run((tx) => tx.sql`DELETE FROM robot_budget`);
  });
  afterAll(async () => {
    await city.close();
  });

  it('are set up by the lead, and a test message says whether they work', async () => {
    expect(await lead.reads<Channels>(path)).toEqual({ version: 0, channels: [] });
    const set = await lead.put<Channels>(path, {
      version: 0,
      channels: [{ channel: 'wecom', enabled: true, url: wecom.url }],
    });
    expect(set).toMatchObject({
      status: 200,
      body: { version: 1, channels: [{ channel: 'wecom', enabled: true, hasSecret: false, failing: null }] },
    });
    expect(await lead.post(`${path}/test`, { channel: 'wecom' })).toMatchObject({
      status: 200,
      body: { outcome: 'sent', code: '0', reason: null },
    });
    expect(wecom.taken).toHaveLength(1);
    expect(wecom.taken[0]?.text).toContain('驻点测试消息');
  });

  it('what was sealed with another key does not open, and is said so; set up again, it works', async () => {
    await lead.put(path, { version: 0, channels: [{ channel: 'wecom', enabled: true, url: wecom.url }] });
    const settings = city.server.app.get(ChannelSettings, { strict: false });
    expect(await settings.areOpen()).toBe(true);
    await city.unitOfWork.run(
      (tx) => tx.sql`UPDATE channel_setting SET sealed = ${Buffer.alloc(80).toString('base64')}`,
    );
    expect(await settings.areOpen()).toBe(false);
    expect(await lead.post(`${path}/test`, { channel: 'wecom' })).toMatchObject({
      status: 422,
      body: { code: 'channel_sealed_otherwise' },
    });
    await lead.put(path, { version: 1, channels: [{ channel: 'wecom', enabled: true, url: wecom.url }] });
    expect(await settings.areOpen()).toBe(true);
    expect(await lead.post(`${path}/test`, { channel: 'wecom' })).toMatchObject({ body: { outcome: 'sent' } });
  });

  it('a test is one of the messages that the robot may send: the twenty-first of a minute waits', async () => {
    await lead.put(path, { version: 0, channels: [{ channel: 'wecom', enabled: true, url: wecom.url }] });
    const answers: unknown[] = [];
    for (let turn = 0; turn < 21; turn += 1) answers.push((await lead.post(`${path}/test`, { channel: 'wecom' })).body);
    expect(wecom.taken).toHaveLength(20);
    expect(answers[19]).toMatchObject({ outcome: 'sent' });
    expect(answers[20]).toMatchObject({ outcome: 'retry', reason: { zh: expect.stringContaining('太快') as string } });
  });

  it('an address that fails for good says so until it is mended', async () => {
    await lead.put(path, { version: 0, channels: [{ channel: 'wecom', enabled: true, url: `${wecom.url}x` }] });
    expect((await lead.post(`${path}/test`, { channel: 'wecom' })).body).toMatchObject({
      outcome: 'final',
      code: '93000',
      reason: { zh: expect.stringContaining('密钥不对') as string },
    });
    expect((await lead.reads<Channels>(path)).channels[0]?.failing).toMatchObject({ code: '93000' });
    await lead.put(path, { version: 1, channels: [{ channel: 'wecom', enabled: true, url: wecom.url }] });
    expect((await lead.reads<Channels>(path)).channels[0]?.failing).toBeNull();
  });

  it('secrets go in and never come out: not in an answer, not in clear in the database, not in the audit trail', async () => {
    const dingtalk = await DingtalkRobot.start(() => city.clock.now() / 1_000);
    try {
      const { secret, url } = dingtalk;
      const set = await lead.put<Channels>(path, {
        version: 0,
        channels: [{ channel: 'dingtalk', enabled: true, url, secret }],
      });
      expect(set.body.channels).toMatchObject([{ hasSecret: true }]);
      const { reader } = city.server.app.get(Database);
      const rows = await reader.sql`SELECT * FROM channel_setting`;
      const trail = await reader.sql`SELECT * FROM audit_entry`;
      const seen = JSON.stringify([set.body, await lead.reads(path), rows, trail]);
      expect(seen).not.toContain(secret);
      expect(seen).not.toContain('access_token=');
      expect((await lead.post(`${path}/test`, { channel: 'dingtalk' })).body).toMatchObject({ outcome: 'sent' });
      // Turned off and on without the secret, it is kept.
      await lead.put(path, { version: 1, channels: [{ channel: 'dingtalk', enabled: false }] });
      expect((await lead.post(`${path}/test`, { channel: 'dingtalk' })).body).toMatchObject({
        code: 'channel_not_set_up',
      });
      await lead.put(path, { version: 2, channels: [{ channel: 'dingtalk', enabled: true }] });
      expect((await lead.post(`${path}/test`, { channel: 'dingtalk' })).body).toMatchObject({ outcome: 'sent' });
    } finally {
      await dingtalk.close();
    }
  });

  it('a row copied to another unit opens nothing there', async () => {
    await lead.put(path, { version: 0, channels: [{ channel: 'wecom', enabled: true, url: wecom.url }] });
    await city.unitOfWork.run(async (tx) => {
      await tx.sql`UPDATE channel_setting SET owner_id = ${city.units['GDQ2'] ?? ''}`;
    });
    const other = await city.signIn('gdq2-lead');
    const answer = await other.post(`/units/${city.units['GDQ2'] ?? ''}/channels/test`, { channel: 'wecom' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'channel_sealed_otherwise' } });
    expect(wecom.taken).toEqual([]);
  });

  it('are not for others: another lead finds none, a member may not, a stale change is refused', async () => {
    const given = { version: 0, channels: [{ channel: 'wecom', enabled: true, url: wecom.url }] };
    expect(await (await city.signIn('gdq2-lead')).get(path)).toMatchObject({ status: 404 });
    expect(await (await city.signIn('gdq2-lead')).put(path, given)).toMatchObject({ status: 404 });
    expect(await (await city.signIn('gdq1-member')).put(path, given)).toMatchObject({ status: 403 });
    expect(await (await city.signIn('scheduler')).put(path, given)).toMatchObject({ status: 200 });
    expect(await lead.put(path, given)).toMatchObject({ status: 409, body: { code: 'version_conflict' } });
  });

  it('a person has their own e-mail', async () => {
    const mail = await MailServer.start();
    const own = await City.start(undefined, {
      smtpUrl: `smtp://127.0.0.1:${String(mail.port)}`,
      mailFrom: 'zhudian@city.example',
    });
    try {
      const member = await own.signIn('gdq1-member');
      const set = { version: 0, channels: [{ channel: 'email', enabled: true, address: 'member@city.example' }] };
      expect((await member.put('/me/channels', set)).status).toBe(200);
      expect((await member.post('/me/channels/test', { channel: 'email' })).body).toMatchObject({ outcome: 'sent' });
      expect(mail.taken.map(({ to }) => to)).toEqual([['member@city.example']]);
      expect(await (await own.signIn('gdq1-lead')).reads<Channels>('/me/channels')).toEqual({
        version: 0,
        channels: [],
      });
    } finally {
      await own.close();
      await mail.close();
    }
  });
});
