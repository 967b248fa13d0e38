import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';
import {
  dateColumn,
  flagColumn,
  instantColumn,
  intColumn,
  jsonColumn,
  nullable,
  refColumn,
  textColumn,
  yuanColumn,
} from '../migration-columns.js';

/** Enterprises, their people and introducers, who owns and who sees them, and the index of their names. */
export class CreateEnterprises1790000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [introducer(), enterprise(), honour(), contactPerson(), ownership(), access()]) {
      await runner.createTable(table);
    }
    for (const statement of runner.dataSource.options.type === 'postgres' ? SEARCH_POSTGRES : SEARCH_SQLITE) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE enterprise_search');
    for (const table of TABLES.toReversed()) await runner.dropTable(table);
  }
}

const TABLES = ['introducer', 'enterprise', 'enterprise_honour', 'contact_person', 'ownership', 'enterprise_access'];

/** Words are pairs of neighbouring characters, and single ones beside them; `|` is the edge of a name. */
const SEARCH_SQLITE = [
  `CREATE VIRTUAL TABLE enterprise_search
     USING fts5(enterprise_id, pairs, characters, tokenize = "ascii tokenchars '-|'")`,
];
/** The code is repeated in an order of bytes, so that its beginning is a range on every server. */
const SEARCH_POSTGRES = [
  `CREATE TABLE enterprise_search (
     enterprise_id varchar(36) NOT NULL,
     grams text[] NOT NULL,
     uscc varchar(18) COLLATE "C",
     CONSTRAINT pk_enterprise_search PRIMARY KEY (enterprise_id),
     CONSTRAINT fk_enterprise_search_enterprise FOREIGN KEY (enterprise_id) REFERENCES enterprise (id))`,
  'CREATE INDEX ix_enterprise_search_grams ON enterprise_search USING gin (grams) WITH (fastupdate = off)',
  'CREATE INDEX ix_enterprise_search_uscc ON enterprise_search (uscc)',
];

function primaryKey(table: string, name = 'id'): TableColumnOptions {
  return { name, type: 'varchar', length: '36', isPrimary: true, primaryKeyConstraintName: `pk_${table}` };
}

function toEnterprise(table: string) {
  return {
    name: `fk_${table}_enterprise`,
    columnNames: ['enterprise_id'],
    referencedTableName: 'enterprise',
    referencedColumnNames: ['id'],
  };
}

function introducer(): Table {
  return new Table({
    name: 'introducer',
    columns: [
      primaryKey('introducer'),
      textColumn('kind', { length: '16' }),
      textColumn('name'),
      textColumn('name_key'),
      textColumn('area_code', { length: '6', ...nullable }),
      textColumn('note', nullable),
      intColumn('version'),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
    ],
    indices: [
      { name: 'ix_introducer_name_key', columnNames: ['name_key', 'id'] },
      {
        name: 'ux_introducer_kind_name_key',
        columnNames: ['kind', 'name_key'],
        isUnique: true,
        where: `kind <> 'person'`,
      },
    ],
    checks: [{ name: 'ck_introducer_kind', expression: `kind IN ('association', 'agency', 'firm', 'person')` }],
  });
}

function enterprise(): Table {
  return new Table({
    name: 'enterprise',
    columns: [
      primaryKey('enterprise'),
      textColumn('name'),
      textColumn('short_name', nullable),
      textColumn('name_key'),
      textColumn('search_text'),
      textColumn('uscc', { length: '18', ...nullable }),
      textColumn('uscc_reason', nullable),
      textColumn('area_code', { length: '6', ...nullable }),
      textColumn('city', nullable),
      textColumn('industry_code', { length: '8', ...nullable }),
      textColumn('chain', { length: '32', ...nullable }),
      textColumn('chain_position', { length: '16' }),
      textColumn('channel', { length: '32', ...nullable }),
      refColumn('introducer_id', nullable),
      textColumn('parent_group', nullable),
      textColumn('status', { length: '16' }),
      textColumn('status_reason', nullable),
      dateColumn('paused_until', nullable),
      textColumn('stage', { length: '24', ...nullable }),
      dateColumn('stage_on', nullable),
      refColumn('owner_unit_id', nullable),
      instantColumn('owner_since', nullable),
      refColumn('responsible_user_id', nullable),
      dateColumn('last_activity_on', nullable),
      instantColumn('last_activity_at'),
      dateColumn('next_action_on', nullable),
      textColumn('next_action_kind', { length: '32', ...nullable }),
      textColumn('next_action_what', nullable),
      yuanColumn('amount_yuan'),
      flagColumn('needs_review'),
      intColumn('version'),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
    ],
    indices: [
      { name: 'ux_enterprise_uscc', columnNames: ['uscc'], isUnique: true, where: 'uscc IS NOT NULL' },
      { name: 'ux_enterprise_name_key_without_uscc', columnNames: ['name_key'], isUnique: true, where: 'uscc IS NULL' },
      { name: 'ix_enterprise_name_key', columnNames: ['name_key', 'id'] },
      { name: 'ix_enterprise_activity', columnNames: ['last_activity_at', 'id'] },
      { name: 'ix_enterprise_stage_activity', columnNames: ['stage', 'last_activity_at', 'id'] },
      { name: 'ix_enterprise_owner_activity', columnNames: ['owner_unit_id', 'last_activity_at', 'id'] },
      { name: 'ix_enterprise_owner_stage_activity', columnNames: ['owner_unit_id', 'stage', 'last_activity_at', 'id'] },
      { name: 'ix_enterprise_standing', columnNames: ['status', 'stage', 'amount_yuan'] },
      { name: 'ix_enterprise_amount', columnNames: ['amount_yuan', 'id'] },
    ],
    foreignKeys: [
      {
        name: 'fk_enterprise_introducer',
        columnNames: ['introducer_id'],
        referencedTableName: 'introducer',
        referencedColumnNames: ['id'],
      },
    ],
    checks: [
      { name: 'ck_enterprise_status', expression: `status IN ('active', 'paused', 'lost')` },
      { name: 'ck_enterprise_owner', expression: '(owner_unit_id IS NULL) = (owner_since IS NULL)' },
      { name: 'ck_enterprise_stage', expression: '(stage IS NULL) = (stage_on IS NULL)' },
    ],
  });
}

function honour(): Table {
  return new Table({
    name: 'enterprise_honour',
    columns: [
      primaryKey('enterprise_honour'),
      refColumn('enterprise_id'),
      textColumn('honour', { length: '32' }),
      textColumn('list_name', nullable),
      intColumn('list_year', nullable),
      instantColumn('recorded_at'),
      instantColumn('ended_at', nullable),
    ],
    indices: [
      {
        name: 'ux_enterprise_honour_open',
        columnNames: ['enterprise_id', 'honour'],
        isUnique: true,
        where: 'ended_at IS NULL',
      },
    ],
    foreignKeys: [toEnterprise('enterprise_honour')],
  });
}

function contactPerson(): Table {
  return new Table({
    name: 'contact_person',
    columns: [
      primaryKey('contact_person'),
      refColumn('enterprise_id'),
      textColumn('name'),
      textColumn('title', nullable),
      jsonColumn('phones'),
      textColumn('wechat', nullable),
      textColumn('email', nullable),
      textColumn('decision_role', { length: '32', ...nullable }),
      intColumn('version'),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
    ],
    indices: [{ name: 'ix_contact_person_enterprise', columnNames: ['enterprise_id', 'recorded_at'] }],
    foreignKeys: [toEnterprise('contact_person')],
  });
}

function ownership(): Table {
  return new Table({
    name: 'ownership',
    columns: [
      primaryKey('ownership'),
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

function access(): Table {
  return new Table({
    name: 'enterprise_access',
    columns: [
      primaryKey('enterprise_access', 'enterprise_id'),
      primaryKey('enterprise_access', 'unit_id'),
      instantColumn('last_activity_at'),
    ],
    indices: [{ name: 'ix_enterprise_access_unit', columnNames: ['unit_id', 'last_activity_at', 'enterprise_id'] }],
    foreignKeys: [toEnterprise('enterprise_access')],
  });
}
