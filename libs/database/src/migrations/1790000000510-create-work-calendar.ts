import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  instantColumn,
  intColumn,
  jsonColumn,
  keyColumn,
  nullable,
  refColumn,
  textColumn,
} from '../migration-columns.js';

/** What people correct or announce of a year; what comes with the product is not in it. */
export class CreateWorkCalendar1790000000510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'work_calendar_year',
        columns: [
          keyColumn('work_calendar_year'),
          intColumn('year'),
          intColumn('version'),
          jsonColumn('holidays'),
          jsonColumn('make_up_days'),
          textColumn('note', { length: '500', ...nullable }),
          instantColumn('recorded_at'),
          refColumn('recorded_by'),
        ],
        indices: [{ name: 'ux_work_calendar_year_version', columnNames: ['year', 'version'], isUnique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('work_calendar_year');
  }
}
