import { isValidUscc } from './uscc.js';

/** By which an enterprise is known. */
export interface Identity {
  readonly nameKey: string;
  readonly uscc: string | null;
}

export type Match = 'uscc' | 'name';

/**
 * By what two entries are the same enterprise; `undefined` where they are not.
 * Equal USCC: the same. Equal name key: the same unless two valid USCCs differ (domain.md §3).
 */
export function matchOf(one: Identity, other: Identity): Match | undefined {
  if (one.uscc !== null && one.uscc === other.uscc) return 'uscc';
  if (one.nameKey !== other.nameKey) return undefined;
  const twoFirms = one.uscc !== null && other.uscc !== null && isValidUscc(one.uscc) && isValidUscc(other.uscc);
  return twoFirms ? undefined : 'name';
}

/** Of several that an entry may be, the one it is: a code decides before a name. */
export function sameAmong<Known extends Identity>(
  entry: Identity,
  known: readonly Known[],
): { readonly enterprise: Known; readonly match: Match } | undefined {
  const matches = known.flatMap((enterprise) => {
    const match = matchOf(entry, enterprise);
    return match === undefined ? [] : [{ enterprise, match }];
  });
  return matches.find(({ match }) => match === 'uscc') ?? matches[0];
}

/** The keys under which claims on one enterprise are serialised: who comes second waits (domain.md §5.2). */
export function claimKeys({ nameKey, uscc }: Identity): string[] {
  return [`enterprise-name:${nameKey}`, ...(uscc === null ? [] : [`enterprise-uscc:${uscc}`])];
}
