import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, UnitOfWork } from '#libs/database';
import { type Actor, keysetOf, type Page, page } from '#libs/http';
import { addDays, type BusinessDate, Clock, commonProblems, endOfDay, isoOf, newId } from '#libs/kernel';
import { permit } from './domain/permissions.js';
import { problems } from './domain/problems.js';
import { hashOfSecret, newSecret } from './secrets.js';
import { type AccessToken, AccessTokenStore, type TokenScope } from './store/access-token.store.js';

export interface NewToken {
  readonly name: string;
  readonly scope: TokenScope;
  /** The last day; 90 days from today if absent. */
  readonly expiresOn?: BusinessDate;
}

export interface TokenView extends Omit<AccessToken, 'expiresAt' | 'recordedAt'> {
  readonly expiresAt: string;
  readonly recordedAt: string;
}

const USUAL_DAYS = 90;
const LONGEST_DAYS = 366;
/** Lets a leaked token be recognised for what it is. */
const PREFIX = 'zhudian_';

/** Personal access tokens: for a program that acts as the person. Shown once, stored as a hash, scoped, expiring. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly tokens: AccessTokenStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A token makes no token. @throws session_needed, expiry_not_possible */
  async create(actor: Actor, { name, scope, expiresOn }: NewToken): Promise<TokenView & { readonly token: string }> {
    permit(actor, 'auth.tokens', { selfUserId: actor.userId });
    if (actor.via !== 'session') throw problems.session_needed();
    const today = this.clock.today();
    const lastDay = expiresOn ?? addDays(today, USUAL_DAYS);
    if (lastDay < today || lastDay > addDays(today, LONGEST_DAYS))
      throw problems.expiry_not_possible({ days: LONGEST_DAYS });
    const token = `${PREFIX}${newSecret()}`;
    const made = { id: newId(), name, scope, expiresAt: endOfDay(lastDay) };
    return this.unitOfWork.run(async (tx) => {
      await this.tokens.insert(tx, { ...made, userId: actor.userId, tokenHash: hashOfSecret(token) });
      await this.audit.record(tx, actor, {
        action: 'auth.tokens',
        subjectKind: 'access_token',
        subjectId: made.id,
        changes: { scope, expiresOn: lastDay },
      });
      return { ...tokenView({ ...made, recordedAt: tx.recordedAt }), token };
    });
  }

  /** The person's own, the latest first. */
  async list(
    { userId }: Actor,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string },
  ): Promise<Page<TokenView>> {
    const { reader } = this.database;
    const after = keysetOf(cursor, ['number', 'text']);
    const place = after === undefined ? undefined : ([Number(after[0]), String(after[1])] as const);
    const rows = await this.tokens.page(reader, userId, limit, place);
    return page(
      rows,
      limit,
      await this.tokens.count(reader, userId),
      ({ recordedAt, id }) => [recordedAt, id],
      tokenView,
    );
  }

  /** At once. @throws not_found */
  async revoke(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      permit(actor, 'auth.tokens', { selfUserId: actor.userId });
      if ((await this.tokens.find(tx, actor.userId, id)) === undefined) throw commonProblems.not_found();
      await this.tokens.revoke(tx, id);
      await this.audit.record(tx, actor, {
        action: 'auth.tokens',
        subjectKind: 'access_token',
        subjectId: id,
        changes: { revoked: true },
      });
    });
  }
}

function tokenView({ expiresAt, recordedAt, ...rest }: AccessToken): TokenView {
  return { ...rest, expiresAt: isoOf(expiresAt), recordedAt: isoOf(recordedAt) };
}
