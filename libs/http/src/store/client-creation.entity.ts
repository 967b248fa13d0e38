import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn, TextColumn } from '#libs/database';

/** What a client created under an id of its choice, so that a resend has the effect of once. */
@Entity('client_creation')
export class ClientCreationEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_client_creation' }) id!: string;
  @TextColumn({ name: 'kind', length: 32 }) kind!: string;
  @TextColumn({ name: 'body_hash', length: 64 }) bodyHash!: string;
  @RefColumn({ name: 'actor_id' }) actorId!: string;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
}
