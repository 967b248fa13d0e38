import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '#libs/database';
import { Clock } from '#libs/kernel';
import { checkPassword } from './domain/passwords.js';
import { problems } from './domain/problems.js';
import { hashOfSecret, hashPassword } from './secrets.js';
import { type Origin, SignIn } from './sign-in.js';
import { CredentialStore, type Credentials } from './store/credential.store.js';
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

  /** Answers the secret of the session. @throws invitation_invalid, password_weak */
  async run(invitation: string, password: string, from: Origin): Promise<string> {
    const hash = hashOfSecret(invitation);
    const { username } = this.stillValid(await this.credentials.ofInvitation(this.database.reader, hash));
    checkPassword(password, username);
    const passwordHash = await hashPassword(password);
    return this.unitOfWork.run(async (tx) => {
      await tx.lockKeys([`invitation ${hash}`]);
      const invited = this.stillValid(await this.credentials.ofInvitation(tx, hash));
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

  private stillValid(invited: Credentials | undefined): Credentials {
    const until = invited?.invitationExpiresAt ?? null;
    if (invited === undefined || until === null || until <= this.clock.now()) throw problems.invitation_invalid();
    return invited;
  }
}
