import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn } from '#libs/database';
import { EnterpriseEntity } from './enterprise.entity.js';

/** Every change of owner is history (domain.md §5.4). */
@Entity('ownership')
@Index('ux_ownership_open', ['enterpriseId'], { unique: true, where: 'ended_at IS NULL' })
@Index('ix_ownership_enterprise', ['enterpriseId', 'recordedAt'])
export class OwnershipEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_ownership' }) id!: string;
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_ownership_enterprise' })
  @RefColumn({ name: 'enterprise_id' })
  enterpriseId!: string;
  @RefColumn({ name: 'unit_id' }) unitId!: string;
  /** Claim time. */
  @InstantColumn({ name: 'since' }) since!: number;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt?: number | null;
}
