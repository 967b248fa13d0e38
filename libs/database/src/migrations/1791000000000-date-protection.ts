import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dateColumn, instantColumn, intColumn, refColumn, textColumn } from '../migration-columns.js';

/** How long an owner is protected, from a day on. */
export class DateProtection1791000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'protection_setting',
        columns: [
          { name: 'version', type: 'integer', isPrimary: true, primaryKeyConstraintName: 'pk_protection_setting' },
          dateColumn('valid_from'),
          intColumn('days'),
          intColumn('days_without_new_stage'),
          textColumn('reason'),
          instantColumn('recorded_at'),
          refColumn('recorded_by'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('protection_setting');
  }
}
