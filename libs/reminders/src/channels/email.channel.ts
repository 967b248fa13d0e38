import { Transform } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { CONFIGURATION } from '#libs/database';
import type { Configuration } from '#libs/kernel';
import type { Channel, Message, SendOutcome } from '../domain/channel.js';
import type { EmailTarget } from '../domain/channel-target.js';
import { emailHtml, emailText, markedTitle } from '../domain/message-text.js';
import { type MailFailure, outcomeOfMail } from '../domain/send-outcomes.js';

const TIMEOUT_MILLIS = 15_000;
/** The commands whose answers are about the recipient or the content, not about us. */
const ABOUT_THE_MESSAGE = ['RCPT TO', 'DATA'];

/** E-mail by the installation's server. The Message-ID comes from the delivery: a repeat is known by it. */
@Injectable()
export class EmailChannel implements Channel<EmailTarget> {
  readonly code = 'email';

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  async send(message: Message, { address }: EmailTarget, signal: AbortSignal): Promise<SendOutcome> {
    const { smtpUrl, mailFrom } = this.configuration;
    if (smtpUrl === undefined || mailFrom === undefined) {
      return { kind: 'retry', code: 'no_server', reason: 'mail_not_set_up', afterSeconds: 3600 };
    }
    let isOut = false;
    const transport = createTransport({
      url: smtpUrl,
      connectionTimeout: TIMEOUT_MILLIS,
      greetingTimeout: TIMEOUT_MILLIS,
      socketTimeout: TIMEOUT_MILLIS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    transport.use('stream', (mail, done) => {
      mail.message.transform(
        () =>
          new Transform({
            transform: (chunk, _encoding, next) => {
              next(null, chunk);
            },
            flush: (next) => {
              isOut = true;
              next();
            },
          }),
      );
      done();
    });
    try {
      const { response } = await transport.sendMail({
        from: mailFrom,
        to: { name: '', address },
        subject: markedTitle(message),
        messageId: `<${message.deliveryId}@${domainOf(mailFrom)}>`,
        text: emailText(message),
        html: emailHtml(message),
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal,
      });
      return { kind: 'sent', code: response.slice(0, 3) };
    } catch (error) {
      return outcomeOfMail(failureOf(error, isOut));
    } finally {
      transport.close();
    }
  }
}

function failureOf(error: unknown, isOut: boolean): MailFailure {
  const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number };
  return {
    ...(responseCode === undefined ? {} : { responseCode }),
    aboutMessage: ABOUT_THE_MESSAGE.includes(command ?? ''),
    sent: isOut,
    code: code ?? 'EUNKNOWN',
  };
}

function domainOf(mailFrom: string): string {
  return /@([^\s>]+)/.exec(mailFrom)?.[1] ?? 'zhudian';
}
