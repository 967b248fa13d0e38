import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An event can be corrected: who does so says which version they saw. */
export class VersionEvents1790000001160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE city_event ADD COLUMN version integer NOT NULL DEFAULT 1');
  }

  /** By hand: on SQLite the Table API would copy a table to which others refer. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE city_event DROP COLUMN version');
  }
}
