import { coreName, type NameParts, namePartsOf } from './core-name.js';
import { searchKey } from './name-key.js';

/** Why two enterprises may be one: offered to a person, never decided by us (domain.md §3). */
export const LIKENESSES = ['core_name', 'short_name', 'typo'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** What a person is called by which they may be mistaken. */
export interface Named {
  readonly name: string;
  readonly shortName: string | null;
}

/** By what an enterprise is found as possibly the same; stored with it. */
export interface LikenessKeys {
  readonly coreName: string;
  /** The short name without punctuation, its regions kept: 北京银行 is not 上海银行. Null where there is none. */
  readonly shortKey: string | null;
}

/** A core of two characters is an industry more often than a name (燃气, 钢铁): 4 of 5 such pairs of real firms are two. */
const LEAST_CORE = 3;
/** In a shorter core one other character is another name (金溢, 金证). */
const LEAST_TYPO = 4;
/** So long a core is itself without a region too; of two shorter ones, both say where they are, or neither. */
const LONG_CORE = 6;
/** These count and number: who types another one means another one. */
const NUMBERING = /[0-9a-z一二三四五六七八九十百千万零甲乙丙丁东南西北]/u;

export function likenessKeys({ name, shortName }: Named): LikenessKeys {
  return { coreName: coreName(name), shortKey: shortName === null ? null : searchKey(shortName) || null };
}

/** Why two may be the same firm; `undefined`: nothing says so. */
export function likenessOf(one: Named, other: Named): Likeness | undefined {
  const [a, b] = [likenessKeys(one), likenessKeys(other)];
  if (a.coreName === b.coreName && a.coreName.length >= LEAST_CORE) return 'core_name';
  const shortNames = [
    [a.shortKey, b.shortKey],
    [a.shortKey, b.coreName],
    [a.coreName, b.shortKey],
  ] as const;
  if (shortNames.some(([mine, theirs]) => mine !== null && mine === theirs)) return 'short_name';
  return isTypo(one.name, other.name) ? 'typo' : undefined;
}

/** The cores differ in one character, and no region speaks against it. */
function isTypo(one: string, other: string): boolean {
  const [a, b] = [namePartsOf(one), namePartsOf(other)];
  if (Math.max(a.core.length, b.core.length) < LEAST_TYPO) return false;
  return areNear(a, b) && isOneCharacterApart(a.core, b.core);
}

function areNear(one: NameParts, other: NameParts): boolean {
  if (one.regions.some((place) => other.regions.includes(place))) return true;
  const unsaid = [one, other].filter(({ regions }) => regions.length === 0).length;
  return unsaid === 2 || (unsaid === 1 && Math.min(one.core.length, other.core.length) >= LONG_CORE);
}

/** One character replaced, missing, or two neighbours swapped. */
function isOneCharacterApart(one: string, other: string): boolean {
  const [a, b] = [Array.from(one), Array.from(other)].sort((x, y) => x.length - y.length) as [string[], string[]];
  const from = a.findIndex((character, place) => character !== b[place]);
  const start = from === -1 ? a.length : from;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (b.length - a.length > 1 || restB.length === 0) return false;
  if (a.length < b.length) return same(restA, restB.slice(1)) && !numbers(restB.slice(0, 1));
  if (same(restA.slice(1), restB.slice(1))) return !numbers([restA[0] ?? '', restB[0] ?? '']);
  const isSwapped = restA[0] === restB[1] && restA[1] === restB[0] && same(restA.slice(2), restB.slice(2));
  return isSwapped && !numbers(restA.slice(0, 2));
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.join('') === other.join('');
}

function numbers(characters: readonly string[]): boolean {
  return characters.some((character) => NUMBERING.test(character));
}

/** The core with one character left out, each way: who shares one may be a typing error of the other. */
export function typoKeys(core: string): string[] {
  const characters = Array.from(core);
  if (characters.length < LEAST_TYPO) return [];
  return [...new Set(characters.map((_, place) => characters.toSpliced(place, 1).join('')))];
}
