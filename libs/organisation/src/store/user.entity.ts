import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DateColumn, FlagColumn, InstantColumn, IntColumn, RefColumn, TextColumn } from '#libs/database';

@Entity('app_user')
@Index('ux_app_user_username', ['username'], { unique: true })
@Index('ix_app_user_invitation', ['invitationHash'])
export class UserEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_app_user' }) id!: string;
  /** In small letters. */
  @TextColumn({ name: 'username', length: 64, nullable: true }) username!: string | null;
  @TextColumn({ name: 'name', length: 64 }) name!: string;
  @TextColumn({ name: 'phone', length: 32, nullable: true }) phone!: string | null;
  /** argon2id; none until an invitation is accepted. */
  @TextColumn({ name: 'password_hash', length: 200, nullable: true }) passwordHash!: string | null;
  @FlagColumn({ name: 'must_change_password' }) mustChangePassword!: boolean;
  @TextColumn({ name: 'invitation_hash', length: 64, nullable: true }) invitationHash!: string | null;
  @InstantColumn({ name: 'invitation_expires_at', nullable: true }) invitationExpiresAt!: number | null;
  @InstantColumn({ name: 'disabled_at', nullable: true }) disabledAt!: number | null;
  @IntColumn({ name: 'version' }) version!: number;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}

/** A role in a unit, from day to day, both included. */
@Entity('user_grant')
@Index('ix_user_grant_user', ['userId'])
@Index('ix_user_grant_unit', ['unitId'])
@Check('ck_user_grant_role', `role IN ('member', 'lead', 'scheduler', 'office', 'leader')`)
export class UserGrantEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_user_grant' }) id!: string;
  @ForeignKey('app_user', 'id', { name: 'fk_user_grant_user' })
  @RefColumn({ name: 'user_id' })
  userId!: string;
  @TextColumn({ name: 'role', length: 16 }) role!: string;
  @ForeignKey('unit', 'id', { name: 'fk_user_grant_unit' })
  @RefColumn({ name: 'unit_id' })
  unitId!: string;
  @DateColumn({ name: 'from_on', nullable: true }) fromOn!: string | null;
  @DateColumn({ name: 'to_on', nullable: true }) toOn!: string | null;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  /** When it was taken back or revised: what was believed before stays. */
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt!: number | null;
  /** When its end by date had its consequences. */
  @InstantColumn({ name: 'passed_on_at', nullable: true }) passedOnAt!: number | null;
}
