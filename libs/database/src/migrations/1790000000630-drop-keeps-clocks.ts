import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Successions follow from the units themselves; no act says them again. */
export class DropKeepsClocks1790000000630 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ownership_act DROP COLUMN keeps_clocks');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ownership_act ADD COLUMN keeps_clocks boolean');
  }
}
