import { Entity, Index, PrimaryColumn } from 'typeorm';
import { DateColumn, InstantColumn, RefColumn, TextColumn } from '#libs/database';

/** A stage that was reached, as it was believed from `recordedAt` to `voidedAt`. Derived from evidence, never typed in. */
@Entity('stage_entry')
@Index('ux_stage_entry_subject_stage', ['subjectId', 'stage'], { unique: true, where: 'voided_at IS NULL' })
@Index('ix_stage_entry_enterprise', ['enterpriseId', 'recordedAt'])
export class StageEntryEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_stage_entry' }) id!: string;
  @TextColumn({ name: 'subject_kind', length: 16 }) subjectKind!: string;
  /** An enterprise or a project. */
  @RefColumn({ name: 'subject_id' }) subjectId!: string;
  @RefColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @TextColumn({ name: 'stage', length: 16 }) stage!: string;
  @DateColumn({ name: 'reached_on' }) reachedOn!: string;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @InstantColumn({ name: 'voided_at', nullable: true }) voidedAt!: number | null;
}
