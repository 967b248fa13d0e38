import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDICES = [
  { table: 'milestone', name: 'ix_milestone_day', columnNames: ['due_on', 'id'] },
  { table: 'ownership_collision', name: 'ix_ownership_collision_enterprise', columnNames: ['enterprise_id'] },
] as const;

/** A page of milestones is read in the order of its days; the collisions of one enterprise are found by it. */
export class IndexLists1791000002100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { table, name, columnNames } of INDICES) {
      await runner.createIndex(table, new TableIndex({ name, columnNames: [...columnNames] }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, name } of INDICES) await runner.dropIndex(table, name);
  }
}
