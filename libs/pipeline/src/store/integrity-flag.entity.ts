import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, JsonColumn, RefColumn, TextColumn } from '#libs/database';

/** What looks wrong about a signing: raised and withdrawn with the facts, settled by a person. It counts until then. */
@Entity('integrity_flag')
@Index('ux_integrity_flag_key', ['flagKey'], { unique: true, where: 'withdrawn_at IS NULL' })
@Index('ix_integrity_flag_project', ['projectId'])
@Index('ix_integrity_flag_raised', ['raisedAt', 'id'])
@Check('ck_integrity_flag_decision', `decision IN ('stands', 'to_correct')`)
@Check('ck_integrity_flag_settled', '(settled_at IS NULL) = (decision IS NULL)')
export class IntegrityFlagEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_integrity_flag' }) id!: string;
  @TextColumn({ name: 'rule', length: 32 }) rule!: string;
  @TextColumn({ name: 'flag_key', length: 120 }) flagKey!: string;
  @ForeignKey('project', 'id', { name: 'fk_integrity_flag_project' })
  @RefColumn({ name: 'project_id' })
  projectId!: string;
  @RefColumn({ name: 'evidence_id' }) evidenceId!: string;
  @RefColumn({ name: 'other_evidence_id', nullable: true }) otherEvidenceId!: string | null;
  @JsonColumn({ name: 'facts' }) facts!: Readonly<Record<string, string | number>>;
  @InstantColumn({ name: 'raised_at' }) raisedAt!: number;
  @InstantColumn({ name: 'withdrawn_at', nullable: true }) withdrawnAt!: number | null;
  @InstantColumn({ name: 'settled_at', nullable: true }) settledAt!: number | null;
  @RefColumn({ name: 'settled_by', nullable: true }) settledBy!: string | null;
  @TextColumn({ name: 'decision', length: 16, nullable: true }) decision!: string | null;
  @TextColumn({ name: 'note', nullable: true }) note!: string | null;
}
