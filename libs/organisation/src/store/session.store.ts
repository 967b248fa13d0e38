import { Injectable } from '@nestjs/common';
import { isTrue, type Reader, raw, Signals, sql, type Transaction } from '#libs/database';
import type { Grant, Role, UnitKind } from '#libs/http';
import type { BusinessDate, Instant } from '#libs/kernel';
import { SessionEntity } from './session.entity.js';

/** Who a cookie or a token stands for, with the grants of the day. */
export interface Recognised {
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  readonly mustChangePassword: boolean;
  /** Of a token. */
  readonly scope: 'read' | 'write' | null;
  readonly grants: readonly Grant[];
}

interface Row extends Omit<Recognised, 'grants'> {
  readonly role: Role | null;
  readonly unitId: string;
  readonly unitKind: UnitKind;
  readonly from: BusinessDate | null;
  readonly to: BusinessDate | null;
}

const PERSON = raw(`
  u.id AS "userId", u.username, u.name, u.must_change_password AS "mustChangePassword",
  g.role, g.unit_id AS "unitId", n.kind AS "unitKind", g.from_on AS "from", g.to_on AS "to"`);

/** Sent when a sign-in ended: who is being told things looks again whether they may hear. */
export const SESSIONS_ENDED = 'sessions ended';

@Injectable()
export class SessionStore {
  constructor(private readonly signals: Signals) {}

  /** One statement: ended, expired, disabled or without the grant any more is so at once. */
  async ofSession(
    reader: Reader,
    tokenHash: string,
    now: Instant,
    today: BusinessDate,
  ): Promise<Recognised | undefined> {
    const rows = await reader.sql<Row>`
      SELECT ${PERSON}, NULL AS scope
        FROM session s JOIN app_user u ON u.id = s.user_id ${grantsOn(today)}
       WHERE s.token_hash = ${tokenHash} AND s.ended_at IS NULL AND s.expires_at > ${now} AND u.disabled_at IS NULL`;
    return recognised(rows);
  }

  async ofToken(reader: Reader, tokenHash: string, now: Instant, today: BusinessDate): Promise<Recognised | undefined> {
    const rows = await reader.sql<Row>`
      SELECT ${PERSON}, t.scope
        FROM access_token t JOIN app_user u ON u.id = t.user_id ${grantsOn(today)}
       WHERE t.token_hash = ${tokenHash} AND t.revoked_at IS NULL AND t.expires_at > ${now} AND u.disabled_at IS NULL`;
    return recognised(rows);
  }

  async ofUser(reader: Reader, userId: string, today: BusinessDate): Promise<Recognised | undefined> {
    const rows = await reader.sql<Row>`
      SELECT ${PERSON}, NULL AS scope FROM app_user u ${grantsOn(today)} WHERE u.id = ${userId} AND u.disabled_at IS NULL`;
    return recognised(rows);
  }

  async begin(
    tx: Transaction,
    session: Pick<SessionEntity, 'tokenHash' | 'userId' | 'createdAt' | 'expiresAt'>,
  ): Promise<void> {
    await tx.insert(SessionEntity, { ...session, endedAt: null });
  }

  async end(tx: Transaction, tokenHash: string): Promise<void> {
    await tx.change(
      sql`UPDATE session SET ended_at = ${tx.recordedAt} WHERE token_hash = ${tokenHash} AND ended_at IS NULL`,
    );
    this.tell(tx);
  }

  /** All sign-ins of a person. */
  async endAll(tx: Transaction, userId: string): Promise<void> {
    await tx.change(sql`UPDATE session SET ended_at = ${tx.recordedAt} WHERE user_id = ${userId} AND ended_at IS NULL`);
    this.tell(tx);
  }

  private tell(tx: Transaction): void {
    tx.afterCommit(() => {
      this.signals.send(SESSIONS_ENDED);
    });
  }
}

function grantsOn(today: BusinessDate) {
  // One left join after the other: SQLite would build a bracketed join anew from all grants, at every request.
  return sql`
    LEFT JOIN user_grant g
      ON g.user_id = u.id AND g.ended_at IS NULL AND (g.from_on IS NULL OR g.from_on <= ${today}) AND (g.to_on IS NULL OR g.to_on >= ${today})
     AND EXISTS (SELECT 1 FROM unit a WHERE a.id = g.unit_id AND (a.active_to IS NULL OR a.active_to >= ${today}))
    LEFT JOIN unit n ON n.id = g.unit_id`;
}

function recognised(rows: readonly Row[]): Recognised | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const { userId, username, name, scope } = first;
  const grants = rows.flatMap(({ role, unitId, unitKind, from, to }): Grant[] =>
    role === null
      ? []
      : [{ role, unitId, unitKind, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }],
  );
  return { userId, username, name, mustChangePassword: isTrue(first.mustChangePassword), scope, grants };
}
