import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { ActingRequest, Actor } from '#libs/http';
import { Clock } from '#libs/kernel';
import { hashOfSecret } from './secrets.js';
import { type Recognised, SessionStore } from './store/session.store.js';

export const SESSION_COOKIE = 'zhudian_session';

type Credentials = Pick<ActingRequest, 'headers' | 'cookies'>;

/** Who somebody is, with the grants of this day: by session or token, or, where a signed link named them, by id. */
@Injectable()
export class Recognise {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionStore,
    private readonly clock: Clock,
  ) {}

  /** A token goes before a cookie. `undefined` where neither is valid any more. */
  async ofRequest(request: Credentials): Promise<(Recognised & { readonly via: 'session' | 'token' }) | undefined> {
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const secret = bearer ?? request.cookies[SESSION_COOKIE];
    if (secret === undefined || secret === '') return undefined;
    const { reader } = this.database;
    const [now, today] = [this.clock.now(), this.clock.today()];
    const via = bearer === undefined ? 'session' : 'token';
    const known =
      via === 'session'
        ? await this.sessions.ofSession(reader, hashOfSecret(secret), now, today)
        : await this.sessions.ofToken(reader, hashOfSecret(secret), now, today);
    return known === undefined ? undefined : { ...known, via };
  }

  /** `undefined` where they may not sign in any more, or hold no role today. */
  async ofUser(userId: string): Promise<Pick<Actor, 'userId' | 'username' | 'name' | 'grants'> | undefined> {
    const known = await this.sessions.ofUser(this.database.reader, userId, this.clock.today());
    if (known === undefined || known.grants.length === 0) return undefined;
    const { username, name, grants } = known;
    return { userId, username, name, grants };
  }
}
