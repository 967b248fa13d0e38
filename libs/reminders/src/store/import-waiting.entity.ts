import { Entity, PrimaryColumn } from 'typeorm';
import { DateColumn, IntColumn, RefColumn } from '#libs/database';

/** How many rows of an import wait, as its ledger told last: what the rule `waiting_rows` is planned from, whenever it is. */
@Entity('import_waiting')
export class ImportWaitingEntity {
  @PrimaryColumn({ name: 'import_id', type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_import_waiting' })
  importId!: string;
  @RefColumn({ name: 'user_id' }) userId!: string;
  @RefColumn({ name: 'unit_id' }) unitId!: string;
  @DateColumn({ name: 'committed_on' }) committedOn!: string;
  @IntColumn({ name: 'waiting' }) waiting!: number;
}
