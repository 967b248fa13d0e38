import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { checkPassword } from './domain/passwords.js';
import { permit } from './domain/permissions.js';
import { problems } from './domain/problems.js';
import { hashPassword, isPasswordOf } from './secrets.js';
import { type Origin, SignIn } from './sign-in.js';
import { CredentialStore } from './store/credential.store.js';
import { SessionStore } from './store/session.store.js';
import { UserStore } from './store/user.store.js';

/** A person changes their own password, which ends all their sign-ins but the new one. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly credentials: CredentialStore,
    private readonly users: UserStore,
    private readonly sessions: SessionStore,
    private readonly signIn: SignIn,
    private readonly audit: AuditTrail,
  ) {}

  /** Answers the secret of the new session. @throws password_wrong, password_weak, session_needed, too_many_requests */
  async run(actor: Actor, present: string, next: string, from: Origin): Promise<string> {
    permit(actor, 'auth.password', { selfUserId: actor.userId });
    if (actor.via !== 'session') throw problems.session_needed();
    const known = await this.signIn.checked(actor.username, from.ip, async () => {
      const credentials = await this.credentials.ofUser(this.database.reader, actor.userId);
      return (await isPasswordOf(credentials?.passwordHash, present)) ? credentials : undefined;
    });
    if (known === undefined) throw problems.password_wrong();
    checkPassword(next, actor.username, present);
    const passwordHash = await hashPassword(next);
    return this.unitOfWork.run(async (tx) => {
      await this.users.save(tx, actor.userId, { passwordHash, mustChangePassword: false });
      await this.sessions.endAll(tx, actor.userId);
      await this.audit.record(tx, actor, { action: 'auth.password', subjectKind: 'user', subjectId: actor.userId });
      return this.signIn.begin(tx, known, from);
    });
  }
}
