import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '#libs/database';
import { Clock } from '#libs/kernel';
import { stillValid } from './domain/invitation.js';
import { checkPassword } from './domain/passwords.js';
import { hashOfSecret, hashPassword } from './secrets.js';
import { type Origin, SignIn } from './sign-in.js';
import { CredentialStore } from './store/credential.store.js';
import { SessionStore } from './store/session.store.js';
import { UserStore } from './store/user.store.js';

/** Who was invited sets a password and is signed in. An invitation is used once. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly credentials: CredentialStore,
    private readonly users: UserStore,
    private readonly sessions: SessionStore,
    private readonly signIn: SignIn,
    private readonly clock: Clock,
  ) {}

  /** Answers the secret of the session. @throws invitation_invalid, invitation_expired, password_weak */
  async run(invitation: string, password: string, from: Origin): Promise<string> {
    const hash = hashOfSecret(invitation);
    const { username } = stillValid(await this.credentials.ofInvitation(this.database.reader, hash), this.clock.now());
    checkPassword(password, username);
    const passwordHash = await hashPassword(password);
    return this.unitOfWork.run(async (tx) => {
      await tx.lockKeys([`invitation ${hash}`]);
      const invited = stillValid(await this.credentials.ofInvitation(tx, hash), this.clock.now());
      await this.users.save(tx, invited.userId, {
        passwordHash,
        mustChangePassword: false,
        invitationHash: null,
        invitationExpiresAt: null,
      });
      await this.sessions.endAll(tx, invited.userId);
      return this.signIn.begin(tx, invited, from);
    });
  }
}
