import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock, isoOf } from '#libs/kernel';
import { stillValid } from './domain/invitation.js';
import { hashOfSecret } from './secrets.js';
import { CredentialStore } from './store/credential.store.js';

export interface InvitedView {
  readonly name: string;
  readonly username: string;
  readonly expiresAt: string;
}

/** Whom an invitation is for: only who has its secret is told. Changes nothing. */
@Injectable()
export class ReadInvitation {
  constructor(
    private readonly database: Database,
    private readonly credentials: CredentialStore,
    private readonly clock: Clock,
  ) {}

  /** @throws invitation_invalid, invitation_expired */
  async run(invitation: string): Promise<InvitedView> {
    const invited = await this.credentials.ofInvitation(this.database.reader, hashOfSecret(invitation));
    const { name, username, invitationExpiresAt } = stillValid(invited, this.clock.now());
    return { name, username, expiresAt: isoOf(invitationExpiresAt) };
  }
}
