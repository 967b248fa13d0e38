import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DateColumn, InstantColumn, IntColumn, RefColumn, TextColumn } from '#libs/database';
import { EnterpriseEntity } from './enterprise.entity.js';

/**
 * Every change of owner is history (domain.md §5.4): one row a period, as it is believed now. What later evidence or a
 * void has shown to be wrong stays, voided.
 */
@Entity('ownership_period')
@Index('ux_ownership_period_current', ['enterpriseId'], {
  unique: true,
  where: 'ended_at IS NULL AND voided_at IS NULL',
})
@Index('ix_ownership_period_enterprise', ['enterpriseId', 'since'])
@Check('ck_ownership_period_basis', `basis IN ('claim', 'transfer')`)
@Check('ck_ownership_period_ended', '(ended_at IS NULL) = (ended_by IS NULL)')
export class OwnershipPeriodEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_ownership_period' }) id!: string;
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_ownership_period_enterprise' })
  @RefColumn({ name: 'enterprise_id' })
  enterpriseId!: string;
  @RefColumn({ name: 'unit_id' }) unitId!: string;
  /** Claim time, or when the transfer was accepted. */
  @InstantColumn({ name: 'since' }) since!: number;
  @TextColumn({ name: 'basis', length: 8 }) basis!: string;
  /** The evidence or the act; null where it was recorded before periods were kept. */
  @RefColumn({ name: 'source_id', nullable: true }) sourceId!: string | null;
  @DateColumn({ name: 'protected_until', nullable: true }) protectedUntil!: string | null;
  /** When the next period began. */
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt!: number | null;
  @TextColumn({ name: 'ended_by', length: 8, nullable: true }) endedBy!: string | null;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @InstantColumn({ name: 'voided_at', nullable: true }) voidedAt!: number | null;
}

/** What leads and the office decided about ownership, beside the evidence: never changed, never deleted. */
@Entity('ownership_act')
@Index('ix_ownership_act_enterprise', ['enterpriseId', 'recordedAt'])
@Check('ck_ownership_act_kind', `kind IN ('join', 'transfer', 'extension')`)
@Check('ck_ownership_act_unit', `(kind = 'extension') = (unit_id IS NULL)`)
@Check('ck_ownership_act_until', `(kind = 'extension') = (until_on IS NOT NULL)`)
export class OwnershipActEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_ownership_act' }) id!: string;
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_ownership_act_enterprise' })
  @RefColumn({ name: 'enterprise_id' })
  enterpriseId!: string;
  @TextColumn({ name: 'kind', length: 16 }) kind!: string;
  /** Who joins, or to whom it is transferred. */
  @RefColumn({ name: 'unit_id', nullable: true }) unitId!: string | null;
  /** Who of that unit takes over. */
  @RefColumn({ name: 'user_id', nullable: true }) userId!: string | null;
  /** Of a join: the share that was agreed for projects to come. */
  @IntColumn({ name: 'percent', nullable: true }) percent!: number | null;
  /** Of an extension: the last protected day. */
  @DateColumn({ name: 'until_on', nullable: true }) untilOn!: string | null;
  @TextColumn({ name: 'reason' }) reason!: string;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}
