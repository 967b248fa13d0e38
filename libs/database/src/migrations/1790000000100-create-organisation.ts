import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  dateColumn,
  flagColumn,
  instantColumn,
  intColumn,
  jsonColumn,
  keyColumn,
  nullable,
  refColumn,
  textColumn,
} from '../migration-columns.js';

const ofUser = (table: string) => ({
  name: `fk_${table}_user`,
  columnNames: ['user_id'],
  referencedTableName: 'app_user',
  referencedColumnNames: ['id'],
});

/** The city, its units and their names, people with their grants, and how they sign in. */
export class CreateOrganisation1790000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}

const TABLES = [
  new Table({
    name: 'city',
    columns: [
      { name: 'id', type: 'integer', isPrimary: true, primaryKeyConstraintName: 'pk_city' },
      textColumn('name', { length: '100' }),
      textColumn('area_code', { length: '6', ...nullable }),
      textColumn('identity', { length: '100' }),
      jsonColumn('declared', nullable),
      instantColumn('recorded_at'),
    ],
    checks: [{ name: 'ck_city_only_one', expression: 'id = 1' }],
  }),
  new Table({
    name: 'unit',
    columns: [
      keyColumn('unit'),
      textColumn('code', { length: '32' }),
      textColumn('kind', { length: '32' }),
      textColumn('area_code', { length: '6', ...nullable }),
      textColumn('region', { length: '64', ...nullable }),
      textColumn('station_city', { length: '64', ...nullable }),
      textColumn('focus', { length: '200', ...nullable }),
      intColumn('headcount', nullable),
      dateColumn('active_from', nullable),
      dateColumn('active_to', nullable),
      refColumn('successor_id', nullable),
      intColumn('version'),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
    ],
    indices: [{ name: 'ux_unit_code', columnNames: ['code'], isUnique: true }],
    checks: [
      {
        name: 'ck_unit_kind',
        expression: `kind IN ('county', 'industry_task_force', 'enterprise_task_force', 'field_team', 'office', 'department')`,
      },
    ],
  }),
  new Table({
    name: 'unit_name',
    columns: [
      keyColumn('unit_name'),
      refColumn('unit_id'),
      textColumn('name', { length: '100' }),
      dateColumn('valid_from', nullable),
      instantColumn('recorded_at'),
    ],
    indices: [{ name: 'ix_unit_name_unit', columnNames: ['unit_id'] }],
    foreignKeys: [
      {
        name: 'fk_unit_name_unit',
        columnNames: ['unit_id'],
        referencedTableName: 'unit',
        referencedColumnNames: ['id'],
      },
    ],
  }),
  new Table({
    name: 'app_user',
    columns: [
      keyColumn('app_user'),
      textColumn('username', { length: '64', ...nullable }),
      textColumn('name', { length: '64' }),
      textColumn('phone', { length: '32', ...nullable }),
      textColumn('password_hash', { length: '200', ...nullable }),
      flagColumn('must_change_password'),
      textColumn('invitation_hash', { length: '64', ...nullable }),
      instantColumn('invitation_expires_at', nullable),
      instantColumn('disabled_at', nullable),
      intColumn('version'),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
    ],
    indices: [
      { name: 'ux_app_user_username', columnNames: ['username'], isUnique: true },
      { name: 'ix_app_user_invitation', columnNames: ['invitation_hash'] },
    ],
  }),
  new Table({
    name: 'user_grant',
    columns: [
      keyColumn('user_grant'),
      refColumn('user_id'),
      textColumn('role', { length: '16' }),
      refColumn('unit_id'),
      dateColumn('from_on', nullable),
      dateColumn('to_on', nullable),
      instantColumn('recorded_at'),
      instantColumn('ended_at', nullable),
    ],
    indices: [
      { name: 'ix_user_grant_user', columnNames: ['user_id'] },
      { name: 'ix_user_grant_unit', columnNames: ['unit_id'] },
    ],
    checks: [{ name: 'ck_user_grant_role', expression: `role IN ('member', 'lead', 'scheduler', 'office', 'leader')` }],
    foreignKeys: [
      ofUser('user_grant'),
      {
        name: 'fk_user_grant_unit',
        columnNames: ['unit_id'],
        referencedTableName: 'unit',
        referencedColumnNames: ['id'],
      },
    ],
  }),
  new Table({
    name: 'session',
    columns: [
      {
        name: 'token_hash',
        type: 'varchar',
        length: '64',
        isPrimary: true,
        primaryKeyConstraintName: 'pk_session',
      },
      refColumn('user_id'),
      instantColumn('created_at'),
      instantColumn('expires_at'),
      instantColumn('ended_at', nullable),
    ],
    indices: [{ name: 'ix_session_user', columnNames: ['user_id'] }],
    foreignKeys: [ofUser('session')],
  }),
  new Table({
    name: 'access_token',
    columns: [
      keyColumn('access_token'),
      refColumn('user_id'),
      textColumn('name', { length: '100' }),
      textColumn('token_hash', { length: '64' }),
      textColumn('scope', { length: '8' }),
      instantColumn('expires_at'),
      instantColumn('revoked_at', nullable),
      instantColumn('recorded_at'),
    ],
    indices: [
      { name: 'ux_access_token_hash', columnNames: ['token_hash'], isUnique: true },
      { name: 'ix_access_token_user', columnNames: ['user_id', 'recorded_at'] },
    ],
    checks: [{ name: 'ck_access_token_scope', expression: `scope IN ('read', 'write')` }],
    foreignKeys: [ofUser('access_token')],
  }),
  new Table({
    name: 'sign_in_attempt',
    columns: [
      {
        name: 'key',
        type: 'varchar',
        length: '160',
        isPrimary: true,
        primaryKeyConstraintName: 'pk_sign_in_attempt',
      },
      intColumn('failures'),
      instantColumn('blocked_until'),
      instantColumn('last_at'),
    ],
  }),
];
