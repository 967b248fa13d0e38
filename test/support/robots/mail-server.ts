import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
}

/** A mail server that takes what it is sent, except as its mailboxes say: `unknown@`, `full@`, `hang@`, `drop@`, `spam@`. */
export class MailServer {
  readonly taken: Mail[] = [];
  private readonly heard = new EventEmitter();
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        if (username === 'zhudian' && password === 'right') done(null, { user: username });
        else done(said(535, 'authentication failed'));
      },
      onRcptTo: ({ address }, _session, done) => {
        if (address.startsWith('unknown@')) done(said(550, 'no such mailbox'));
        else if (address.startsWith('full@')) done(said(452, 'mailbox full, try later'));
        else if (address.startsWith('hang@')) return;
        else done();
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          const to = rcptTo.map(({ address }) => address);
          if (to.some((address) => address.startsWith('spam@'))) {
            done(said(554, 'looks like spam'));
            return;
          }
          this.taken.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to,
            source: Buffer.concat(chunks).toString('utf8'),
          });
          this.heard.emit('taken');
          if (to.some((address) => address.startsWith('drop@'))) this.cut();
          else done();
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  static async start(): Promise<MailServer> {
    const mail = new MailServer();
    mail.server.listen(0, '127.0.0.1');
    await once(mail.server.server, 'listening');
    return mail;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** Such a mail, once it is there. */
  async takes(isSuch: (source: string) => boolean): Promise<string> {
    for (;;) {
      const such = this.taken.find(({ source }) => isSuch(source));
      if (such !== undefined) return such.source;
      await once(this.heard, 'taken');
    }
  }

  async close(): Promise<void> {
    if (!this.server.server.listening) return;
    await new Promise<void>((resolve) => {
      this.server.close(resolve);
    });
  }

  /** Cuts every connection: the mail was taken, and nobody is told. */
  private cut(): void {
    for (const connection of this.server.connections) {
      (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
    }
  }
}

function said(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
