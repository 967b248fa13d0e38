import { places } from './areas.js';

/** What a place is called by law; a firm's name often leaves it out. */
const KINDS = [
  '维吾尔自治区',
  '壮族自治区',
  '回族自治区',
  '特别行政区',
  '自治区',
  '自治州',
  '自治县',
  '地区',
  '省',
  '市',
  '盟',
  '区',
  '县',
  '旗',
] as const;
const LONGEST = 12;
/** A town or a development zone stands only after the place that it belongs to. */
const SMALL_PLACE = /^(?:.{2,3}镇|.{2,6}?(?:开发区|新区))(?=.{2})/u;

/** Names that stand for themselves: provinces and cities in both forms, counties in full. */
const ANYWHERE = new Map<string, string>();
/** In brackets any of them is a place. */
const EVERY_PLACE = new Map<string, string>();
/** Counties without their kind (南海), only after their own province or city: alone they are brands as often (东方, 长安). */
const WITHIN = new Map<string, Set<string>>();

for (const [stem, name] of places()) {
  const short = shortPlace(name);
  ANYWHERE.set(name, short);
  EVERY_PLACE.set(name, short).set(short, short);
  if (stem.length < 6) ANYWHERE.set(short, short);
}
const STEMS = new Map([...places()]);
for (const [stem, name] of places()) {
  for (const length of [2, 4].filter((shorter) => shorter < stem.length)) {
    const parent = shortPlace(STEMS.get(stem.slice(0, length)) ?? '');
    if (parent === '') continue;
    const inner = WITHIN.get(parent) ?? new Set<string>();
    WITHIN.set(parent, inner.add(shortPlace(name)));
  }
}

/** 佛山市 and 佛山 are one place: the name without its kind, where two characters are left. */
function shortPlace(name: string): string {
  const kind = KINDS.find((one) => name.endsWith(one) && name.length - one.length >= 2);
  return kind === undefined ? name : name.slice(0, -kind.length);
}

/** The place that a whole text names, in its short form. */
export function placeNamed(text: string): string | undefined {
  return EVERY_PLACE.get(text);
}

/** What a text says of regions at its beginning, and what follows; two characters at least are left. */
export function splitRegions(text: string): { readonly regions: readonly string[]; readonly rest: string } {
  const regions: string[] = [];
  let rest = text;
  for (;;) {
    const found = placeAtStart(rest, regions.at(-1));
    if (found === undefined) break;
    regions.push(found.place);
    rest = rest.slice(found.length);
  }
  const small = regions.length === 0 ? null : SMALL_PLACE.exec(rest);
  return { regions, rest: small === null ? rest : rest.slice(small[0].length) };
}

function placeAtStart(text: string, after: string | undefined): { place: string; length: number } | undefined {
  const inner = after === undefined ? undefined : WITHIN.get(after);
  for (let length = Math.min(LONGEST, text.length - 2); length >= 2; length -= 1) {
    const start = text.slice(0, length);
    const place = ANYWHERE.get(start) ?? (inner?.has(start) === true ? start : undefined);
    if (place !== undefined) return { place, length };
  }
  return undefined;
}
