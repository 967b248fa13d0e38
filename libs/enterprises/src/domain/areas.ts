import { AREA_LINES } from './codes/areas.data.js';
import { readCodes } from './codes/read-codes.js';

const NAMES = readCodes(AREA_LINES);
/** Rows of the table that stand between a province and its counties without being a place. */
const NO_PLACE = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);
const BY_NAMES = new Map(
  [...NAMES].filter(([, name]) => !NO_PLACE.has(name)).map(([stem]) => [wordsOfStem(stem).join(''), stem]),
);

/** Every place: the stem of its code, and its name. */
export function* places(): Iterable<readonly [stem: string, name: string]> {
  for (const [stem, name] of NAMES) if (!NO_PLACE.has(name)) yield [stem, name];
}

/** A GB/T 2260 code of six digits: 440000 is the province, 440600 the city, 440604 the district. */
export function isArea(code: string): boolean {
  return /^\d{6}$/.test(code) && NAMES.has(areaStem(code));
}

/** What all codes within it begin with: 4406 of 440600. */
export function areaStem(code: string): string {
  return code.replace(/(?:00){1,2}$/, '');
}

/** 广东省, 佛山市, 南海区: from the largest down; empty where the code is unknown. */
export function areaWords(code: string): string[] {
  return isArea(code) ? wordsOfStem(areaStem(code)) : [];
}

/** The code of a place named from the province down; an empty name says nothing, 北京市 in 北京市 is the province. */
export function areaNamed(...names: readonly string[]): string | undefined {
  const given = names.map((name) => name.trim()).filter((name, place, all) => name !== '' && name !== all[place - 1]);
  return BY_NAMES.get(given.join(''))?.padEnd(6, '0');
}

function wordsOfStem(stem: string): string[] {
  return [2, 4, 6]
    .filter((length) => length <= stem.length)
    .map((length) => NAMES.get(stem.slice(0, length)) ?? '')
    .filter((name) => name !== '' && !NO_PLACE.has(name));
}
