import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, IntColumn, RefColumn, TextColumn } from '#libs/database';

/** A sign-in. Known by the hash of what the cookie holds. */
@Entity('session')
@Index('ix_session_user', ['userId'])
export class SessionEntity {
  @PrimaryColumn({ name: 'token_hash', type: 'varchar', length: 64, primaryKeyConstraintName: 'pk_session' })
  tokenHash!: string;
  @ForeignKey('app_user', 'id', { name: 'fk_session_user' })
  @RefColumn({ name: 'user_id' })
  userId!: string;
  @InstantColumn({ name: 'created_at' }) createdAt!: number;
  @InstantColumn({ name: 'expires_at' }) expiresAt!: number;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt!: number | null;
}

/** A personal access token, for a program that acts as the person. */
@Entity('access_token')
@Index('ux_access_token_hash', ['tokenHash'], { unique: true })
@Index('ix_access_token_user', ['userId', 'recordedAt'])
@Check('ck_access_token_scope', `scope IN ('read', 'write')`)
export class AccessTokenEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_access_token' }) id!: string;
  @ForeignKey('app_user', 'id', { name: 'fk_access_token_user' })
  @RefColumn({ name: 'user_id' })
  userId!: string;
  @TextColumn({ name: 'name', length: 100 }) name!: string;
  @TextColumn({ name: 'token_hash', length: 64 }) tokenHash!: string;
  @TextColumn({ name: 'scope', length: 8 }) scope!: string;
  @InstantColumn({ name: 'expires_at' }) expiresAt!: number;
  @InstantColumn({ name: 'revoked_at', nullable: true }) revokedAt!: number | null;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
}

/**
 * Failed sign-ins of one account (`account:…`) or from one address (`address:…`).
 * @public loaded for its table; its store writes by SQL
 */
@Entity('sign_in_attempt')
export class SignInAttemptEntity {
  @PrimaryColumn({ name: 'key', type: 'varchar', length: 160, primaryKeyConstraintName: 'pk_sign_in_attempt' })
  key!: string;
  @IntColumn({ name: 'failures' }) failures!: number;
  @InstantColumn({ name: 'blocked_until' }) blockedUntil!: number;
  @InstantColumn({ name: 'last_at' }) lastAt!: number;
}
