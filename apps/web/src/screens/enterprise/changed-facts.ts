import type { Schemas } from '../../shared/api/client';
import type { Enterprise } from './enterprise.queries';

type Body = Schemas['ChangeEnterpriseDto'];

/** As the fields hold it: an empty text is nothing. */
export interface FactsDraft {
  readonly name: string;
  readonly shortName: string;
  readonly uscc: string;
  readonly usccReason: string;
  readonly areaCode: string | null;
  readonly city: string;
  readonly chain: string | null;
  readonly industryCode: string;
}

export function factsOf(enterprise: Enterprise): FactsDraft {
  const { name, shortName, uscc, usccReason, areaCode, city, chain, industryCode } = enterprise;
  return {
    name,
    shortName: shortName ?? '',
    uscc: uscc ?? '',
    usccReason: usccReason ?? '',
    areaCode,
    city: city ?? '',
    chain,
    industryCode: industryCode ?? '',
  };
}

/** Only what is another now: what nobody touched is not written over what somebody else has written meanwhile. */
export function changedBody(draft: FactsDraft, enterprise: Enterprise): Body {
  const before = factsOf(enterprise);
  const changed = (Object.keys(draft) as (keyof FactsDraft)[]).flatMap((field) => {
    const value = draft[field]?.trim() ?? '';
    return value === (before[field] ?? '') ? [] : [[field, value === '' ? null : value]];
  });
  return { version: enterprise.version, ...(Object.fromEntries(changed) as Omit<Body, 'version'>) };
}
