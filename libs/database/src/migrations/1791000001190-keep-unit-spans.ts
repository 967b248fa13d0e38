import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dateColumn, instantColumn, keyColumn, nullable, refColumn } from '../migration-columns.js';

/** First and last day of each unit, with when they were recorded: a report of the past counts the units that were known then. */
export class KeepUnitSpans1791000001190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'unit_span',
        columns: [
          keyColumn('unit_span'),
          refColumn('unit_id'),
          dateColumn('active_from', nullable),
          dateColumn('active_to', nullable),
          instantColumn('recorded_at'),
        ],
        indices: [{ name: 'ix_unit_span_unit', columnNames: ['unit_id'] }],
        foreignKeys: [
          {
            name: 'fk_unit_span_unit',
            columnNames: ['unit_id'],
            referencedTableName: 'unit',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
    await runner.query(`
      INSERT INTO unit_span (id, unit_id, active_from, active_to, recorded_at)
      SELECT id, id, active_from, active_to, recorded_at FROM unit`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('unit_span');
  }
}
