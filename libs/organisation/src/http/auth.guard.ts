import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Database } from '#libs/database';
import { type ActingRequest, OPERATION, PUBLIC } from '#libs/http';
import { Clock, commonProblems } from '#libs/kernel';
import { isOperation, mayAny } from '../domain/permissions.js';
import { problems } from '../domain/problems.js';
import { hashOfSecret } from '../secrets.js';
import { type Recognised, SessionStore } from '../store/session.store.js';

export const SESSION_COOKIE = 'zhudian_session';
const KEY_LIMIT = 200;
/** What one may do before a password is changed that must be. */
const BEFORE_PASSWORD_CHANGE = ['auth.session', 'auth.password'];

/** Recognises who asks, at every request, and asks the permission matrix whether any grant of theirs may do this at all. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly sessions: SessionStore,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    if (this.reflector.get<boolean | undefined>(PUBLIC, handler) === true) return true;
    const operation = this.reflector.get<string | undefined>(OPERATION, handler) ?? '';
    if (!isOperation(operation)) throw new Error(`no row of the permission matrix: ${operation}`);

    const request = context.switchToHttp().getRequest<ActingRequest>();
    const bearer = bearerOf(request);
    const cookie = request.cookies[SESSION_COOKIE];
    const known = await this.recognise(bearer, cookie);
    if (known === undefined) throw commonProblems.unauthenticated();
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && bearer === undefined) refuseOtherOrigin(request);
    if (changes && known.scope === 'read') throw problems.token_read_only();
    if (known.mustChangePassword && !BEFORE_PASSWORD_CHANGE.includes(operation))
      throw problems.password_change_required();

    const { userId, username, name, grants } = known;
    const key = idempotencyKeyOf(request);
    const actor = {
      userId,
      username,
      name,
      grants,
      via: bearer === undefined ? 'session' : 'token',
      requestId: request.id,
      ip: request.ip,
      ...(key === undefined ? {} : { idempotencyKey: key }),
    } as const;
    if (!mayAny(actor, operation)) throw commonProblems.forbidden();
    request.actor = actor;
    return true;
  }

  private async recognise(bearer: string | undefined, cookie: string | undefined): Promise<Recognised | undefined> {
    const secret = bearer ?? cookie;
    if (secret === undefined || secret === '') return undefined;
    const { reader } = this.database;
    const [now, today] = [this.clock.now(), this.clock.today()];
    return bearer === undefined
      ? this.sessions.ofSession(reader, hashOfSecret(secret), now, today)
      : this.sessions.ofToken(reader, hashOfSecret(secret), now, today);
  }
}

function bearerOf(request: ActingRequest): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** A cookie is sent by other sites too: a request that changes anything must come from our own pages, or from no page. */
function refuseOtherOrigin(request: ActingRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw problems.bad_origin();
  const { origin } = request.headers;
  if (origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== request.host) throw problems.bad_origin();
}

function idempotencyKeyOf(request: ActingRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && key.length > 0 && key.length <= KEY_LIMIT) return key;
  const message = { zh: `要填 1—${String(KEY_LIMIT)} 个字符`, en: `must be 1 to ${String(KEY_LIMIT)} characters` };
  throw commonProblems.invalid_input({}, [{ path: 'Idempotency-Key', code: 'text', message }]);
}
