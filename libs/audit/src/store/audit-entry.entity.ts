import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, JsonColumn, RefColumn, TextColumn } from '#libs/database';

/** Who did what to which record. Personal data never enters it. */
@Entity('audit_entry')
@Index('ix_audit_entry_recorded_at', ['recordedAt'])
@Index('ix_audit_entry_actor', ['actorId', 'action', 'recordedAt'])
@Index('ix_audit_entry_subject', ['subjectId', 'recordedAt'])
export class AuditEntryEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_audit_entry' }) id!: string;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'actor_id', nullable: true }) actorId?: string | null;
  @TextColumn({ name: 'via', length: 16 }) via!: string;
  @TextColumn({ name: 'ip', length: 64, nullable: true }) ip?: string | null;
  @TextColumn({ name: 'request_id', length: 64, nullable: true }) requestId?: string | null;
  @TextColumn({ name: 'action', length: 64 }) action!: string;
  @TextColumn({ name: 'subject_kind', length: 32 }) subjectKind!: string;
  @RefColumn({ name: 'subject_id', nullable: true }) subjectId?: string | null;
  @JsonColumn({ name: 'changes', nullable: true }) changes?: Readonly<Record<string, unknown>> | null;
  @TextColumn({ name: 'note', nullable: true }) note?: string | null;
}
