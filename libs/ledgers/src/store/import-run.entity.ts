import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, JsonColumn, RefColumn, TextColumn } from '#libs/database';

/** A ledger or a generated city that was taken in; the same content again changes nothing. */
@Entity('import_run')
@Index('ux_import_run_hash', ['kind', 'hash'], { unique: true })
export class ImportRunEntity {
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_import_run' }) id!: string;
  @TextColumn({ name: 'kind', length: 16 }) kind!: string;
  @TextColumn({ name: 'hash', length: 64 }) hash!: string;
  @JsonColumn({ name: 'summary' }) summary!: Readonly<Record<string, unknown>>;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}
