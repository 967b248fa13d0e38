import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, type Transaction, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { Clock, commonProblems, type Instant } from '#libs/kernel';
import { problems } from './domain/problems.js';
import { afterFailure, secondsLeft, type ThrottleKind } from './domain/sign-in-throttle.js';
import { fewAtOnce, hashOfSecret, isPasswordOf, newSecret } from './secrets.js';
import { AttemptStore } from './store/attempt.store.js';
import { CredentialStore, type Credentials } from './store/credential.store.js';
import { SessionStore } from './store/session.store.js';

export const SESSION_SECONDS = 14 * 24 * 60 * 60;
const MICROS_PER_SECOND = 1_000_000;

export interface Origin {
  readonly ip: string;
  readonly requestId: string;
}

/** Signs in and out. Throttled by account and by address, in the database: a restart forgives nobody. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly credentials: CredentialStore,
    private readonly sessions: SessionStore,
    private readonly attempts: AttemptStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Answers the secret of the session. @throws sign_in_refused, too_many_requests */
  async run(username: string, password: string, from: Origin): Promise<string> {
    const account = username.toLowerCase();
    const known = await this.checked(account, from.ip, async () => {
      const credentials = await this.credentials.ofUsername(this.database.reader, account);
      return (await isPasswordOf(credentials?.passwordHash, password)) ? credentials : undefined;
    });
    if (known === undefined) throw problems.sign_in_refused();
    return this.unitOfWork.run((tx) => this.begin(tx, known, from));
  }

  /** A new session, in the unit of work of what let the person in. */
  async begin(tx: Transaction, { userId, username, name }: Credentials, from: Origin): Promise<string> {
    const secret = newSecret();
    const createdAt = this.clock.now();
    const expiresAt = createdAt + SESSION_SECONDS * MICROS_PER_SECOND;
    await this.sessions.begin(tx, { tokenHash: hashOfSecret(secret), userId, createdAt, expiresAt });
    await this.attempts.forget(tx, keyOf('account', username));
    const actor: Actor = { userId, username, name, grants: [], via: 'session', ...from };
    await this.audit.record(tx, actor, { action: 'auth.session', subjectKind: 'user', subjectId: userId });
    return secret;
  }

  async signOut(secret: string): Promise<void> {
    await this.unitOfWork.run((tx) => this.sessions.end(tx, hashOfSecret(secret)));
  }

  /** Looks at the throttle, asks, and counts a failure. @throws too_many_requests */
  checked<Answer>(account: string, ip: string, ask: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
    return fewAtOnce(async () => {
      await this.refuseBlocked('account', account);
      await this.refuseBlocked('address', ip);
      const answer = await ask();
      if (answer === undefined) {
        await this.unitOfWork.run(async (tx) => {
          await this.countFailure(tx, 'account', account);
          await this.countFailure(tx, 'address', ip);
        });
      }
      return answer;
    });
  }

  private async refuseBlocked(kind: ThrottleKind, subject: string): Promise<void> {
    const attempts = await this.attempts.find(this.database.reader, keyOf(kind, subject));
    const seconds = secondsLeft(attempts, this.clock.now());
    if (seconds > 0) throw commonProblems.too_many_requests({ seconds });
  }

  private async countFailure(tx: Transaction, kind: ThrottleKind, subject: string): Promise<void> {
    const key = keyOf(kind, subject);
    await tx.lockKeys([`sign-in ${key}`]);
    const now: Instant = this.clock.now();
    await this.attempts.save(tx, key, afterFailure(kind, await this.attempts.find(tx, key), now));
  }
}

function keyOf(kind: ThrottleKind, subject: string): string {
  return `${kind}:${subject}`;
}
