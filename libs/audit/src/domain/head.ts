import type { Instant } from '#libs/kernel';

/** The end of the chain at some moment. Kept elsewhere, it shows later that nothing before it was rewritten or cut off. */
export interface Head {
  readonly number: number;
  readonly hash: string;
  readonly sealedAt: Instant;
}

const FORM = /^zhudian-audit-1\.(\d{1,15})\.([0-9a-f]{64})\.(\d{1,16})\.([\w-]{86})$/;

/** What is signed. */
export function signedText({ number, hash, sealedAt }: Head): string {
  return `zhudian-audit-1.${String(number)}.${hash}.${String(sealedAt)}`;
}

/** One line to print, mail or paste. */
export function lineOf(head: Head, signature: string): string {
  return `${signedText(head)}.${signature}`;
}

/** `undefined` where the text is no such line. */
export function parseHead(line: string): { readonly head: Head; readonly signature: string } | undefined {
  const [, number, hash, sealedAt, signature] = FORM.exec(line.trim()) ?? [];
  if (number === undefined || hash === undefined || sealedAt === undefined || signature === undefined) return undefined;
  return { head: { number: Number(number), hash, sealedAt: Number(sealedAt) as Instant }, signature };
}
