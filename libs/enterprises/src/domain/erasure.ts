import { type ContactDetails, NO_DETAILS } from './contact-person.js';

/** What stands where a person's data was. */
export const ERASED = '（已删除）';

/** A person of whom nothing is kept. */
export const ERASED_DETAILS: ContactDetails = { ...NO_DETAILS, name: ERASED };

/** What of a person may stand in the words of others. */
export interface Traces {
  readonly personId: string;
  readonly name: string;
  /** Phones, WeChat and e-mail: they mean this person wherever they stand. */
  readonly numbers: readonly string[];
}

export function tracesOf(personId: string, { name, phones, wechat, email }: ContactDetails): Traces {
  const numbers = [...phones, wechat, email].filter((one): one is string => one !== null && one !== '');
  return { personId, name, numbers: numbers.toSorted((a, b) => b.length - a.length) };
}

/** Fields whose words name people: there the name goes too. Elsewhere it may be a part of another word. */
const NAMING_FIELDS = ['head', 'members'];

/** What was said, without the person: evidence stays whole but for them (domain.md §1, "Deleting"). */
export function withoutPerson(said: unknown, traces: Traces, field = ''): unknown {
  if (typeof said === 'string') return withoutTraces(said, traces, NAMING_FIELDS.includes(field));
  if (Array.isArray(said)) return said.map((one) => withoutPerson(one, traces, field));
  if (typeof said !== 'object' || said === null) return said;
  const entries = Object.entries(said).map(([key, value]) => [key, withoutPerson(value, traces, key)] as const);
  const record = Object.fromEntries(entries);
  if (record['contactPersonId'] !== traces.personId) return record;
  const { title: _, ...rest } = record;
  return { ...rest, name: ERASED };
}

function withoutTraces(text: string, { name, numbers }: Traces, namesPeople: boolean): string {
  const withoutNumbers = numbers.reduce((left, number) => left.replaceAll(number, ERASED), text);
  return namesPeople && name !== '' ? withoutNumbers.replaceAll(name, ERASED) : withoutNumbers;
}
