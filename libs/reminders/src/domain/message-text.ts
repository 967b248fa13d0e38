import { maskSaid } from '#libs/enterprises';
import type { Message, MessageLink } from './channel.js';

const LINE_BREAK = '\n';

/** What a reader must know first: an earlier attempt may have arrived, or the time has passed. */
export function markedTitle({ title, isRepeat, isLate }: Message): string {
  return `${isRepeat ? '【补发】' : ''}${isLate ? '【迟到】' : ''}${title}`;
}

/** Title and lines, no number of a person whole in them; links apart, because they must survive a cut. */
export function plainText(message: Message): string {
  return maskSaid([markedTitle(message), ...message.lines].join(LINE_BREAK));
}

export function plainLinks(links: readonly MessageLink[]): string {
  return links.map(({ text, url }) => `${LINE_BREAK}${text}：${url}`).join('');
}

/** The little Markdown that the robots know. What people wrote stays text: no link, no heading comes out of a firm's name. */
export function markdownText(message: Message): string {
  const lines = message.lines.map((line) => asMarkdownText(maskSaid(line)));
  return [`**${asMarkdownText(maskSaid(markedTitle(message)))}**`, ...lines].join(`${LINE_BREAK}${LINE_BREAK}`);
}

export function markdownLinks(links: readonly MessageLink[]): string {
  if (links.length === 0) return '';
  return `${LINE_BREAK}${LINE_BREAK}${links.map(({ text, url }) => `[${asMarkdownText(text)}](${url})`).join('　')}`;
}

/** The robots know no backslash escapes: the characters that mean something become their full-width twins. */
function asMarkdownText(text: string): string {
  return text.replace(/[[\]<>*`_#@]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

export function emailText(message: Message): string {
  return `${[markedTitle(message), '', ...message.lines].join(LINE_BREAK)}${LINE_BREAK}${plainLinks(message.links)}${LINE_BREAK}`;
}

/** No image, no script, nothing that is fetched: it reads the same in any mail program. */
export function emailHtml(message: Message): string {
  const lines = message.lines.map((line) => `<p style="margin:0 0 8px">${asHtml(line)}</p>`);
  const links = message.links.map(
    ({ text, url }) =>
      `<a href="${asHtml(url)}" style="display:inline-block;margin:8px 12px 0 0;color:#1d5bbf">${asHtml(text)}</a>`,
  );
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head>',
    '<body style="font-family:sans-serif;font-size:15px;line-height:1.6;color:#1f2329">',
    `<h1 style="font-size:17px">${asHtml(markedTitle(message))}</h1>`,
    ...lines,
    ...(links.length === 0 ? [] : [`<p style="margin:16px 0 0">${links.join('')}</p>`]),
    '</body></html>',
  ].join(LINE_BREAK);
}

export function asHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
