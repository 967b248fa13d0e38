import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { instantColumn, keyColumn, nullable, refColumn, textColumn } from '../migration-columns.js';

/** By what possible duplicates are found, and which pairs a person has told apart. */
export class FindPossibleDuplicates1790000000650 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await runner.query(`ALTER TABLE enterprise ADD COLUMN ${column} text`);
    for (const index of indices()) await runner.createIndex('enterprise', index);
    await runner.createTable(typoKey());
    await runner.createTable(distinction());
  }

  /** The columns by hand: on SQLite the Table API would copy a table to which others refer. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('enterprise_distinction');
    await runner.dropTable('enterprise_typo_key');
    for (const { name } of indices()) await runner.query(`DROP INDEX ${name ?? ''}`);
    for (const column of COLUMNS) await runner.query(`ALTER TABLE enterprise DROP COLUMN ${column}`);
  }
}

const COLUMNS = ['core_name', 'short_key'];

function indices(): TableIndex[] {
  return [
    new TableIndex({ name: 'ix_enterprise_core_name', columnNames: ['core_name'] }),
    new TableIndex({ name: 'ix_enterprise_short_key', columnNames: ['short_key'], where: 'short_key IS NOT NULL' }),
  ];
}

function toEnterprise(name: string, column: string) {
  return {
    name,
    columnNames: [column],
    referencedTableName: 'enterprise',
    referencedColumnNames: ['id'],
  };
}

function typoKey(): Table {
  const inKey = { isPrimary: true, primaryKeyConstraintName: 'pk_enterprise_typo_key' };
  return new Table({
    name: 'enterprise_typo_key',
    columns: [textColumn('typo_key', { length: '200', ...inKey }), refColumn('enterprise_id', inKey)],
    indices: [{ name: 'ix_enterprise_typo_key_enterprise', columnNames: ['enterprise_id'] }],
    foreignKeys: [toEnterprise('fk_enterprise_typo_key_enterprise', 'enterprise_id')],
  });
}

function distinction(): Table {
  return new Table({
    name: 'enterprise_distinction',
    columns: [
      keyColumn('enterprise_distinction'),
      refColumn('one_id'),
      refColumn('other_id'),
      textColumn('note', nullable),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
    ],
    indices: [{ name: 'ux_enterprise_distinction', columnNames: ['one_id', 'other_id'], isUnique: true }],
    checks: [{ name: 'ck_enterprise_distinction_order', expression: 'one_id < other_id' }],
    foreignKeys: [
      toEnterprise('fk_enterprise_distinction_one', 'one_id'),
      toEnterprise('fk_enterprise_distinction_other', 'other_id'),
    ],
  });
}
