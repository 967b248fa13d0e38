import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, IntColumn, RefColumn, TextColumn } from '#libs/database';
import { EnterpriseEntity } from './enterprise.entity.js';

@Entity('enterprise_honour')
@Index('ux_enterprise_honour_open', ['enterpriseId', 'honour'], { unique: true, where: 'ended_at IS NULL' })
export class EnterpriseHonourEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_enterprise_honour' }) id!: string;
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_enterprise_honour_enterprise' })
  @RefColumn({ name: 'enterprise_id' })
  enterpriseId!: string;
  @TextColumn({ name: 'honour', length: 32 }) honour!: string;
  @TextColumn({ name: 'list_name', nullable: true }) listName?: string | null;
  @IntColumn({ name: 'list_year', nullable: true }) listYear?: number | null;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt?: number | null;
}
