import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MailServer } from '../../../../test/support/robots/mail-server.js';
import type { Message, SendOutcome } from '../domain/channel.js';
import { EmailChannel } from './email.channel.js';

const MESSAGE: Message = {
  deliveryId: '01890000-0000-7000-8000-000000000001',
  title: '广州<某某>纸业：两周没有联络',
  lines: ['上次联络 11月2日', '下一步：回访 & 送样'],
  links: [{ text: '办完了', url: 'https://zhudian.example/a/token?x=1&y=2' }],
  isRepeat: true,
  isLate: false,
};

describe('e-mail (reminders.md, "Channels")', () => {
  let server: MailServer;

  beforeEach(async () => {
    server = await MailServer.start();
  });
  afterEach(async () => {
    await server.close();
  });

  const send = (
    address: string,
    signIn = '',
    port = server.port,
    signal = new AbortController().signal,
  ): Promise<SendOutcome> =>
    new EmailChannel({
      port: 0,
      host: '127.0.0.1',
      dataDir: '.',
      smtpUrl: `smtp://${signIn}127.0.0.1:${String(port)}`,
      mailFrom: '驻点 <zhudian@city.example>',
    }).send(MESSAGE, { address }, signal);

  it('has text and HTML, the delivery as its Message-ID, and the links', async () => {
    expect(await send('zhang@firm.example', 'zhudian:right@')).toMatchObject({ kind: 'sent', code: '250' });
    expect(server.taken).toHaveLength(1);
    const [{ from, to, source } = { from: '', to: [], source: '' }] = server.taken;
    expect({ from, to }).toEqual({ from: 'zhudian@city.example', to: ['zhang@firm.example'] });
    expect(source).toContain('Message-ID: <01890000-0000-7000-8000-000000000001@city.example>');
    const parts = decoded(source);
    expect(parts).toContain('【补发】广州<某某>纸业：两周没有联络');
    expect(parts).toContain('广州&#60;某某&#62;纸业');
    expect(parts).toContain('办完了：https://zhudian.example/a/token?x=1&y=2');
    expect(parts).toContain('href="https://zhudian.example/a/token?x=1&#38;y=2"');
  });

  it.each([
    { address: 'unknown@firm.example', outcome: { kind: 'final', code: '550', reason: 'recipient_unknown' } },
    { address: 'spam@firm.example', outcome: { kind: 'final', code: '554' } },
    { address: 'full@firm.example', outcome: { kind: 'retry', code: '452', reason: 'refused_for_now' } },
    { address: 'drop@firm.example', outcome: { kind: 'unknown', reason: 'no_answer' } },
  ])('$address: $outcome', async ({ address, outcome }) => {
    expect(await send(address)).toMatchObject(outcome);
  });

  it('that our own sign-in is refused is no fault of the recipient', async () => {
    expect(await send('zhang@firm.example', 'zhudian:wrong@')).toMatchObject({
      kind: 'retry',
      code: '535',
      reason: 'mail_server_refuses_us',
    });
  });

  it('gives up where the server falls silent, and where it talks nonsense', async () => {
    const silent = await send('hang@firm.example', '', server.port, AbortSignal.timeout(500));
    expect(silent.kind).not.toBe('sent');
    expect(silent.kind).not.toBe('final');
    expect(server.taken).toEqual([]);
    const nonsense = createServer((socket) => {
      socket.on('error', () => undefined).end('HTTP/1.1 400 Bad Request\r\n\r\n');
    }).listen(0, '127.0.0.1');
    await once(nonsense, 'listening');
    const { port } = nonsense.address() as AddressInfo;
    expect((await send('zhang@firm.example', '', port)).kind).toBe('retry');
    nonsense.close();
  });

  it('tries again where no mail server listens, and says so where none is set up', async () => {
    const { port } = server;
    await server.close();
    expect(await send('zhang@firm.example', '', port)).toMatchObject({ kind: 'retry', reason: 'unreachable' });
    const none = new EmailChannel({ port: 0, host: '127.0.0.1', dataDir: '.' });
    expect(await none.send(MESSAGE, { address: 'a@b.example' }, new AbortController().signal)).toMatchObject({
      kind: 'retry',
      reason: 'mail_not_set_up',
    });
  });
});

/** Its parts in clear: base64 and quoted-printable undone, soft line breaks too. */
function decoded(source: string): string {
  const base64 = source.match(/(?:^[A-Za-z0-9+/=]{20,}\r?\n)+/gm) ?? [];
  const quoted = source
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));
  return [...base64.map((lines) => Buffer.from(lines, 'base64').toString('utf8')), quoted].join('\n');
}
