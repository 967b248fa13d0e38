import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dateColumn, intColumn, refColumn } from '../migration-columns.js';

/** What an import's waiting rows are reminded of by: kept, so that a rule that was off can be planned again. */
export class KeepWaitingImports1791000001180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'import_waiting',
        columns: [
          {
            name: 'import_id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'pk_import_waiting',
          },
          refColumn('user_id'),
          refColumn('unit_id'),
          dateColumn('committed_on'),
          intColumn('waiting'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('import_waiting');
  }
}
