import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { instantColumn, intColumn, nullable, refColumn } from '../migration-columns.js';

/** When a contact person was erased, and how long they are kept. */
export class ErasePeople1790000000752 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('contact_person', new TableColumn({ ...instantColumn('erased_at', nullable) }));
    await runner.createTable(
      new Table({
        name: 'retention_setting',
        columns: [
          { name: 'version', type: 'integer', isPrimary: true, primaryKeyConstraintName: 'pk_retention_setting' },
          intColumn('months', nullable),
          instantColumn('recorded_at'),
          refColumn('recorded_by'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('retention_setting');
    await runner.dropColumn('contact_person', 'erased_at');
  }
}
