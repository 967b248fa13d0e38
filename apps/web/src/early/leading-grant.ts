import type { Me, Role } from '../shared/session/me';

/** Of several grants, the one that sees most decides which page comes first. */
const WIDEST_FIRST: readonly Role[] = ['office', 'leader', 'scheduler', 'lead', 'member'];

export function leadingGrant({ grants }: Pick<Me, 'grants'>): Me['grants'][number] | undefined {
  return WIDEST_FIRST.flatMap((role) => grants.filter((grant) => grant.role === role))[0];
}
