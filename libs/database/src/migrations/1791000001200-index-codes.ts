import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const BY_CODE = new TableIndex({ name: 'ix_enterprise_uscc', columnNames: ['uscc'], where: 'uscc IS NOT NULL' });

/** A code is found among merged enterprises too; the unique index knows only those that stand. */
export class IndexCodes1791000001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('enterprise', BY_CODE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('enterprise', BY_CODE);
  }
}
