import { areaNamed, type Honour, isIndustry, isValidUscc, nameKey, normalPhone, normalUscc } from '#libs/enterprises';
import { idFrom } from '#libs/kernel';
import { type ContactRow, ENTERPRISES, type EnterpriseRow } from './bundle-tables.js';
import type { Bundle } from './check-bundle.js';
import type { Flags } from './flags.js';
import type { Ids } from './ids.js';
import type { Known } from './known.js';

export interface PlannedEnterprise {
  readonly id: string;
  readonly externalId: string;
  readonly facts: {
    readonly name: string;
    readonly shortName: string | null;
    readonly uscc: string | null;
    readonly usccReason: null;
    readonly areaCode: string | null;
    readonly city: string | null;
    readonly industryCode: string | null;
    readonly chain: NonNullable<EnterpriseRow['chain']> | null;
    readonly chainPosition: 'unknown';
    readonly channel: ContactRow['manner']['channel'] | null;
    readonly introducerId: null;
    readonly parentGroup: null;
  };
  readonly honours: readonly { readonly honour: Honour; readonly listName: null; readonly listYear: null }[];
}

export interface PlannedPerson {
  readonly id: string;
  readonly enterpriseId: string;
  readonly name: string;
  readonly title: string | null;
  readonly phones: readonly string[];
}

/**
 * What a row says about an enterprise. Codes that are wrong stay in the row, and the field stays empty.
 * Two rows of equal name key or USCC are one enterprise.
 */
export function planEnterprises(bundle: Bundle, ids: Ids, known: Known, flags: Flags): PlannedEnterprise[] {
  const firstContacts = firstContactOf(bundle.contacts);
  const planned: PlannedEnterprise[] = [];
  const byIdentity = new Map<string, string>();
  for (const row of bundle.enterprises) {
    const uscc = usccOf(row, flags);
    const keys = [`name ${nameKey(row.name)} ${uscc ?? ''}`, ...(uscc === null ? [] : [`uscc ${uscc}`])];
    const twin = keys.map((key) => byIdentity.get(key)).find((id) => id !== undefined);
    const existing = known.enterpriseIds.get(row.id);
    const { id, isNew } = ids.take('enterprise', row, twin ?? existing);
    for (const key of keys) byIdentity.set(key, id);
    if (twin !== undefined) flags.raise('same_enterprise', { file: ENTERPRISES.file, row: row.row, id: row.id });
    if (isNew) planned.push(enterpriseOf(row, id, uscc, firstContacts.get(row.id), flags));
  }
  return planned;
}

/** Whom contacts met: each person once, by enterprise, name and phone. */
export class People {
  readonly made = new Map<string, PlannedPerson>();

  /** Their records are found by what they are made of, so a second import makes none again. */
  readonly of = (enterpriseId: string, { person, title, phone }: ContactRow): string | null => {
    if (person === null) return null;
    const phones = phone === null ? [] : [normalPhone(phone)];
    const id = idFrom('contact person', enterpriseId, person, ...phones);
    if (!this.made.has(id)) this.made.set(id, { id, enterpriseId, name: person, title, phones });
    return id;
  };
}

function enterpriseOf(
  row: EnterpriseRow,
  id: string,
  uscc: string | null,
  contact: ContactRow | undefined,
  flags: Flags,
): PlannedEnterprise {
  const place = { file: ENTERPRISES.file, row: row.row, id: row.id };
  const names = [row.province ?? '', row.city ?? ''].filter((name) => name !== '');
  const areaCode = names.length === 0 ? null : (areaNamed(...names) ?? null);
  if (names.length > 0 && areaCode === null) flags.raise('area_left_out', place);
  const industryCode = row.industryCode !== null && isIndustry(row.industryCode) ? row.industryCode : null;
  if (row.industryCode !== null && industryCode === null) flags.raise('industry_left_out', place);
  return {
    id,
    externalId: row.id,
    facts: {
      name: row.name,
      shortName: row.shortName,
      uscc,
      usccReason: null,
      areaCode,
      city: row.city,
      industryCode,
      chain: row.chain,
      chainPosition: 'unknown',
      channel: contact?.manner.channel ?? null,
      introducerId: null,
      parentGroup: null,
    },
    honours: row.honours.map((honour) => ({ honour, listName: null, listYear: null })),
  };
}

/** From a ledger, a failing code stays in the row (domain.md §3). */
function usccOf(row: EnterpriseRow, flags: Flags): string | null {
  if (row.uscc === null) return null;
  const uscc = normalUscc(row.uscc);
  if (isValidUscc(uscc)) return uscc;
  flags.raise('uscc_left_out', { file: ENTERPRISES.file, row: row.row, id: row.id });
  return null;
}

/** An enterprise's channel is that of its first contact (domain.md §3). */
function firstContactOf(contacts: readonly ContactRow[]): Map<string, ContactRow> {
  const first = new Map<string, ContactRow>();
  for (const contact of contacts) {
    const known = first.get(contact.enterpriseId);
    if (known === undefined || contact.on < known.on) first.set(contact.enterpriseId, contact);
  }
  return first;
}
