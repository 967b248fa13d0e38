import { maskSaid } from '#libs/enterprises';
import type { Message } from './channel.js';
import { cutToBytes, fitBody, utf8Bytes } from './fit-bytes.js';
import { markdownLinks, markdownText, markedTitle, plainLinks, plainText } from './message-text.js';

const WECOM_MARKDOWN_BYTES = 4096;
const DINGTALK_BODY_BYTES = 20_000;
const DINGTALK_TITLE_BYTES = 200;
const FEISHU_BODY_BYTES = 20 * 1024;

/** What a robot is posted (reminders.md, "Channels"). The limits are bytes of UTF-8; what is too long is cut before its links. */
export function wecomBody(message: Message): string {
  const links = markdownLinks(message.links);
  const content = cutToBytes(markdownText(message), WECOM_MARKDOWN_BYTES - utf8Bytes(links)) + links;
  return JSON.stringify({ msgtype: 'markdown', markdown: { content } });
}

export function dingtalkBody(message: Message): string {
  const title = cutToBytes(maskSaid(markedTitle(message)), DINGTALK_TITLE_BYTES);
  const links = markdownLinks(message.links);
  return fitBody(markdownText(message), DINGTALK_BODY_BYTES, (text) =>
    JSON.stringify({ msgtype: 'markdown', markdown: { title, text: text + links }, at: { isAtAll: false } }),
  );
}

/** Signed in the body, if the robot wants it. */
export function feishuBody(
  message: Message,
  signed: { readonly timestamp: string; readonly sign: string } | undefined,
): string {
  const links = plainLinks(message.links);
  return fitBody(plainText(message), FEISHU_BODY_BYTES, (text) =>
    JSON.stringify({ ...signed, msg_type: 'text', content: { text: text + links } }),
  );
}

/** For a program: the parts as they are, and the id by which it knows a repeat. */
export function webhookBody(message: Message): string {
  const { deliveryId, title, lines, links, isRepeat, isLate } = message;
  return JSON.stringify({
    deliveryId,
    title: maskSaid(title),
    lines: lines.map(maskSaid),
    links,
    isRepeat,
    isLate,
  });
}
