import { areaWords, places } from './areas.js';
import { INDUSTRY_LINES } from './codes/industries.data.js';
import { readCodes } from './codes/read-codes.js';

/** A code of a standard table with its names from the largest down: 广东省, 佛山市, 南海区. */
export interface NamedCode {
  readonly code: string;
  readonly names: readonly string[];
}

interface Known extends NamedCode {
  readonly name: string;
  readonly path: string;
}

const known = (code: string, names: readonly string[]): Known => ({
  code,
  names,
  name: names.at(-1) ?? '',
  path: names.join(''),
});
const AREAS: readonly Known[] = [...places()].map(([stem]) => {
  const code = stem.padEnd(6, '0');
  return known(code, areaWords(code));
});
const INDUSTRIES: readonly Known[] = [...readCodes(INDUSTRY_LINES)].map(([code, name]) => known(code, [name]));

/** In order: the first that fits says how well a row answers to the words. */
const FITS: readonly ((row: Known, words: string) => boolean)[] = [
  ({ code, name }, words) => code === words || name === words,
  ({ code, name }, words) => code.startsWith(words) || name.startsWith(words),
  ({ name }, words) => name.includes(words),
  ({ path }, words) => path.includes(words),
  ({ path }, words) => words.length > 2 && isWithin(path, words),
];

/** Places by a part of their name or path (南海, 佛山南海), or by the beginning of their code; the best, and the largest, first. */
export function findAreas(words: string, most: number): NamedCode[] {
  return find(AREAS, words, most);
}

/** Industries by a part of the name (门窗), or by the beginning of their code (C21). */
export function findIndustries(words: string, most: number): NamedCode[] {
  return find(INDUSTRIES, words, most);
}

function find(rows: readonly Known[], given: string, most: number): NamedCode[] {
  const words = given.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  return rows
    .flatMap((row, place) => {
      const fit = FITS.findIndex((fits) => fits(row, words));
      return fit === -1 ? [] : [{ row, fit, place }];
    })
    .sort((a, b) => a.fit - b.fit || a.row.names.length - b.row.names.length || a.place - b.place)
    .slice(0, most)
    .map(({ row: { code, names } }) => ({ code, names }));
}

/** 佛山南海 within 广东省佛山市南海区: in order, with others between. */
function isWithin(path: string, words: string): boolean {
  let at = -1;
  return Array.from(words).every((character) => {
    at = path.indexOf(character, at + 1);
    return at !== -1;
  });
}
