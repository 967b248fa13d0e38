import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDICES = [
  { table: 'milestone', name: 'ix_milestone_project', columnNames: ['project_id'] },
  { table: 'ownership_request', name: 'ix_ownership_request_enterprise', columnNames: ['enterprise_id'] },
  {
    table: 'enterprise',
    name: 'ix_enterprise_introducer',
    columnNames: ['introducer_id'],
    where: 'introducer_id IS NOT NULL',
  },
] as const;

/** What is open of one enterprise is found by it, not among all that is open in the city. */
export class IndexOpenWork1791000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { table, columnNames, ...index } of INDICES) {
      await runner.createIndex(table, new TableIndex({ ...index, columnNames: [...columnNames] }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, name } of INDICES) await runner.dropIndex(table, name);
  }
}
