import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  dateColumn,
  instantColumn,
  intColumn,
  keyColumn,
  nullable,
  refColumn,
  textColumn,
} from '../migration-columns.js';

/** Who owned an enterprise from when to when, how long it is protected, and what was decided about it. */
export class KeepOwnershipPeriods1790000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE enterprise ADD COLUMN protected_until varchar(10)');
    await runner.query(
      'CREATE INDEX ix_enterprise_protected_until ON enterprise (protected_until) WHERE protected_until IS NOT NULL',
    );
    await runner.createTable(period());
    await runner.createTable(act());
    await runner.query(`
      INSERT INTO ownership_period (id, enterprise_id, unit_id, since, basis, recorded_at, voided_at)
      SELECT id, enterprise_id, unit_id, since, 'claim', recorded_at, ended_at FROM ownership`);
    await runner.dropTable('ownership');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.createTable(ownership());
    await runner.query(`
      INSERT INTO ownership (id, enterprise_id, unit_id, since, recorded_at, ended_at)
      SELECT id, enterprise_id, unit_id, since, recorded_at, COALESCE(voided_at, ended_at) FROM ownership_period`);
    await runner.dropTable('ownership_act');
    await runner.dropTable('ownership_period');
    await runner.query('DROP INDEX ix_enterprise_protected_until');
    await runner.query('ALTER TABLE enterprise DROP COLUMN protected_until');
  }
}

function toEnterprise(table: string) {
  return {
    name: `fk_${table}_enterprise`,
    columnNames: ['enterprise_id'],
    referencedTableName: 'enterprise',
    referencedColumnNames: ['id'],
  };
}

function period(): Table {
  return new Table({
    name: 'ownership_period',
    columns: [
      keyColumn('ownership_period'),
      refColumn('enterprise_id'),
      refColumn('unit_id'),
      instantColumn('since'),
      textColumn('basis', { length: '8' }),
      refColumn('source_id', nullable),
      dateColumn('protected_until', nullable),
      instantColumn('ended_at', nullable),
      textColumn('ended_by', { length: '8', ...nullable }),
      instantColumn('recorded_at'),
      instantColumn('voided_at', nullable),
    ],
    indices: [
      {
        name: 'ux_ownership_period_current',
        columnNames: ['enterprise_id'],
        isUnique: true,
        where: 'ended_at IS NULL AND voided_at IS NULL',
      },
      { name: 'ix_ownership_period_enterprise', columnNames: ['enterprise_id', 'since'] },
    ],
    checks: [
      { name: 'ck_ownership_period_basis', expression: `basis IN ('claim', 'transfer')` },
      { name: 'ck_ownership_period_ended', expression: '(ended_at IS NULL) = (ended_by IS NULL)' },
    ],
    foreignKeys: [toEnterprise('ownership_period')],
  });
}

function act(): Table {
  return new Table({
    name: 'ownership_act',
    columns: [
      keyColumn('ownership_act'),
      refColumn('enterprise_id'),
      textColumn('kind', { length: '16' }),
      refColumn('unit_id', nullable),
      refColumn('user_id', nullable),
      intColumn('percent', nullable),
      dateColumn('until_on', nullable),
      textColumn('reason'),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
    ],
    indices: [{ name: 'ix_ownership_act_enterprise', columnNames: ['enterprise_id', 'recorded_at'] }],
    checks: [
      { name: 'ck_ownership_act_kind', expression: `kind IN ('join', 'transfer', 'extension')` },
      { name: 'ck_ownership_act_unit', expression: `(kind = 'extension') = (unit_id IS NULL)` },
      { name: 'ck_ownership_act_until', expression: `(kind = 'extension') = (until_on IS NOT NULL)` },
    ],
    foreignKeys: [toEnterprise('ownership_act')],
  });
}

function ownership(): Table {
  return new Table({
    name: 'ownership',
    columns: [
      keyColumn('ownership'),
      refColumn('enterprise_id'),
      refColumn('unit_id'),
      instantColumn('since'),
      instantColumn('recorded_at'),
      instantColumn('ended_at', nullable),
    ],
    indices: [
      { name: 'ux_ownership_open', columnNames: ['enterprise_id'], isUnique: true, where: 'ended_at IS NULL' },
      { name: 'ix_ownership_enterprise', columnNames: ['enterprise_id', 'recorded_at'] },
    ],
    foreignKeys: [toEnterprise('ownership')],
  });
}
