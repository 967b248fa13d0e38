import { commonProblems } from '#libs/kernel';
import { isArea } from './areas.js';
import type { IntroducerKind } from './channels.js';
import { searchKey } from './name-key.js';
import { problems } from './problems.js';

/** Who opened a door (domain.md §3). */
export interface IntroducerFacts {
  readonly kind: IntroducerKind;
  readonly name: string;
  readonly areaCode: string | null;
  readonly note: string | null;
}

export type IntroducerGiven = { readonly [Field in keyof IntroducerFacts]?: IntroducerFacts[Field] | undefined };

/** Absent stays as it is, null clears. @throws unknown_area, invalid_input */
export function introducerAfter(before: IntroducerFacts, given: IntroducerGiven): IntroducerFacts {
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const merged: IntroducerFacts = { ...before, ...told };
  if (searchKey(merged.name) === '') {
    const message = { zh: '名称里要有文字', en: 'must have letters in it' };
    throw commonProblems.invalid_input({}, [{ path: 'name', code: 'name', message }]);
  }
  if (merged.areaCode !== null && !isArea(merged.areaCode)) throw problems.unknown_area({ areaCode: merged.areaCode });
  return { ...merged, name: merged.name.trim() };
}

/** One association, agency or firm is registered once; two persons may share a name. */
export function isUniqueByName(kind: IntroducerKind): boolean {
  return kind !== 'person';
}
