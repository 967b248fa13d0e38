import { maskEmail, maskPhone, maskWechat, normalPhone } from './masking.js';

export const DECISION_ROLES = ['decides', 'influences', 'handles', 'unknown'] as const;
export type DecisionRole = (typeof DECISION_ROLES)[number];

/** A person at the enterprise (domain.md §3). Personal data. */
export interface ContactDetails {
  readonly name: string;
  readonly title: string | null;
  readonly phones: readonly string[];
  readonly wechat: string | null;
  readonly email: string | null;
  readonly decisionRole: DecisionRole | null;
}

export type ContactDetailsGiven = { readonly [Field in keyof ContactDetails]?: ContactDetails[Field] | undefined };

export const NO_DETAILS: ContactDetails = {
  name: '',
  title: null,
  phones: [],
  wechat: null,
  email: null,
  decisionRole: null,
};

/** Absent stays as it is, null clears; phones as they are dialled, each once. */
export function detailsAfter(before: ContactDetails, given: ContactDetailsGiven): ContactDetails {
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const merged: ContactDetails = { ...before, ...told };
  return { ...merged, name: merged.name.trim(), phones: [...new Set(merged.phones.map(normalPhone))] };
}

/** As everybody sees it by default. */
export function masked<Details extends ContactDetails>(details: Details): Details {
  const { phones, wechat, email } = details;
  return {
    ...details,
    phones: phones.map(maskPhone),
    wechat: wechat === null ? null : maskWechat(wechat),
    email: email === null ? null : maskEmail(email),
  };
}
