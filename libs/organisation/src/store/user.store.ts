import { Injectable } from '@nestjs/common';
import { and, isTrue, list, type Reader, raw, type Sql, sql, type Transaction } from '#libs/database';
import type { Role } from '#libs/http';
import { type BusinessDate, type Instant, newId } from '#libs/kernel';
import type { DatedGrant, GrantGiven } from '../domain/grants.js';
import { UserEntity, UserGrantEntity } from './user.entity.js';

export interface User {
  readonly id: string;
  readonly version: number;
  /** In small letters; none: cannot sign in. */
  readonly username: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly mustChangePassword: boolean;
  readonly hasPassword: boolean;
  readonly invitationExpiresAt: Instant | null;
  readonly disabledAt: Instant | null;
  readonly grants: readonly DatedGrant[];
}

export interface UserGiven {
  readonly id: string;
  readonly username?: string | null;
  readonly name: string;
  readonly phone?: string | null;
  /** argon2id; without one they are invited. */
  readonly passwordHash?: string | null;
  readonly mustChangePassword?: boolean;
  readonly grants: readonly GrantGiven[];
}

export interface UserFilter {
  /** A part of the name or of the user name. */
  readonly words?: string | undefined;
  readonly unitId?: string | undefined;
}

type UserRow = Omit<User, 'grants'>;
interface GrantRow {
  readonly userId: string;
  readonly role: Role;
  readonly unitId: string;
  readonly from: BusinessDate | null;
  readonly to: BusinessDate | null;
}

/** The key of the list: people without a user name come first. */
const SORT_KEY = raw(`COALESCE(u.username, '')`);
const COLUMNS = raw(`
  u.id, u.version, u.username, u.name, u.phone, u.must_change_password AS "mustChangePassword",
  CASE WHEN u.password_hash IS NULL THEN 0 ELSE 1 END AS "hasPassword",
  u.invitation_expires_at AS "invitationExpiresAt", u.disabled_at AS "disabledAt"`);

@Injectable()
export class UserStore {
  async find(reader: Reader, id: string): Promise<User | undefined> {
    return (await this.read(reader, sql`WHERE u.id = ${id}`))[0];
  }

  async lock(tx: Transaction, id: string): Promise<User | undefined> {
    await tx.sql`SELECT id FROM app_user WHERE id = ${id}${tx.forUpdate}`;
    return this.find(tx, id);
  }

  async hasUsername(reader: Reader, username: string): Promise<boolean> {
    return (await reader.first(sql`SELECT 1 AS one FROM app_user WHERE username = ${username}`)) !== undefined;
  }

  /** By user name. */
  page(
    reader: Reader,
    filter: UserFilter,
    limit: number,
    after?: readonly [username: string, id: string],
  ): Promise<User[]> {
    const place = after === undefined ? [] : [sql`(${SORT_KEY}, u.id) > (${after[0]}, ${after[1]})`];
    const where = and([...conditionsOf(filter), ...place]);
    return this.read(reader, sql`WHERE ${where} ORDER BY ${SORT_KEY}, u.id LIMIT ${limit + 1}`);
  }

  async count(reader: Reader, filter: UserFilter): Promise<number> {
    const row = await reader.first<{ n: number }>(
      sql`SELECT COUNT(*) AS n FROM app_user u WHERE ${and(conditionsOf(filter))}`,
    );
    return row?.n ?? 0;
  }

  async namesOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await reader.sql<{ id: string; name: string }>`SELECT id, name FROM app_user WHERE id IN ${list(ids)}`;
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Another person with the rights of the office who can sign in. */
  async hasOtherOfficeUser(reader: Reader, exceptId: string, today: BusinessDate): Promise<boolean> {
    const row = await reader.first(sql`
      SELECT 1 AS one FROM app_user u JOIN user_grant g ON g.user_id = u.id AND g.ended_at IS NULL JOIN unit n ON n.id = g.unit_id
       WHERE u.id <> ${exceptId} AND u.disabled_at IS NULL AND u.password_hash IS NOT NULL
         AND (g.role = 'office' OR (g.role = 'lead' AND n.kind = 'office'))
         AND (g.from_on IS NULL OR g.from_on <= ${today}) AND (g.to_on IS NULL OR g.to_on >= ${today}) LIMIT 1`);
    return row !== undefined;
  }

  /** By the hundred too. */
  async insert(tx: Transaction, recordedBy: string, users: readonly UserGiven[]): Promise<void> {
    await tx.insert(
      UserEntity,
      users.map(({ id, username = null, name, phone = null, passwordHash = null, mustChangePassword = false }) => ({
        id,
        username,
        name,
        phone,
        passwordHash,
        mustChangePassword,
        invitationHash: null,
        invitationExpiresAt: null,
        disabledAt: null,
        version: 1,
        recordedAt: tx.recordedAt,
        recordedBy,
      })),
    );
    await tx.insert(
      UserGrantEntity,
      users.flatMap(({ id, grants }) => grants.map((grant) => grantRow(tx, id, grant))),
    );
  }

  async save(tx: Transaction, id: string, patch: Partial<UserEntity>): Promise<void> {
    await tx.update(UserEntity, { id }, patch);
  }

  /** All that the person holds now; what is not listed is gone. */
  async saveGrants(tx: Transaction, userId: string, grants: readonly GrantGiven[]): Promise<void> {
    await tx.change(
      sql`UPDATE user_grant SET ended_at = ${tx.recordedAt} WHERE user_id = ${userId} AND ended_at IS NULL`,
    );
    await tx.insert(
      UserGrantEntity,
      grants.map((grant) => grantRow(tx, userId, grant)),
    );
  }

  private async read(reader: Reader, rest: Sql): Promise<User[]> {
    const rows = await reader.sql<UserRow>`SELECT ${COLUMNS} FROM app_user u ${rest}`;
    if (rows.length === 0) return [];
    const grants = await reader.sql<GrantRow>`
      SELECT user_id AS "userId", role, unit_id AS "unitId", from_on AS "from", to_on AS "to" FROM user_grant
       WHERE ended_at IS NULL AND user_id IN ${list(rows.map(({ id }) => id))} ORDER BY COALESCE(from_on, ''), role, unit_id`;
    return rows.map((row) => ({
      ...row,
      mustChangePassword: isTrue(row.mustChangePassword),
      hasPassword: isTrue(row.hasPassword),
      grants: grants.filter(({ userId }) => userId === row.id).map(({ userId: _, ...grant }) => grant),
    }));
  }
}

function grantRow(
  tx: Transaction,
  userId: string,
  { role, unitId, from = null, to = null }: GrantGiven,
): UserGrantEntity {
  return {
    id: newId(),
    userId,
    role,
    unitId,
    fromOn: from,
    toOn: to,
    recordedAt: tx.recordedAt,
    endedAt: null,
    passedOnAt: null,
  };
}

function conditionsOf({ words, unitId }: UserFilter): Sql[] {
  const conditions: Sql[] = [];
  if (words !== undefined) {
    const pattern = `%${words.replace(/[!%_]/g, (character) => `!${character}`)}%`;
    conditions.push(sql`(u.name LIKE ${pattern} ESCAPE '!' OR u.username LIKE ${pattern.toLowerCase()} ESCAPE '!')`);
  }
  if (unitId !== undefined) {
    conditions.push(
      sql`EXISTS (SELECT 1 FROM user_grant g WHERE g.user_id = u.id AND g.ended_at IS NULL AND g.unit_id = ${unitId})`,
    );
  }
  return conditions;
}
