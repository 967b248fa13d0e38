import type { Schemas } from '../../shared/api/client';
import type { ContactPerson } from './enterprise.queries';

/** As it is typed: phones one a line. */
export interface PersonDraft {
  readonly name: string;
  readonly title: string;
  readonly phones: string;
  readonly wechat: string;
  readonly email: string;
  readonly decisionRole: NonNullable<ContactPerson['decisionRole']>;
}

export const blankPerson: PersonDraft = {
  name: '',
  title: '',
  phones: '',
  wechat: '',
  email: '',
  decisionRole: 'unknown',
};

/** To be corrected: what is masked is not put into the fields, or the mask would be saved. */
export function draftOf({ name, title, decisionRole }: ContactPerson): PersonDraft {
  return { ...blankPerson, name, title: title ?? '', decisionRole: decisionRole ?? 'unknown' };
}

export function bodyOfNew(draft: PersonDraft): Schemas['AddContactPersonDto'] {
  const title = draft.title.trim();
  return {
    name: draft.name.trim(),
    ...(title === '' ? {} : { title }),
    ...reachedBy(draft),
    decisionRole: draft.decisionRole,
  };
}

/** What was left empty of the masked ones stays; a title that was taken away is taken away. */
export function bodyOfChange(draft: PersonDraft, { version }: ContactPerson): Schemas['ChangeContactPersonDto'] {
  const title = draft.title.trim();
  return {
    version,
    name: draft.name.trim(),
    title: title === '' ? null : title,
    ...reachedBy(draft),
    decisionRole: draft.decisionRole,
  };
}

function reachedBy({ phones, wechat, email }: PersonDraft) {
  const numbers = phones
    .split(/[\n,，;；、]/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return {
    ...(numbers.length === 0 ? {} : { phones: numbers }),
    ...(wechat.trim() === '' ? {} : { wechat: wechat.trim() }),
    ...(email.trim() === '' ? {} : { email: email.trim() }),
  };
}
