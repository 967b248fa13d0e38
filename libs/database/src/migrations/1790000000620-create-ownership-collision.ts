import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  dateColumn,
  instantColumn,
  jsonColumn,
  keyColumn,
  nullable,
  refColumn,
  textColumn,
} from '../migration-columns.js';

/** Collisions that a ledger brings for the office; successions; what a throttle counts by. */
export class CreateOwnershipCollision1790000000620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ownership_act ADD COLUMN keeps_clocks boolean');
    await runner.query('CREATE INDEX ix_audit_entry_actor ON audit_entry (actor_id, action, recorded_at)');
    await runner.createTable(
      new Table({
        name: 'ownership_collision',
        columns: [
          keyColumn('ownership_collision'),
          refColumn('enterprise_id'),
          refColumn('unit_id'),
          refColumn('owner_unit_id'),
          refColumn('evidence_id'),
          dateColumn('happened_on', nullable),
          jsonColumn('source', nullable),
          textColumn('state', { length: '16' }),
          instantColumn('recorded_at'),
          instantColumn('settled_at', nullable),
          refColumn('settled_by', nullable),
          textColumn('note', nullable),
        ],
        indices: [
          {
            name: 'ux_ownership_collision_open',
            columnNames: ['enterprise_id', 'unit_id'],
            isUnique: true,
            where: `state = 'open'`,
          },
          { name: 'ix_ownership_collision_state', columnNames: ['state', 'recorded_at', 'id'] },
        ],
        checks: [{ name: 'ck_ownership_collision_state', expression: `state IN ('open', 'kept', 'transferred')` }],
        foreignKeys: [
          {
            name: 'fk_ownership_collision_enterprise',
            columnNames: ['enterprise_id'],
            referencedTableName: 'enterprise',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('ownership_collision');
    await runner.query('DROP INDEX ix_audit_entry_actor');
    await runner.query('ALTER TABLE ownership_act DROP COLUMN keeps_clocks');
  }
}
