import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DateColumn, FlagColumn, InstantColumn, JsonColumn, RefColumn, TextColumn, YuanColumn } from '#libs/database';

/** The spine: one row a fact, with the business date and both recorded times. */
@Entity('evidence')
@Index('ix_evidence_enterprise', ['enterpriseId', 'recordedAt'])
@Index('ix_evidence_project', ['projectId', 'recordedAt'])
@Index('ix_evidence_counted', ['stage', 'on', 'enterpriseId', 'unitId', 'claimAt', 'kind', 'recordedAt', 'voidedAt'])
@Index('ix_evidence_submitted', ['state', 'recordedAt'], { where: `state = 'submitted'` })
@Index('ix_evidence_event', ['eventId'], { where: 'event_id IS NOT NULL' })
@Index('ux_evidence_waiver_enterprise', ['enterpriseId', 'stage'], {
  unique: true,
  where: `kind = 'waiver' AND project_id IS NULL AND voided_at IS NULL`,
})
@Index('ux_evidence_waiver_project', ['projectId', 'stage'], {
  unique: true,
  where: `kind = 'waiver' AND project_id IS NOT NULL AND voided_at IS NULL`,
})
@Check('ck_evidence_state', `state IN ('valid', 'submitted', 'verified', 'rejected')`)
@Check('ck_evidence_basis', `basis IN ('entry', 'ledger')`)
@Check('ck_evidence_verifier', `decided_by IS NULL OR basis = 'ledger' OR decided_by <> recorded_by`)
export class EvidenceEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_evidence' }) id!: string;
  @ForeignKey('enterprise', 'id', { name: 'fk_evidence_enterprise' })
  @RefColumn({ name: 'enterprise_id' })
  enterpriseId!: string;
  @ForeignKey('project', 'id', { name: 'fk_evidence_project' })
  @RefColumn({ name: 'project_id', nullable: true })
  projectId!: string | null;
  @TextColumn({ name: 'kind', length: 16 }) kind!: string;
  @TextColumn({ name: 'stage', length: 16, nullable: true }) stage!: string | null;
  @DateColumn({ name: 'happened_on', nullable: true }) on!: string | null;
  @RefColumn({ name: 'unit_id', nullable: true }) unitId!: string | null;
  @InstantColumn({ name: 'claim_at', nullable: true }) claimAt!: number | null;
  @FlagColumn({ name: 'touch' }) touch!: boolean;
  @RefColumn({ name: 'event_id', nullable: true }) eventId!: string | null;
  @YuanColumn({ name: 'amount_yuan', nullable: true }) amountYuan!: number | null;
  @TextColumn({ name: 'state', length: 16 }) state!: string;
  @InstantColumn({ name: 'decided_at', nullable: true }) decidedAt!: number | null;
  @RefColumn({ name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @TextColumn({ name: 'decision_reason', nullable: true }) decisionReason!: string | null;
  @TextColumn({ name: 'basis', length: 8 }) basis!: string;
  @JsonColumn({ name: 'source', nullable: true }) source!: Readonly<Record<string, unknown>> | null;
  @JsonColumn({ name: 'detail' }) detail!: Readonly<Record<string, unknown>>;
  @FlagColumn({ name: 'needs_review' }) needsReview!: boolean;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
  /** The phone's clock: kept and shown, decides nothing (domain.md §1). */
  @TextColumn({ name: 'recorded_on_device_at', length: 40, nullable: true }) recordedOnDeviceAt!: string | null;
  @InstantColumn({ name: 'voided_at', nullable: true }) voidedAt!: number | null;
  @RefColumn({ name: 'voided_by', nullable: true }) voidedBy!: string | null;
  @TextColumn({ name: 'void_reason', nullable: true }) voidReason!: string | null;
}
