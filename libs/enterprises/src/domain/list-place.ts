import { commonProblems } from '#libs/kernel';
import type { ListSort } from './enterprise-list.js';

/** Where a page ended: the sort, the value by which it sorts, and the id of its last row. */
export interface ListPlace {
  readonly value: string | number;
  readonly id: string;
}

type Keyset = readonly (string | number | null)[];
type PartKind = 'text' | 'number';

const SORTED_BY: Record<ListSort, PartKind> = {
  '-lastActivityAt': 'number',
  name: 'text',
  '-amountYuan': 'number',
  stageOn: 'text',
};

export function keysetOfPlace(sort: ListSort, { value, id }: ListPlace): Keyset {
  return [sort, value, id];
}

/** @throws invalid_input where the keyset is of a list in another order, or of none */
export function placeOfKeyset(sort: ListSort, keyset: Keyset | undefined): ListPlace | undefined {
  if (keyset === undefined) return undefined;
  const kinds = keysetKinds(sort);
  if (keyset.length !== kinds.length || !keyset.every((part, place) => isPart(part, kinds[place]))) throw noCursor();
  const [order, value, id] = keyset as readonly [string, string | number, string];
  if (order !== sort) throw noCursor();
  return { value, id };
}

/** What the database compares each part with. */
export function keysetKinds(sort: ListSort): readonly PartKind[] {
  return ['text', SORTED_BY[sort], 'text'];
}

function isPart(part: unknown, kind: PartKind | undefined): boolean {
  return kind === 'number'
    ? Number.isSafeInteger(part)
    : typeof part === 'string' && part.isWellFormed() && !part.includes('\0');
}

function noCursor(): Error {
  const message = { zh: '翻页位置不对，请从第一页开始', en: 'is no cursor of this list; start at the first page' };
  return commonProblems.invalid_input({}, [{ path: 'cursor', code: 'cursor', message }]);
}
