import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { instantColumn, jsonColumn, keyColumn, nullable, refColumn, textColumn } from '../migration-columns.js';

/** Two enterprises become one, and two again: where each record was before, so that the past stays as it was. */
export class MergeEnterprises1790000000660 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE enterprise ADD COLUMN merged_into varchar(36)');
    await runner.query('ALTER TABLE project_investor ADD COLUMN ended_at bigint');
    await replace(runner, BEFORE, AFTER);
    await runner.createTable(merge());
    await runner.createTable(movedRecord());
  }

  /** The columns by hand: on SQLite the Table API would copy a table to which others refer. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('moved_record');
    await runner.dropTable('enterprise_merge');
    await replace(runner, AFTER, BEFORE);
    await runner.query('ALTER TABLE project_investor DROP COLUMN ended_at');
    await runner.query('ALTER TABLE enterprise DROP COLUMN merged_into');
  }
}

type Indices = readonly (readonly [table: string, index: TableIndex])[];

const unique = (name: string, columnNames: string[], where?: string): TableIndex =>
  new TableIndex({ name, columnNames, isUnique: true, ...(where === undefined ? {} : { where }) });

/** A merged enterprise keeps its name and code; the survivor may take them over. */
const BEFORE: Indices = [
  ['enterprise', unique('ux_enterprise_uscc', ['uscc'], 'uscc IS NOT NULL')],
  ['enterprise', unique('ux_enterprise_name_key_without_uscc', ['name_key'], 'uscc IS NULL')],
  ['enterprise', new TableIndex({ name: 'ix_enterprise_standing', columnNames: ['status', 'stage', 'amount_yuan'] })],
  ['project_investor', unique('ux_project_investor', ['project_id', 'enterprise_id'])],
];
const AFTER: Indices = [
  ['enterprise', unique('ux_enterprise_uscc', ['uscc'], 'uscc IS NOT NULL AND merged_into IS NULL')],
  ['enterprise', unique('ux_enterprise_name_key_without_uscc', ['name_key'], 'uscc IS NULL AND merged_into IS NULL')],
  [
    'enterprise',
    new TableIndex({ name: 'ix_enterprise_standing', columnNames: ['status', 'stage', 'amount_yuan', 'merged_into'] }),
  ],
  [
    'enterprise',
    new TableIndex({
      name: 'ix_enterprise_merged_into',
      columnNames: ['merged_into'],
      where: 'merged_into IS NOT NULL',
    }),
  ],
  ['project_investor', unique('ux_project_investor', ['project_id', 'enterprise_id'], 'ended_at IS NULL')],
];

async function replace(runner: QueryRunner, gone: Indices, made: Indices): Promise<void> {
  for (const [, { name }] of gone) await runner.query(`DROP INDEX ${name ?? ''}`);
  for (const [table, index] of made) await runner.createIndex(table, index);
}

function toEnterprise(name: string, column: string) {
  return { name, columnNames: [column], referencedTableName: 'enterprise', referencedColumnNames: ['id'] };
}

function merge(): Table {
  return new Table({
    name: 'enterprise_merge',
    columns: [
      keyColumn('enterprise_merge'),
      refColumn('from_id'),
      refColumn('into_id'),
      textColumn('reason'),
      jsonColumn('kept'),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
      instantColumn('split_at', nullable),
      refColumn('split_by', nullable),
      textColumn('split_reason', nullable),
    ],
    indices: [
      { name: 'ux_enterprise_merge_open', columnNames: ['from_id'], isUnique: true, where: 'split_at IS NULL' },
      { name: 'ix_enterprise_merge_into', columnNames: ['into_id', 'recorded_at'] },
    ],
    foreignKeys: [
      toEnterprise('fk_enterprise_merge_from', 'from_id'),
      toEnterprise('fk_enterprise_merge_into', 'into_id'),
    ],
  });
}

function movedRecord(): Table {
  return new Table({
    name: 'moved_record',
    columns: [
      keyColumn('moved_record'),
      refColumn('merge_id'),
      textColumn('kind', { length: '32' }),
      refColumn('record_id'),
      refColumn('enterprise_id'),
      instantColumn('until_at'),
    ],
    indices: [
      { name: 'ix_moved_record_record', columnNames: ['record_id', 'until_at'] },
      { name: 'ix_moved_record_merge', columnNames: ['merge_id', 'until_at'] },
      { name: 'ix_moved_record_until', columnNames: ['until_at'] },
    ],
    foreignKeys: [
      {
        name: 'fk_moved_record_merge',
        columnNames: ['merge_id'],
        referencedTableName: 'enterprise_merge',
        referencedColumnNames: ['id'],
      },
    ],
  });
}
