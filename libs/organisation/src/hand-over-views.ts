import { type BusinessDate, isoOf } from '#libs/kernel';
import { type HandedItem, handed, type Passing } from './domain/succession.js';
import type { HandOverRow } from './store/hand-over.store.js';

export interface HandOverPreview {
  readonly userId: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly items: readonly HandedItem[];
}

export interface HandOverView extends Omit<HandOverPreview, 'userId'> {
  readonly id: string;
  readonly fromUserId: string;
  readonly on: BusinessDate;
  readonly note: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

export function previewOf(userId: string, passings: readonly Passing[]): HandOverPreview {
  const items = passings.map(handed);
  return { userId, counts: countsOf(items), items };
}

export function handOverView({ handedOn, recordedAt, items, ...rest }: HandOverRow): HandOverView {
  return { ...rest, on: handedOn, recordedAt: isoOf(recordedAt), counts: countsOf(items), items };
}

/** How many of each kind. */
function countsOf(items: readonly HandedItem[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
