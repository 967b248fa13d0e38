import type { Schemas } from '../api/client';
import type { LookupItem } from '../collision/lookup.queries';

type Body = Schemas['CreateEnterpriseDto'];

/** What is known of a firm, as the fields hold it: an empty text is nothing. */
export interface FirmFacts {
  readonly name: string;
  readonly shortName: string;
  readonly uscc: string;
  /** Why a code that fails its check is kept. */
  readonly usccReason: string;
  readonly areaCode: string | null;
  /** Where the table has no such place. */
  readonly city: string;
  readonly chain: string | null;
  readonly industryCode: string;
}

/** What is told of a new enterprise; an empty text or nothing chosen is not told. */
export interface Registration extends FirmFacts {
  readonly channel: string | null;
  readonly introducerId: string | null;
}

export function blankRegistration(name: string): Registration {
  return {
    name,
    shortName: '',
    uscc: '',
    usccReason: '',
    areaCode: null,
    city: '',
    chain: null,
    industryCode: '',
    channel: 'direct',
    introducerId: null,
  };
}

/** The body of `POST /enterprises`; `others` look alike, and whoever registers says that they are not the same. */
export function bodyOf(id: string, given: Registration, others: readonly string[]): Body {
  const told = Object.entries(given).flatMap(([field, value]: [string, string | null]) => {
    const text = value?.trim() ?? '';
    return text === '' ? [] : [[field, text]];
  });
  return {
    id,
    ...(Object.fromEntries(told) as Pick<Body, 'name'>),
    ...(others.length === 0 ? {} : { confirmNotDuplicate: [...others] }),
  };
}

export interface Likeness {
  /** It is that one: registering it again is refused. */
  readonly same: LookupItem | undefined;
  /** May be that one: whoever registers says that it is not. */
  readonly alike: readonly LookupItem[];
}

const IS_SAME: ReadonlySet<string> = new Set(['name', 'uscc']);

/** What the words only are a part of is no likeness. */
export function likenessIn(found: readonly LookupItem[]): Likeness {
  return {
    same: found.find(({ match }) => IS_SAME.has(match)),
    alike: found.filter(({ match }) => !IS_SAME.has(match) && match !== 'part'),
  };
}
