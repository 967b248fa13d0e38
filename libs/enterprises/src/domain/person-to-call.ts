import type { ContactDetails } from './contact-person.js';

/** Whom one calls first: who decides, else who was entered first; nobody without a number. */
export function personToCall<Person extends Pick<ContactDetails, 'phones' | 'decisionRole'>>(
  inOrderOfEntry: readonly Person[],
): Person | undefined {
  const reachable = inOrderOfEntry.filter(({ phones }) => phones.length > 0);
  return reachable.find(({ decisionRole }) => decisionRole === 'decides') ?? reachable[0];
}
