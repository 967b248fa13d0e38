import { Injectable } from '@nestjs/common';
import { isTrue, type Reader, sql } from '#libs/database';
import type { Instant } from '#libs/kernel';

/** What a sign-in is checked against. Leaves this room in no answer. */
export interface Credentials {
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
  readonly invitationExpiresAt: Instant | null;
}

/** Of people who are not disabled. */
@Injectable()
export class CredentialStore {
  ofUsername(reader: Reader, username: string): Promise<Credentials | undefined> {
    return this.first(reader, sql`username = ${username}`);
  }

  ofUser(reader: Reader, userId: string): Promise<Credentials | undefined> {
    return this.first(reader, sql`id = ${userId}`);
  }

  ofInvitation(reader: Reader, invitationHash: string): Promise<Credentials | undefined> {
    return this.first(reader, sql`invitation_hash = ${invitationHash}`);
  }

  private async first(reader: Reader, condition: ReturnType<typeof sql>): Promise<Credentials | undefined> {
    const row = await reader.first<Credentials>(sql`
      SELECT id AS "userId", username, name, password_hash AS "passwordHash", must_change_password AS "mustChangePassword",
             invitation_expires_at AS "invitationExpiresAt"
        FROM app_user WHERE username IS NOT NULL AND disabled_at IS NULL AND ${condition}`);
    return row === undefined ? undefined : { ...row, mustChangePassword: isTrue(row.mustChangePassword) };
  }
}
