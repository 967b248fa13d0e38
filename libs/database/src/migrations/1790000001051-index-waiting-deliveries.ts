import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { instantColumn, textColumn } from '../migration-columns.js';

const WAITING = "state = 'queued'";
const BY_RECIPIENT = new TableIndex({
  name: 'ix_delivery_robot',
  columnNames: ['channel', 'recipient'],
  where: WAITING,
});
const BY_RECIPIENT_AND_TIME = new TableIndex({
  name: 'ix_delivery_recipient',
  columnNames: ['channel', 'recipient', 'due_at'],
  where: WAITING,
});
const BY_TIME = new TableIndex({ name: 'ix_delivery_due', columnNames: ['due_at', 'id'] });

/** What is due for one robot is found in its order; and under which name this installation is known to a Redis that others use too. */
export class IndexWaitingDeliveries1790000001051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('delivery', BY_RECIPIENT.name ?? '');
    await runner.createIndex('delivery', BY_RECIPIENT_AND_TIME);
    await runner.createIndex('delivery', BY_TIME);
    await runner.createTable(
      new Table({
        name: 'queue_namespace',
        columns: [
          { ...textColumn('name', { length: '36' }), isPrimary: true, primaryKeyConstraintName: 'pk_queue_namespace' },
          instantColumn('recorded_at'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('queue_namespace');
    await runner.dropIndex('delivery', BY_TIME.name ?? '');
    await runner.dropIndex('delivery', BY_RECIPIENT_AND_TIME.name ?? '');
    await runner.createIndex('delivery', BY_RECIPIENT);
  }
}
