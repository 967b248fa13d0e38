import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn, TextColumn } from '#libs/database';

/** A link of the chain over the audit trail. No foreign key: it must outlive an entry that somebody removes. */
@Entity('audit_seal')
@Index('ux_audit_seal_entry', ['entryId'], { unique: true })
export class AuditSealEntity {
  /** From 1, without a gap. */
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'pk_audit_seal' }) number!: number;
  @RefColumn({ name: 'entry_id' }) entryId!: string;
  @InstantColumn({ name: 'entry_recorded_at' }) entryRecordedAt!: number;
  @TextColumn({ name: 'previous_hash', length: 64 }) previousHash!: string;
  @TextColumn({ name: 'hash', length: 64 }) hash!: string;
  @InstantColumn({ name: 'sealed_at' }) sealedAt!: number;
}
