import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn, TextColumn, YuanColumn } from '#libs/database';

/** An uploaded file. Its bytes lie in the data folder under their hash. */
@Entity('stored_file')
@Index('ix_stored_file_sha256', ['sha256'])
export class StoredFileEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_stored_file' }) id!: string;
  @TextColumn({ name: 'sha256', length: 64 }) sha256!: string;
  @TextColumn({ name: 'media_type', length: 100 }) mediaType!: string;
  @YuanColumn({ name: 'bytes' }) bytes!: number;
  @TextColumn({ name: 'name', length: 255, nullable: true }) name!: string | null;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}

@Entity('evidence_file')
@Index('ix_evidence_file_evidence', ['evidenceId'])
@Index('ix_evidence_file_file', ['fileId'])
export class EvidenceFileEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_evidence_file' }) id!: string;
  @ForeignKey('evidence', 'id', { name: 'fk_evidence_file_evidence' })
  @RefColumn({ name: 'evidence_id' })
  evidenceId!: string;
  @ForeignKey('stored_file', 'id', { name: 'fk_evidence_file_file' })
  @RefColumn({ name: 'file_id' })
  fileId!: string;
  @TextColumn({ name: 'role', length: 16 }) role!: string;
}

/** A voucher in use: the same file (by hash) or number stands under one receipt only, until it is released. */
@Entity('voucher')
@Index('ux_voucher_sha256', ['sha256'], { unique: true, where: 'released_at IS NULL AND sha256 IS NOT NULL' })
@Index('ux_voucher_number', ['number'], { unique: true, where: 'released_at IS NULL AND number IS NOT NULL' })
@Index('ix_voucher_evidence', ['evidenceId'])
export class VoucherEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_voucher' }) id!: string;
  @ForeignKey('evidence', 'id', { name: 'fk_voucher_evidence' })
  @RefColumn({ name: 'evidence_id' })
  evidenceId!: string;
  @TextColumn({ name: 'sha256', length: 64, nullable: true }) sha256!: string | null;
  @TextColumn({ name: 'number', length: 64, nullable: true }) number!: string | null;
  @InstantColumn({ name: 'released_at', nullable: true }) releasedAt!: number | null;
}
