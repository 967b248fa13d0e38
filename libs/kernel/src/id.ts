import { createHash } from 'node:crypto';
import { v7, validate } from 'uuid';

/** UUID v7. Ids order nothing (domain.md §1). */
export function newId(): string {
  return v7();
}

export function isId(text: string): boolean {
  return validate(text);
}

/** The same id for the same words, always: a UUID v8 over their SHA-256. For what must be made once though asked twice. */
export function idFrom(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\u0000')).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
