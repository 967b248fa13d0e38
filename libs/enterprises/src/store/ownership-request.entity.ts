import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DateColumn, InstantColumn, IntColumn, RefColumn, TextColumn } from '#libs/database';
import { EnterpriseEntity } from './enterprise.entity.js';

/** A unit asks to join, or for a transfer (domain.md §5.2). */
@Entity('ownership_request')
@Index('ux_ownership_request_open', ['enterpriseId', 'unitId', 'kind'], { unique: true, where: `state = 'open'` })
@Index('ix_ownership_request_enterprise', ['enterpriseId'])
@Index('ix_ownership_request_state', ['state', 'askedAt', 'id'])
@Index('ix_ownership_request_unit', ['unitId', 'askedAt'])
@Check('ck_ownership_request_kind', `kind IN ('join', 'transfer')`)
@Check('ck_ownership_request_state', `state IN ('open', 'accepted', 'declined', 'closed')`)
@Check('ck_ownership_request_percent', `percent IS NULL OR kind = 'join'`)
export class OwnershipRequestEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_ownership_request' }) id!: string;
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_ownership_request_enterprise' })
  @RefColumn({ name: 'enterprise_id' })
  enterpriseId!: string;
  @TextColumn({ name: 'kind', length: 16 }) kind!: string;
  @RefColumn({ name: 'unit_id' }) unitId!: string;
  @RefColumn({ name: 'asked_owner_unit_id' }) askedOwnerUnitId!: string;
  @IntColumn({ name: 'percent', nullable: true }) percent!: number | null;
  @TextColumn({ name: 'reason' }) reason!: string;
  @TextColumn({ name: 'state', length: 16 }) state!: string;
  @DateColumn({ name: 'asked_on' }) askedOn!: string;
  @InstantColumn({ name: 'asked_at' }) askedAt!: number;
  @RefColumn({ name: 'asked_by' }) askedBy!: string;
  @InstantColumn({ name: 'answered_at', nullable: true }) answeredAt!: number | null;
  @RefColumn({ name: 'answered_by', nullable: true }) answeredBy!: string | null;
  /** `owner` or `office`: for whom it was answered. */
  @TextColumn({ name: 'answered_for', length: 8, nullable: true }) answeredFor!: string | null;
  @TextColumn({ name: 'answer', nullable: true }) answer!: string | null;
}
