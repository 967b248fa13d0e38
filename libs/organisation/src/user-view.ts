import type { DatedGrant } from './domain/grants.js';
import { maskedPhone } from './domain/phone.js';
import type { User } from './store/user.store.js';

export interface UserView {
  readonly id: string;
  readonly version: number;
  readonly username: string | null;
  readonly name: string;
  /** Masked. */
  readonly phone: string | null;
  readonly canSignIn: boolean;
  /** Has been invited, and has not answered yet. */
  readonly invited: boolean;
  readonly disabled: boolean;
  readonly grants: readonly DatedGrant[];
}

export function userView(user: User): UserView {
  const { id, version, username, name, phone, hasPassword, invitationExpiresAt, disabledAt, grants } = user;
  const disabled = disabledAt !== null;
  return {
    id,
    version,
    username,
    name,
    phone: phone === null ? null : maskedPhone(phone),
    canSignIn: hasPassword && username !== null && !disabled,
    invited: invitationExpiresAt !== null,
    disabled,
    grants,
  };
}
