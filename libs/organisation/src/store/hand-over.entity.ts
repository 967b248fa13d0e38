import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DateColumn, InstantColumn, JsonColumn, RefColumn, TextColumn } from '#libs/database';
import type { HandedItem } from '../domain/succession.js';

/** The receipt of a hand-over. */
@Entity('hand_over')
@Index('ix_hand_over_from', ['fromUserId', 'recordedAt'])
export class HandOverEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_hand_over' }) id!: string;
  @ForeignKey('app_user', 'id', { name: 'fk_hand_over_user' })
  @RefColumn({ name: 'from_user_id' })
  fromUserId!: string;
  @DateColumn({ name: 'handed_on' }) handedOn!: string;
  @TextColumn({ name: 'note', nullable: true }) note!: string | null;
  @JsonColumn({ name: 'items' }) items!: readonly HandedItem[];
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}
