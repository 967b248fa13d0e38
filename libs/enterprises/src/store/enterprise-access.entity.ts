import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#libs/database';
import { EnterpriseEntity } from './enterprise.entity.js';

/** Which units see an enterprise in full: its owner, and the units of its projects (domain.md §2). */
@Entity('enterprise_access')
@Index('ix_enterprise_access_unit', ['unitId', 'lastActivityAt', 'enterpriseId'])
export class EnterpriseAccessEntity {
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_enterprise_access_enterprise' })
  @PrimaryColumn({
    name: 'enterprise_id',
    type: 'varchar',
    length: 36,
    primaryKeyConstraintName: 'pk_enterprise_access',
  })
  enterpriseId!: string;
  @PrimaryColumn({ name: 'unit_id', type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_enterprise_access' })
  unitId!: string;
  /** As of the enterprise, so that a unit's list is read in its order. */
  @InstantColumn({ name: 'last_activity_at' }) lastActivityAt!: number;
}
