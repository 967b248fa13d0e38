import type { Reader } from '#libs/database';
import { computeHeadline } from './compute-headline.js';
import { computeTable } from './compute-table.js';

/** What is heavy enough for a thread of its own: plain data in, plain data out. */
export const WORKS = { headline: computeHeadline, table: computeTable } as const;

export type Work = keyof typeof WORKS;
export type AskedOf<Kind extends Work> = Parameters<(typeof WORKS)[Kind]>[1];
export type AnswerOf<Kind extends Work> = Awaited<ReturnType<(typeof WORKS)[Kind]>>;

export function perform<Kind extends Work>(reader: Reader, kind: Kind, asked: AskedOf<Kind>): Promise<AnswerOf<Kind>> {
  const compute = WORKS[kind] as (reader: Reader, asked: AskedOf<Kind>) => Promise<AnswerOf<Kind>>;
  return compute(reader, asked);
}
