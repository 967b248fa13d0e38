import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableIndex } from 'typeorm';
import {
  dateColumn,
  instantColumn,
  jsonColumn,
  keyColumn,
  nullable,
  refColumn,
  textColumn,
} from '../migration-columns.js';

/** Receipts of hand-overs; when the end of a role or of a unit has had its consequences. */
export class KeepHandOvers1790000000751 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'hand_over',
        columns: [
          keyColumn('hand_over'),
          refColumn('from_user_id'),
          dateColumn('handed_on'),
          textColumn('note', nullable),
          jsonColumn('items'),
          instantColumn('recorded_at'),
          refColumn('recorded_by'),
        ],
        indices: [{ name: 'ix_hand_over_from', columnNames: ['from_user_id', 'recorded_at'] }],
        foreignKeys: [
          {
            name: 'fk_hand_over_user',
            columnNames: ['from_user_id'],
            referencedTableName: 'app_user',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
    await runner.addColumn('unit', new TableColumn({ ...instantColumn('passed_on_at', nullable) }));
    await runner.addColumn('user_grant', new TableColumn({ ...instantColumn('passed_on_at', nullable) }));
    await runner.createIndex(
      'enterprise',
      new TableIndex({ name: 'ix_enterprise_responsible', columnNames: ['responsible_user_id'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('enterprise', 'ix_enterprise_responsible');
    await runner.dropColumn('user_grant', 'passed_on_at');
    await runner.dropColumn('unit', 'passed_on_at');
    await runner.dropTable('hand_over');
  }
}
