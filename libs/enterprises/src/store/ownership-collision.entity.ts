import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DateColumn, InstantColumn, JsonColumn, RefColumn, TextColumn } from '#libs/database';
import { EnterpriseEntity } from './enterprise.entity.js';

/** A ledger's evidence by a unit that does not own the enterprise, where a claim was held already (domain.md §5.1). */
@Entity('ownership_collision')
@Index('ux_ownership_collision_open', ['enterpriseId', 'unitId'], { unique: true, where: `state = 'open'` })
@Index('ix_ownership_collision_enterprise', ['enterpriseId'])
@Index('ix_ownership_collision_state', ['state', 'recordedAt', 'id'])
@Check('ck_ownership_collision_state', `state IN ('open', 'kept', 'transferred')`)
export class OwnershipCollisionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_ownership_collision' }) id!: string;
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_ownership_collision_enterprise' })
  @RefColumn({ name: 'enterprise_id' })
  enterpriseId!: string;
  @RefColumn({ name: 'unit_id' }) unitId!: string;
  /** Who owned it then. */
  @RefColumn({ name: 'owner_unit_id' }) ownerUnitId!: string;
  @RefColumn({ name: 'evidence_id' }) evidenceId!: string;
  @DateColumn({ name: 'happened_on', nullable: true }) on!: string | null;
  /** The ledger's file and row. */
  @JsonColumn({ name: 'source', nullable: true }) source!: Readonly<Record<string, unknown>> | null;
  @TextColumn({ name: 'state', length: 16 }) state!: string;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @InstantColumn({ name: 'settled_at', nullable: true }) settledAt!: number | null;
  @RefColumn({ name: 'settled_by', nullable: true }) settledBy!: string | null;
  @TextColumn({ name: 'note', nullable: true }) note!: string | null;
}
