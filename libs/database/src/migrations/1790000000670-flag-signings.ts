import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { instantColumn, jsonColumn, keyColumn, nullable, refColumn, textColumn } from '../migration-columns.js';

/** What looks wrong about a signing, until a lead or the office settles it; and the flags that an enterprise carries. */
export class FlagSignings1790000000670 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(integrityFlag());
    await runner.query('ALTER TABLE enterprise ADD COLUMN flags text');
    for (const [table, index] of INDICES) await runner.createIndex(table, index);
  }

  /** The column by hand: on SQLite the Table API would copy a table to which others refer. */
  async down(runner: QueryRunner): Promise<void> {
    for (const [, { name }] of INDICES) await runner.query(`DROP INDEX ${name ?? ''}`);
    await runner.query('ALTER TABLE enterprise DROP COLUMN flags');
    await runner.dropTable('integrity_flag');
  }
}

const INDICES: readonly (readonly [table: string, index: TableIndex])[] = [
  ['project', new TableIndex({ name: 'ix_project_chain', columnNames: ['chain'] })],
  [
    'enterprise',
    new TableIndex({
      name: 'ix_enterprise_parent_group',
      columnNames: ['parent_group'],
      where: 'parent_group IS NOT NULL',
    }),
  ],
];

function integrityFlag(): Table {
  return new Table({
    name: 'integrity_flag',
    columns: [
      keyColumn('integrity_flag'),
      textColumn('rule', { length: '32' }),
      textColumn('flag_key', { length: '120' }),
      refColumn('project_id'),
      refColumn('evidence_id'),
      refColumn('other_evidence_id', nullable),
      jsonColumn('facts'),
      instantColumn('raised_at'),
      instantColumn('withdrawn_at', nullable),
      instantColumn('settled_at', nullable),
      refColumn('settled_by', nullable),
      textColumn('decision', { length: '16', ...nullable }),
      textColumn('note', nullable),
    ],
    indices: [
      { name: 'ux_integrity_flag_key', columnNames: ['flag_key'], isUnique: true, where: 'withdrawn_at IS NULL' },
      { name: 'ix_integrity_flag_project', columnNames: ['project_id'] },
      { name: 'ix_integrity_flag_raised', columnNames: ['raised_at', 'id'] },
    ],
    checks: [
      { name: 'ck_integrity_flag_decision', expression: `decision IN ('stands', 'to_correct')` },
      { name: 'ck_integrity_flag_settled', expression: '(settled_at IS NULL) = (decision IS NULL)' },
    ],
    foreignKeys: [
      {
        name: 'fk_integrity_flag_project',
        columnNames: ['project_id'],
        referencedTableName: 'project',
        referencedColumnNames: ['id'],
      },
    ],
  });
}
