import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const PLANNED = "state = 'planned'";
const BY_TIME = new TableIndex({ name: 'ix_delivery_planned', columnNames: ['next_attempt_at'], where: PLANNED });
const BY_QUEUE = new TableIndex({
  name: 'ix_delivery_planned',
  columnNames: ['queue', 'next_attempt_at'],
  where: PLANNED,
});

/** What is planned is handed over queue by queue, so that one with much of it holds up no other. */
export class PlanByQueue1790000001052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('delivery', 'ix_delivery_planned');
    await runner.createIndex('delivery', BY_QUEUE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('delivery', 'ix_delivery_planned');
    await runner.createIndex('delivery', BY_TIME);
  }
}
