import { Entity, PrimaryColumn } from 'typeorm';

/**
 * A tool beside the serving process is about to write on SQLite, and records nothing earlier than this.
 * @public loaded by the data source, for its table
 */
@Entity('open_write')
export class OpenWriteEntity {
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'pk_open_write' }) since!: number;
}
