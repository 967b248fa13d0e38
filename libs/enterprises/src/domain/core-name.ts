import { nameKey, searchKey } from './name-key.js';
import { placeNamed, splitRegions } from './region-parts.js';

/** What a firm is by law, not what it is called. */
const LEGAL_SUFFIXES = [
  '合伙企业(有限合伙)',
  '合伙企业(普通合伙)',
  '(有限合伙)',
  '(普通合伙)',
  '股份有限责任公司',
  '有限责任公司',
  '股份有限公司',
  '有限公司',
  '集团公司',
  '股份公司',
  '总公司',
  '分公司',
  '公司',
  '(集团)',
  '集团',
  '总厂',
] as const;
const BRACKETED = /\(([^()]*)\)/gu;
/** In brackets these say nothing of whom. */
const SAYS_NOTHING = new Set(['集团', '中国', '控股', '']);
const LEAST = 2;

/** What a name consists of, as far as it tells firms apart. */
export interface NameParts {
  /** Places in their short form, from the largest down as they stand. */
  readonly regions: readonly string[];
  readonly core: string;
}

/** The key without legal suffix and region parts (domain.md §3): 佛山市南海正窗门窗有限公司 is 正窗门窗 of 佛山, 南海. */
export function namePartsOf(name: string): NameParts {
  const bracketed: string[] = [];
  const open = withoutSuffix(nameKey(name)).replace(BRACKETED, (whole, inside: string) => {
    const place = placeNamed(inside);
    if (place !== undefined) bracketed.push(place);
    return place !== undefined || SAYS_NOTHING.has(inside) ? '' : whole;
  });
  const { regions, rest } = splitRegions(withoutSuffix(open));
  return { regions: [...regions, ...bracketed], core: searchKey(rest) };
}

export function coreName(name: string): string {
  return namePartsOf(name).core;
}

function withoutSuffix(key: string): string {
  const suffix = LEGAL_SUFFIXES.find((one) => key.endsWith(one) && key.length - one.length >= LEAST);
  return suffix === undefined ? key : withoutSuffix(key.slice(0, -suffix.length));
}
