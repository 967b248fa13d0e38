import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { instantColumn, refColumn, textColumn } from '../migration-columns.js';

/** The chain over the audit trail: one seal an entry, each with the hash of the one before. */
export class CreateAuditSeal1790000000750 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'audit_seal',
        columns: [
          { name: 'number', type: 'bigint', isPrimary: true, primaryKeyConstraintName: 'pk_audit_seal' },
          refColumn('entry_id'),
          instantColumn('entry_recorded_at'),
          textColumn('previous_hash', { length: '64' }),
          textColumn('hash', { length: '64' }),
          instantColumn('sealed_at'),
        ],
        indices: [{ name: 'ux_audit_seal_entry', columnNames: ['entry_id'], isUnique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_seal');
  }
}
