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

/** Requests to join and for transfer, with their answers. */
export class CreateOwnershipRequest1790000000610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'ownership_request',
        columns: [
          keyColumn('ownership_request'),
          refColumn('enterprise_id'),
          textColumn('kind', { length: '16' }),
          refColumn('unit_id'),
          refColumn('asked_owner_unit_id'),
          intColumn('percent', nullable),
          textColumn('reason'),
          textColumn('state', { length: '16' }),
          dateColumn('asked_on'),
          instantColumn('asked_at'),
          refColumn('asked_by'),
          instantColumn('answered_at', nullable),
          refColumn('answered_by', nullable),
          textColumn('answered_for', { length: '8', ...nullable }),
          textColumn('answer', nullable),
        ],
        indices: [
          {
            name: 'ux_ownership_request_open',
            columnNames: ['enterprise_id', 'unit_id', 'kind'],
            isUnique: true,
            where: `state = 'open'`,
          },
          { name: 'ix_ownership_request_state', columnNames: ['state', 'asked_at', 'id'] },
          { name: 'ix_ownership_request_unit', columnNames: ['unit_id', 'asked_at'] },
        ],
        checks: [
          { name: 'ck_ownership_request_kind', expression: `kind IN ('join', 'transfer')` },
          {
            name: 'ck_ownership_request_state',
            expression: `state IN ('open', 'accepted', 'declined', 'closed')`,
          },
          { name: 'ck_ownership_request_percent', expression: `percent IS NULL OR kind = 'join'` },
        ],
        foreignKeys: [
          {
            name: 'fk_ownership_request_enterprise',
            columnNames: ['enterprise_id'],
            referencedTableName: 'enterprise',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('ownership_request');
  }
}
