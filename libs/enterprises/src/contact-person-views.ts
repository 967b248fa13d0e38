import { isoOf } from '#libs/kernel';
import { type ContactDetails, masked } from './domain/contact-person.js';
import type { ContactPerson } from './store/contact-person.store.js';

export interface ContactPersonView extends ContactDetails {
  readonly id: string;
  readonly enterpriseId: string;
  readonly version: number;
  /** Phones, WeChat and e-mail are shown in part. */
  readonly masked: boolean;
  /** Nothing of the person is kept. */
  readonly erased: boolean;
  readonly recordedAt: string;
}

/** As everybody sees a person by default (domain.md §2). */
export function maskedView(person: ContactPerson): ContactPersonView {
  return { ...revealedView(masked(person)), masked: true };
}

/** Only for who has said why. */
export function revealedView(person: ContactPerson): ContactPersonView {
  const { id, enterpriseId, version, name, title, phones, wechat, email, decisionRole, recordedAt, erasedAt } = person;
  return {
    id,
    enterpriseId,
    version,
    name,
    title,
    phones,
    wechat,
    email,
    decisionRole,
    masked: false,
    erased: erasedAt !== null,
    recordedAt: isoOf(recordedAt),
  };
}
