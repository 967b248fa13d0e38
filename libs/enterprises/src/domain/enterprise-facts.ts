import { commonProblems, type FieldError } from '#libs/kernel';
import { isArea } from './areas.js';
import type { EnterpriseFacts, HonourHeld } from './enterprise.js';
import { isIndustry } from './industries.js';
import { searchKey } from './name-key.js';
import { problems } from './problems.js';
import { isValidUscc, looksLikeUscc, normalUscc } from './uscc.js';

/** What a person gives: absent stays as it is, null clears. */
export type FactsGiven = { readonly [Field in keyof EnterpriseFacts]?: EnterpriseFacts[Field] | undefined };

export const NO_FACTS: EnterpriseFacts = {
  name: '',
  shortName: null,
  uscc: null,
  usccReason: null,
  areaCode: null,
  city: null,
  industryCode: null,
  chain: null,
  chainPosition: 'unknown',
  channel: null,
  introducerId: null,
  parentGroup: null,
};

/** @throws uscc_invalid, unknown_area, unknown_industry, introducer_without_channel, invalid_input (domain.md §3) */
export function factsAfter(before: EnterpriseFacts, given: FactsGiven): EnterpriseFacts {
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const merged: EnterpriseFacts = { ...before, ...told };
  const uscc = merged.uscc === null ? null : normalUscc(merged.uscc);
  const facts = { ...merged, name: merged.name.trim(), shortName: merged.shortName?.trim() ?? null, uscc };
  refuseUnreadable(facts);
  const isValid = uscc === null || isValidUscc(uscc);
  if (!isValid && facts.usccReason === null) throw problems.uscc_invalid({ uscc });
  if (facts.areaCode !== null && !isArea(facts.areaCode)) throw problems.unknown_area({ areaCode: facts.areaCode });
  if (facts.industryCode !== null && !isIndustry(facts.industryCode)) {
    throw problems.unknown_industry({ industryCode: facts.industryCode });
  }
  if (facts.introducerId !== null && facts.channel === null) throw problems.introducer_without_channel();
  return { ...facts, usccReason: isValid ? null : facts.usccReason };
}

/** Field → [before, after], of the fields that differ: for the audit trail. */
export function changesBetween(before: EnterpriseFacts, after: EnterpriseFacts): Record<string, unknown> {
  const fields = Object.keys(NO_FACTS) as (keyof EnterpriseFacts)[];
  return Object.fromEntries(
    fields.filter((field) => before[field] !== after[field]).map((field) => [field, [before[field], after[field]]]),
  );
}

/** An enterprise holds an honour once. @throws honour_twice */
export function refuseTwice(honours: readonly HonourHeld[]): void {
  const twice = honours.find(({ honour }, place) => honours.findIndex((other) => other.honour === honour) !== place);
  if (twice !== undefined) throw problems.honour_twice({ honour: twice.honour });
}

function refuseUnreadable({ name, uscc }: EnterpriseFacts): void {
  const errors: FieldError[] = [];
  if (searchKey(name) === '') errors.push(NAMELESS);
  if (uscc !== null && !looksLikeUscc(uscc)) errors.push(NO_CODE);
  if (errors.length > 0) throw commonProblems.invalid_input({}, errors);
}

const NAMELESS: FieldError = {
  path: 'name',
  code: 'name',
  message: { zh: '名称里要有文字', en: 'must have letters in it' },
};
const NO_CODE: FieldError = {
  path: 'uscc',
  code: 'uscc',
  message: { zh: '要填 18 位数字和大写字母', en: 'must be 18 digits and letters' },
};
