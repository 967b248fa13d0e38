import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type ActingRequest, OPERATION, PUBLIC } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { isOperation, mayAny } from '../domain/permissions.js';
import { problems } from '../domain/problems.js';
import { Recognise } from '../recognise.js';

const KEY_LIMIT = 200;
/** What one may do before a password is changed that must be. */
const BEFORE_PASSWORD_CHANGE = ['auth.session', 'auth.password'];

/** Recognises who asks, at every request, and asks the permission matrix whether any grant of theirs may do this at all. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly recognise: Recognise,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    if (this.reflector.get<boolean | undefined>(PUBLIC, handler) === true) return true;
    const operation = this.reflector.get<string | undefined>(OPERATION, handler) ?? '';
    if (!isOperation(operation)) throw new Error(`no row of the permission matrix: ${operation}`);

    const request = context.switchToHttp().getRequest<ActingRequest>();
    const known = await this.recognise.ofRequest(request);
    if (known === undefined) throw commonProblems.unauthenticated();
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && known.via === 'session') refuseOtherOrigin(request);
    if (changes && known.scope === 'read') throw problems.token_read_only();
    if (known.mustChangePassword && !BEFORE_PASSWORD_CHANGE.includes(operation))
      throw problems.password_change_required();

    const { userId, username, name, grants, via } = known;
    const key = idempotencyKeyOf(request);
    const actor = {
      userId,
      username,
      name,
      grants,
      via,
      requestId: request.id,
      ip: request.ip,
      ...(key === undefined ? {} : { idempotencyKey: key }),
    } as const;
    if (!mayAny(actor, operation)) throw commonProblems.forbidden();
    request.actor = actor;
    return true;
  }
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
