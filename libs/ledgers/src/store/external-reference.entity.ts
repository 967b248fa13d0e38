import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RefColumn, TextColumn } from '#libs/database';

/** The id by which a ledger knows a record of ours: P0001, K00001 … */
@Entity('external_reference')
@Index('ix_external_reference_record', ['recordId'])
export class ExternalReferenceEntity {
  @PrimaryColumn({ name: 'kind', type: 'varchar', length: 16, primaryKeyConstraintName: 'pk_external_reference' })
  kind!: string;
  @PrimaryColumn({
    name: 'external_id',
    type: 'varchar',
    length: 64,
    primaryKeyConstraintName: 'pk_external_reference',
  })
  externalId!: string;
  @RefColumn({ name: 'record_id' }) recordId!: string;
  @TextColumn({ name: 'row_hash', length: 32 }) rowHash!: string;
  @ForeignKey('import_run', 'id', { name: 'fk_external_reference_run' })
  @RefColumn({ name: 'run_id' })
  runId!: string;
}
