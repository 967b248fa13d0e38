import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';
import { instantColumn, jsonColumn, refColumn, textColumn } from '../migration-columns.js';

const key = (table: string, column: TableColumnOptions): TableColumnOptions => ({
  ...column,
  isPrimary: true,
  primaryKeyConstraintName: `pk_${table}`,
});

/** What was imported, and under which ids the ledgers know it. */
export class CreateLedgers1790000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}

const TABLES = [
  new Table({
    name: 'import_run',
    columns: [
      key('import_run', refColumn('id')),
      textColumn('kind', { length: '16' }),
      textColumn('hash', { length: '64' }),
      jsonColumn('summary'),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
    ],
    indices: [{ name: 'ux_import_run_hash', columnNames: ['kind', 'hash'], isUnique: true }],
  }),
  new Table({
    name: 'external_reference',
    columns: [
      key('external_reference', textColumn('kind', { length: '16' })),
      key('external_reference', textColumn('external_id', { length: '64' })),
      refColumn('record_id'),
      textColumn('row_hash', { length: '32' }),
      refColumn('run_id'),
    ],
    indices: [{ name: 'ix_external_reference_record', columnNames: ['record_id'] }],
    foreignKeys: [
      {
        name: 'fk_external_reference_run',
        columnNames: ['run_id'],
        referencedTableName: 'import_run',
        referencedColumnNames: ['id'],
      },
    ],
  }),
];
