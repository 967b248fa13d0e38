import { ApiProperty } from '@nestjs/swagger';
import { commonProblems } from '#libs/kernel';
import { CountField, isText, TextField } from './fields.js';

export const PAGE_LIMIT = 200;
const PAGE_DEFAULT = 80;
const TEXT_LIMIT = 500;

/** `?limit=&cursor=`: keyset pages, never offsets (api.md). */
export class PageQuery {
  @CountField({ min: 1, max: PAGE_LIMIT, optional: true, query: true })
  readonly limit: number = PAGE_DEFAULT;

  @TextField({ max: 1000, optional: true, description: 'nextCursor of the page before' })
  readonly cursor?: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
  readonly total: number;
}

/** The API document's page of one kind of item. */
export function pageOf<Item>(item: new () => Item): new () => Page<Item> {
  class PageDto {
    @ApiProperty({ type: [item] }) readonly items!: Item[];
    @ApiProperty({ type: 'string', nullable: true }) readonly nextCursor!: string | null;
    @ApiProperty({ type: 'integer' }) readonly total!: number;
  }
  Object.defineProperty(PageDto, 'name', { value: `PageOf${item.name}` });
  return PageDto;
}

/** Where a page ended: the sort values and the id of its last row. Opaque to clients. */
export type Keyset = readonly (string | number | null)[];

export function cursorOf(keyset: Keyset): string {
  return Buffer.from(JSON.stringify(keyset)).toString('base64url');
}

/** What the database compares each part of a keyset with. */
type PartKind = 'number' | 'text';

/** @throws invalid_input where the cursor is none of this list */
export function keysetOf(cursor: string | undefined, kinds: readonly PartKind[]): Keyset | undefined {
  if (cursor === undefined) return undefined;
  try {
    const keyset: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (isKeyset(keyset, kinds)) return keyset;
  } catch {
    // not JSON: refused below
  }
  const message = { zh: '翻页位置不对，请从第一页开始', en: 'is no cursor of this list; start at the first page' };
  throw commonProblems.invalid_input({}, [{ path: 'cursor', code: 'cursor', message }]);
}

/** Cuts the one row too many that was read to know whether there is a next page. */
export function page<Row, Item>(
  rows: readonly Row[],
  limit: number,
  total: number,
  keysetOfRow: (row: Row) => Keyset,
  item: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? cursorOf(keysetOfRow(last)) : null;
  return { items: shown.map(item), nextCursor, total };
}

function isKeyset(value: unknown, kinds: readonly PartKind[]): value is Keyset {
  if (!Array.isArray(value) || value.length !== kinds.length) return false;
  return kinds.every((kind, place) => isPart(value[place], kind));
}

function isPart(part: unknown, kind: PartKind): boolean {
  return kind === 'number' ? Number.isSafeInteger(part) : isText(part, 0, TEXT_LIMIT);
}
