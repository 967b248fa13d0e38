import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, TextColumn } from '#libs/database';

/** A link of a message that somebody acted by: it acts once. */
@Entity('used_link')
@Index('ix_used_link_expires_at', ['expiresAt'])
export class UsedLinkEntity {
  @PrimaryColumn({ name: 'token_hash', type: 'varchar', length: 64, primaryKeyConstraintName: 'pk_used_link' })
  tokenHash!: string;
  @TextColumn({ name: 'action', length: 16 }) action!: string;
  @InstantColumn({ name: 'expires_at' }) expiresAt!: number;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
}
