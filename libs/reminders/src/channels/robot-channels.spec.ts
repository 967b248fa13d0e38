import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock, type Configuration, type Instant, instantOfMillis } from '#libs/kernel';
import { DingtalkRobot } from '../../../../test/support/robots/dingtalk-robot.js';
import { FeishuRobot } from '../../../../test/support/robots/feishu-robot.js';
import type { Mishap, OutsideServer } from '../../../../test/support/robots/outside-server.js';
import { WebhookReceiver } from '../../../../test/support/robots/webhook-receiver.js';
import { WecomRobot } from '../../../../test/support/robots/wecom-robot.js';
import type { Channel, Message, SendOutcome } from '../domain/channel.js';
import type { RobotTarget } from '../domain/channel-target.js';
import { PostOut } from './post-out.js';
import { DingtalkChannel, FeishuChannel, WebhookChannel, WecomChannel } from './robot-channels.js';

const CONFIGURATION: Configuration = { port: 0, host: '127.0.0.1', dataDir: '.', allowPrivateTargets: true };
const NEVER = new AbortController().signal;
const MESSAGE: Message = {
  deliveryId: '01890000-0000-7000-8000-000000000001',
  title: '广州某某纸业：两周没有联络',
  lines: ['张三 13800138000 上次联络 11月2日', '下一步：回访'],
  links: [{ text: '打开', url: 'https://zhudian.example/enterprises/1' }],
  isRepeat: false,
  isLate: false,
};
const CHINESE: Message = { ...MESSAGE, lines: Array.from({ length: 900 }, () => '一二三四五六七八九十') };

class StoppedClock extends Clock {
  millis = Date.now();

  now(): Instant {
    return instantOfMillis(this.millis);
  }
}

interface Case {
  readonly name: string;
  readonly open: (
    clock: StoppedClock,
    post: PostOut,
  ) => Promise<{ server: OutsideServer; channel: Channel<RobotTarget>; target: RobotTarget }>;
}

const WECOM: Case = {
  name: 'WeCom',
  open: async (clock, post) => {
    const server = await WecomRobot.start(() => clock.millis);
    return { server, channel: new WecomChannel(post), target: { url: server.url } };
  },
};
const DINGTALK: Case = {
  name: 'DingTalk',
  open: async (clock, post) => {
    const server = await DingtalkRobot.start(() => clock.millis);
    return { server, channel: new DingtalkChannel(post, clock), target: { url: server.url, secret: server.secret } };
  },
};
const FEISHU: Case = {
  name: 'Feishu',
  open: async (clock, post) => {
    const server = await FeishuRobot.start(() => clock.millis);
    return { server, channel: new FeishuChannel(post, clock), target: { url: server.url, secret: server.secret } };
  },
};
const WEBHOOK: Case = {
  name: 'webhook',
  open: async (clock, post) => {
    const server = await WebhookReceiver.start();
    return { server, channel: new WebhookChannel(post, clock), target: { url: server.url, secret: server.secret } };
  },
};

describe.each([WECOM, DINGTALK, FEISHU, WEBHOOK])(
  'the channel of $name (reminders.md, "Channels")',
  ({ name, open }) => {
    const clock = new StoppedClock();
    let server: OutsideServer;
    let channel: Channel<RobotTarget>;
    let target: RobotTarget;

    beforeEach(async () => {
      ({ server, channel, target } = await open(clock, new PostOut(CONFIGURATION)));
    });
    afterEach(async () => {
      await server.close();
    });

    const send = (message = MESSAGE, signal: AbortSignal = NEVER): Promise<SendOutcome> =>
      channel.send(message, target, signal);
    const sendInto = (mishap: Mishap): Promise<SendOutcome> => {
      server.will(mishap);
      return send();
    };
    const sendIntoSilence = async (): Promise<SendOutcome> => {
      server.will('hang');
      const giveUp = new AbortController();
      const [outcome] = await Promise.all([
        send(MESSAGE, giveUp.signal),
        server.hangs().then(() => {
          giveUp.abort();
        }),
      ]);
      return outcome;
    };

    it('sends what the platform takes, with no phone number whole', async () => {
      expect(await send()).toMatchObject({ kind: 'sent' });
      expect(server.taken).toHaveLength(1);
      const { text } = server.taken[0] ?? { text: '' };
      expect(text).toContain('广州某某纸业：两周没有联络');
      expect(text).toMatch(/138(\*{4}|＊{4})8000/);
      expect(text).not.toContain('13800138000');
      expect(text).toContain('https://zhudian.example/enterprises/1');
    });

    it('says that an earlier one may have arrived', async () => {
      await send({ ...MESSAGE, isRepeat: true });
      expect(server.taken[0]?.text).toMatch(/补发|"isRepeat":true/);
    });

    it('cuts Chinese text at whole characters, and keeps the link', async () => {
      expect(await send(CHINESE)).toMatchObject({ kind: 'sent' });
      const { text } = server.taken[0] ?? { text: '' };
      expect(text).not.toContain('\uFFFD');
      expect(text).toContain('https://zhudian.example/enterprises/1');
      if (name !== 'webhook') expect(text).toContain('…');
    });

    it('does not know what became of it where no answer came, or where it makes no sense', async () => {
      expect(await sendIntoSilence()).toMatchObject({ kind: 'unknown', reason: 'no_answer' });
      expect(await sendInto('reset')).toMatchObject({ kind: 'unknown', reason: 'no_answer' });
      expect(await sendInto('take-and-drop')).toMatchObject({ kind: 'unknown', reason: 'no_answer' });
      expect(server.taken).toHaveLength(1);
      if (name === 'webhook') return; // an answer of 2xx is all that it says
      expect(await sendInto('garbage')).toMatchObject({ kind: 'unknown', reason: 'garbled_answer' });
      expect(await sendInto('flood')).toMatchObject({ kind: 'unknown', reason: 'garbled_answer' });
    });

    it('waits as long as it is told', async () => {
      expect(await sendInto({ status: 429, headers: { 'Retry-After': '120' } })).toEqual({
        kind: 'retry',
        code: 'HTTP 429',
        reason: 'too_many',
        afterSeconds: 120,
      });
      expect(await sendInto({ status: 503 })).toMatchObject({ kind: 'retry' });
    });

    it('follows no redirect', async () => {
      const other = await WecomRobot.start();
      try {
        expect(await sendInto({ status: 307, headers: { Location: other.url } })).toMatchObject({
          kind: 'final',
          reason: 'redirected',
        });
        expect(other.taken).toEqual([]);
      } finally {
        await other.close();
      }
    });

    it('tries again where nobody listens', async () => {
      await server.close();
      expect(await send()).toMatchObject({ kind: 'retry', code: 'ECONNREFUSED', reason: 'unreachable' });
    });

    it('knocks at no inner door, by address or by name', async () => {
      const guarded = await open(clock, new PostOut({ ...CONFIGURATION, allowPrivateTargets: false }));
      await guarded.server.close();
      const port = new URL(server.address).port;
      for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '0.0.0.0']) {
        const url = target.url.replace(/\/\/[^/]+/, `//${host}:${port}`);
        expect({ host, outcome: await guarded.channel.send(MESSAGE, { ...target, url }, NEVER) }).toEqual({
          host,
          outcome: { kind: 'final', code: 'address_refused', reason: 'address_refused' },
        });
      }
      expect(server.taken).toEqual([]);
    });
  },
);

describe('what the platforms say of keys, signatures and limits', () => {
  const clock = new StoppedClock();
  const post = new PostOut(CONFIGURATION);
  const servers: OutsideServer[] = [];

  const opened = async ({ open }: Case) => {
    const made = await open(clock, post);
    servers.push(made.server);
    return made;
  };
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });
  const sendMany = async (
    channel: Channel<RobotTarget>,
    target: RobotTarget,
    count: number,
  ): Promise<SendOutcome[]> => {
    const outcomes: SendOutcome[] = [];
    for (let sent = 0; sent < count; sent += 1) outcomes.push(await channel.send(MESSAGE, target, NEVER));
    return outcomes;
  };

  it('WeCom: a wrong key is final; over 20 a minute it waits a minute', async () => {
    const { channel, target } = await opened(WECOM);
    expect(await channel.send(MESSAGE, { url: `${target.url}x` }, NEVER)).toEqual({
      kind: 'final',
      code: '93000',
      reason: 'key_wrong',
    });
    const outcomes = await sendMany(channel, target, 21);
    expect(outcomes.filter(({ kind }) => kind === 'sent')).toHaveLength(20);
    expect(outcomes[20]).toEqual({ kind: 'retry', code: '45009', reason: 'too_many', afterSeconds: 60 });
    clock.millis += 60_001;
    expect(await channel.send(MESSAGE, target, NEVER)).toMatchObject({ kind: 'sent' });
  });

  it('DingTalk: a wrong secret is final; over 20 a minute it waits ten', async () => {
    const { channel, target } = await opened(DINGTALK);
    const wrong = { url: target.url, secret: 'SECwrong' };
    expect(await channel.send(MESSAGE, wrong, NEVER)).toEqual({
      kind: 'final',
      code: '310000',
      reason: 'security_setting',
    });
    expect(await channel.send(MESSAGE, { url: target.url }, NEVER)).toMatchObject({ kind: 'final', code: '310000' });
    const outcomes = await sendMany(channel, target, 21);
    expect(outcomes.filter(({ kind }) => kind === 'sent')).toHaveLength(20);
    expect(outcomes[20]).toEqual({ kind: 'retry', code: '130101', reason: 'too_many', afterSeconds: 600 });
    clock.millis += 61_000;
    expect(await channel.send(MESSAGE, target, NEVER)).toMatchObject({ kind: 'retry', code: '130101' });
  });

  it('Feishu: a wrong secret or address is final; over 5 a second it waits', async () => {
    const { channel, target } = await opened(FEISHU);
    expect(await channel.send(MESSAGE, { ...target, secret: 'wrong' }, NEVER)).toMatchObject({
      kind: 'final',
      code: '19021',
    });
    expect(await channel.send(MESSAGE, { ...target, url: `${target.url}0` }, NEVER)).toMatchObject({
      kind: 'final',
      code: '19001',
      reason: 'key_wrong',
    });
    const outcomes = await sendMany(channel, target, 6);
    expect(outcomes.filter(({ kind }) => kind === 'sent')).toHaveLength(5);
    expect(outcomes[5]).toMatchObject({ kind: 'retry', code: '11232', reason: 'too_many' });
  });

  it('webhook: a wrong secret is final; a repeat has the same id, and is taken once', async () => {
    const { server, channel, target } = await opened(WEBHOOK);
    expect(await channel.send(MESSAGE, { ...target, secret: 'wrong' }, NEVER)).toMatchObject({
      kind: 'final',
      code: 'HTTP 401',
      reason: 'refused',
    });
    server.will('take-and-drop');
    expect(await channel.send(MESSAGE, target, NEVER)).toMatchObject({ kind: 'unknown' });
    expect(await channel.send({ ...MESSAGE, isRepeat: true }, target, NEVER)).toMatchObject({ kind: 'sent' });
    expect(server.taken).toHaveLength(1);
    server.will({ status: 500 });
    expect(await channel.send(MESSAGE, target, NEVER)).toMatchObject({ kind: 'retry', code: 'HTTP 500' });
  });
});
