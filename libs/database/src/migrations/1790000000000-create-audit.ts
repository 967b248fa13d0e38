import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instantColumn, jsonColumn, nullable, refColumn, textColumn } from '../migration-columns.js';

/** What every unit of work may need: the audit trail, what clients created by an id of theirs, announced writes. */
export class CreateAudit1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'audit_entry',
        columns: [
          { name: 'id', type: 'varchar', length: '36', isPrimary: true, primaryKeyConstraintName: 'pk_audit_entry' },
          instantColumn('recorded_at'),
          refColumn('actor_id', nullable),
          textColumn('via', { length: '16' }),
          textColumn('ip', { length: '64', ...nullable }),
          textColumn('request_id', { length: '64', ...nullable }),
          textColumn('action', { length: '64' }),
          textColumn('subject_kind', { length: '32' }),
          refColumn('subject_id', nullable),
          jsonColumn('changes', nullable),
          textColumn('note', nullable),
        ],
        indices: [
          { name: 'ix_audit_entry_recorded_at', columnNames: ['recorded_at'] },
          { name: 'ix_audit_entry_subject', columnNames: ['subject_id', 'recorded_at'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'client_creation',
        columns: [
          {
            name: 'id',
            type: 'varchar',
            length: '36',
            isPrimary: true,
            primaryKeyConstraintName: 'pk_client_creation',
          },
          textColumn('kind', { length: '32' }),
          textColumn('body_hash', { length: '64' }),
          refColumn('actor_id'),
          instantColumn('recorded_at'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'open_write',
        columns: [{ name: 'since', type: 'bigint', isPrimary: true, primaryKeyConstraintName: 'pk_open_write' }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('open_write');
    await runner.dropTable('client_creation');
    await runner.dropTable('audit_entry');
  }
}
