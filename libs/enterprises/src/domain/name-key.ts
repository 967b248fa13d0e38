import * as opencc from 'opencc-js/t2cn';

/** Its declarations import one another without the extensions that ESM needs, so they say nothing. */
interface OpenCc {
  Converter(options: { readonly from: 't'; readonly to: 'cn' }): (text: string) => string;
}
const toSimplified = (opencc as unknown as OpenCc).Converter({ from: 't', to: 'cn' });
const OPENING = /[[{〔【〖〈《「『]/gu;
const CLOSING = /[\]}〕】〗〉》」』]/gu;
const NOT_OF_A_WORD = /[^\p{L}\p{N}]/gu;
/** Stands before and after each name in the search text; never part of a name. */
const EDGE = '|';

/**
 * Equal keys are the same enterprise (domain.md §3): NFKC, Traditional to Simplified by phrase, no spaces, one kind of
 * brackets, one case. Brackets come out half-width, as NFKC gives them.
 */
export function nameKey(name: string): string {
  return toSimplified(name.normalize('NFKC').replace(/\s|\p{Cf}/gu, ''))
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .toLowerCase();
}

/** What is looked for: the key without punctuation, so that 广东集团 finds 广东(集团). */
export function searchKey(text: string): string {
  return nameKey(text).replace(NOT_OF_A_WORD, '');
}

/** What is looked through: the names between edges, so that one can tell which *begins* with what is looked for. */
export function searchText(name: string, shortName: string | null): string {
  return searchTextOf([name, shortName ?? '']);
}

/** The same, of all names by which it is known. */
export function searchTextOf(names: readonly string[]): string {
  const keys = [...new Set(names.map(searchKey))].filter((key) => key !== '');
  return EDGE + keys.map((key) => key + EDGE).join('');
}

/** The same key, but only where a name begins with it. */
export function asBeginning(key: string): string {
  return EDGE + key;
}

/** Pairs of neighbours: text contains a key of two or more characters exactly where its pairs follow one another. */
export function pairsOf(text: string): string[] {
  const characters = Array.from(text);
  return characters.slice(1).map((character, place) => (characters[place] ?? '') + character);
}

/** Each character once, without edges. */
export function charactersOf(text: string): string[] {
  return [...new Set(text)].filter((character) => character !== EDGE);
}
