import type { AuditTrail } from '#libs/audit';
import type { ContactDetails } from './domain/contact-person.js';

/** What changed of a person, from what to what, as the audit trail may hold it: fingerprints, never the data. */
export function changedDetails(
  audit: AuditTrail,
  before: ContactDetails,
  after: ContactDetails,
): Record<string, readonly [string | null, string | null]> {
  const fields = Object.keys(after) as (keyof ContactDetails)[];
  const textOf = (value: ContactDetails[keyof ContactDetails]): string | null =>
    value === null || value.length === 0
      ? null
      : audit.fingerprint(typeof value === 'string' ? value : value.join(' '));
  return Object.fromEntries(
    fields
      .map((field) => [field, [textOf(before[field]), textOf(after[field])] as const] as const)
      .filter(([, [was, is]]) => was !== is),
  );
}
