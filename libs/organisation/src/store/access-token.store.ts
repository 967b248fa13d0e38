import { Injectable } from '@nestjs/common';
import { type Reader, sql, type Transaction } from '#libs/database';
import type { Instant } from '#libs/kernel';
import { AccessTokenEntity } from './session.entity.js';

export const TOKEN_SCOPES = ['read', 'write'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export interface AccessToken {
  readonly id: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly expiresAt: Instant;
  readonly recordedAt: Instant;
}

@Injectable()
export class AccessTokenStore {
  /** Those that are not revoked, the latest first. */
  page(
    reader: Reader,
    userId: string,
    limit: number,
    after?: readonly [recordedAt: number, id: string],
  ): Promise<AccessToken[]> {
    const place = after === undefined ? sql`1 = 1` : sql`(recorded_at, id) < (${after[0]}, ${after[1]})`;
    return reader.sql<AccessToken>`
      SELECT id, name, scope, expires_at AS "expiresAt", recorded_at AS "recordedAt" FROM access_token
       WHERE user_id = ${userId} AND revoked_at IS NULL AND ${place} ORDER BY recorded_at DESC, id DESC LIMIT ${limit + 1}`;
  }

  async count(reader: Reader, userId: string): Promise<number> {
    const row = await reader.first<{ n: number }>(
      sql`SELECT COUNT(*) AS n FROM access_token WHERE user_id = ${userId} AND revoked_at IS NULL`,
    );
    return row?.n ?? 0;
  }

  async find(reader: Reader, userId: string, id: string): Promise<AccessToken | undefined> {
    return reader.first<AccessToken>(sql`
      SELECT id, name, scope, expires_at AS "expiresAt", recorded_at AS "recordedAt" FROM access_token
       WHERE id = ${id} AND user_id = ${userId} AND revoked_at IS NULL`);
  }

  async insert(tx: Transaction, token: Omit<AccessTokenEntity, 'recordedAt' | 'revokedAt'>): Promise<void> {
    await tx.insert(AccessTokenEntity, { ...token, revokedAt: null, recordedAt: tx.recordedAt });
  }

  async revoke(tx: Transaction, id: string): Promise<void> {
    await tx.update(AccessTokenEntity, { id }, { revokedAt: tx.recordedAt });
  }

  async revokeAll(tx: Transaction, userId: string): Promise<void> {
    await tx.change(
      sql`UPDATE access_token SET revoked_at = ${tx.recordedAt} WHERE user_id = ${userId} AND revoked_at IS NULL`,
    );
  }
}
