import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const BEFORE = ['status', 'stage', 'amount_yuan', 'merged_into'];

/** The head of a column of the board, with who arrived this week, is read from the index alone. */
export class WidenStanding1791000003000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return replace(runner, [...BEFORE, 'stage_on']);
  }

  down(runner: QueryRunner): Promise<void> {
    return replace(runner, BEFORE);
  }
}

async function replace(runner: QueryRunner, columnNames: string[]): Promise<void> {
  await runner.query('DROP INDEX ix_enterprise_standing');
  await runner.createIndex('enterprise', new TableIndex({ name: 'ix_enterprise_standing', columnNames }));
}
