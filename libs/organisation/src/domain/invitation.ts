import type { Instant } from '#libs/kernel';
import { problems } from './problems.js';

interface Invited {
  readonly invitationExpiresAt: Instant | null;
}

/** An invitation is used once, and the latest one holds. @throws invitation_invalid, invitation_expired */
export function stillValid<Person extends Invited>(
  invited: Person | undefined,
  now: Instant,
): Person & { readonly invitationExpiresAt: Instant } {
  const until = invited?.invitationExpiresAt ?? null;
  if (invited === undefined || until === null) throw problems.invitation_invalid();
  if (until <= now) throw problems.invitation_expired();
  return { ...invited, invitationExpiresAt: until };
}
