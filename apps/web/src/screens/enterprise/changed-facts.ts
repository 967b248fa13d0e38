import type { Schemas } from '../../shared/api/client';
import type { FirmFacts } from '../../shared/register/registration';
import type { Enterprise } from './enterprise.queries';

type Body = Schemas['ChangeEnterpriseDto'];

export function factsOf(enterprise: Enterprise): FirmFacts {
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
export function changedBody(draft: FirmFacts, enterprise: Enterprise): Body {
  const before = factsOf(enterprise);
  const changed = (Object.keys(draft) as (keyof FirmFacts)[]).flatMap((field) => {
    const value = draft[field]?.trim() ?? '';
    return value === (before[field] ?? '') ? [] : [[field, value === '' ? null : value]];
  });
  return { version: enterprise.version, ...(Object.fromEntries(changed) as Omit<Body, 'version'>) };
}
