import { createHmac } from 'node:crypto';

/** DingTalk: over the time in milliseconds and the secret, keyed with the secret; goes into the query, so it is escaped there. */
export function dingtalkSign(secret: string, millis: number): string {
  return createHmac('sha256', secret)
    .update(`${String(millis)}\n${secret}`)
    .digest('base64');
}

/** Feishu: over nothing, keyed with the time in seconds and the secret. */
export function feishuSign(secret: string, seconds: number): string {
  return createHmac('sha256', `${String(seconds)}\n${secret}`).digest('base64');
}

/** Our own webhook: over the time in seconds and the body, so that neither can be exchanged. */
export function webhookSign(secret: string, seconds: number, body: string): string {
  return `sha256=${createHmac('sha256', secret)
    .update(`${String(seconds)}.${body}`)
    .digest('hex')}`;
}
