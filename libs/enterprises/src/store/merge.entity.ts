import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, JsonColumn, RefColumn, TextColumn } from '#libs/database';
import type { KeptOfMerge } from '../domain/merge.js';
import { EnterpriseEntity } from './enterprise.entity.js';

/** Two enterprises that turned out to be one, until they are split. */
@Entity('enterprise_merge')
@Index('ux_enterprise_merge_open', ['fromId'], { unique: true, where: 'split_at IS NULL' })
@Index('ix_enterprise_merge_into', ['intoId', 'recordedAt'])
export class EnterpriseMergeEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_enterprise_merge' }) id!: string;
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_enterprise_merge_from' })
  @RefColumn({ name: 'from_id' })
  fromId!: string;
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_enterprise_merge_into' })
  @RefColumn({ name: 'into_id' })
  intoId!: string;
  @TextColumn({ name: 'reason' }) reason!: string;
  /** What a split gives back that does not follow from facts. */
  @JsonColumn({ name: 'kept' }) kept!: KeptOfMerge;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
  @InstantColumn({ name: 'split_at', nullable: true }) splitAt!: number | null;
  @RefColumn({ name: 'split_by', nullable: true }) splitBy!: string | null;
  @TextColumn({ name: 'split_reason', nullable: true }) splitReason!: string | null;
}

/** Of which enterprise a record was until an instant. The past is read with it; a split goes by it. */
@Entity('moved_record')
@Index('ix_moved_record_record', ['recordId', 'untilAt'])
@Index('ix_moved_record_merge', ['mergeId', 'untilAt'])
@Index('ix_moved_record_until', ['untilAt'])
export class MovedRecordEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_moved_record' }) id!: string;
  @ForeignKey(() => EnterpriseMergeEntity, { name: 'fk_moved_record_merge' })
  @RefColumn({ name: 'merge_id' })
  mergeId!: string;
  @TextColumn({ name: 'kind', length: 32 }) kind!: string;
  @RefColumn({ name: 'record_id' }) recordId!: string;
  @RefColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @InstantColumn({ name: 'until_at' }) untilAt!: number;
}
