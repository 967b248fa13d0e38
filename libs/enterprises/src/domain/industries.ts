import { INDUSTRY_LINES } from './codes/industries.data.js';
import { readCodes } from './codes/read-codes.js';

const NAMES = readCodes(INDUSTRY_LINES);
const MANUFACTURING_SECTION = 'C';

/** GB/T 4754-2017: a section (C), or within it a division (C21), a group (C211) or a class (C2110). */
export function isIndustry(code: string): boolean {
  return NAMES.has(code);
}

export function industryName(code: string): string | undefined {
  return NAMES.get(code);
}

/** Section C. Suggests a project's own flag, and never replaces it (domain.md §3). */
export function isManufacturing(industryCode: string): boolean {
  return industryCode.startsWith(MANUFACTURING_SECTION);
}
