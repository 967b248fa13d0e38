const ELLIPSIS = '…';
const ELLIPSIS_BYTES = 3;

export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character.codePointAt(0) ?? 0);
  return bytes;
}

/** The text, or as many whole characters as fit with "…" behind them. An emoji of several code points is one character. */
export function cutToBytes(text: string, limit: number): string {
  if (utf8Bytes(text) <= limit) return text;
  let kept = '';
  let left = limit - ELLIPSIS_BYTES;
  if (left < 0) return '';
  for (const { segment } of new Intl.Segmenter('zh').segment(text)) {
    left -= utf8Bytes(segment);
    if (left < 0) break;
    kept += segment;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}

/** A built body within its limit: its text is cut by the part that is too much, escapes and all. */
export function fitBody(text: string, limit: number, build: (text: string) => string): string {
  const bare = utf8Bytes(build(''));
  let kept = text;
  let body = build(kept);
  while (utf8Bytes(body) > limit && kept !== '') {
    const share = Math.max(0, limit - bare) / (utf8Bytes(body) - bare);
    kept = cutToBytes(kept, Math.min(utf8Bytes(kept) - 1, Math.floor(utf8Bytes(kept) * share)));
    body = build(kept);
  }
  return body;
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
