import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  flagColumn,
  instantColumn,
  intColumn,
  jsonColumn,
  keyColumn,
  nullable,
  refColumn,
  textColumn,
} from '../migration-columns.js';

/** Each sending of a reminder with the time of its every step, the queues that somebody paused, and what robots may still send. */
export class CreateDelivery1790000001050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}

const TABLES = [
  new Table({
    name: 'delivery',
    columns: [
      keyColumn('delivery'),
      refColumn('reminder_id'),
      intColumn('occurrence'),
      textColumn('channel', { length: '16' }),
      textColumn('recipient', { length: '320' }),
      refColumn('recipient_user_id', nullable),
      textColumn('queue', { length: '32' }),
      textColumn('state', { length: '16' }),
      flagColumn('urgent'),
      instantColumn('due_at'),
      instantColumn('next_attempt_at'),
      intColumn('attempts'),
      textColumn('claimed_by', { length: '80', ...nullable }),
      instantColumn('claimed_until', nullable),
      instantColumn('slot_at', nullable),
      flagColumn('repeat'),
      flagColumn('late'),
      textColumn('platform_code', { length: '80', ...nullable }),
      textColumn('reason_code', { length: '80', ...nullable }),
      refColumn('merged_into', nullable),
      instantColumn('planned_at'),
      instantColumn('queued_at', nullable),
      instantColumn('sent_at', nullable),
      instantColumn('failed_at', nullable),
      instantColumn('acknowledged_at', nullable),
      instantColumn('cancelled_at', nullable),
    ],
    indices: [
      {
        name: 'ux_delivery_key',
        columnNames: ['reminder_id', 'occurrence', 'channel', 'recipient'],
        isUnique: true,
      },
      { name: 'ix_delivery_planned', columnNames: ['next_attempt_at'], where: "state = 'planned'" },
      {
        name: 'ix_delivery_queued',
        columnNames: ['queue', 'urgent', 'next_attempt_at'],
        where: "state = 'queued'",
      },
      { name: 'ix_delivery_robot', columnNames: ['channel', 'recipient'], where: "state = 'queued'" },
      { name: 'ix_delivery_failed', columnNames: ['failed_at', 'id'], where: "state = 'failed'" },
      { name: 'ix_delivery_open', columnNames: ['queue', 'state'], where: "state IN ('planned', 'held', 'queued')" },
      { name: 'ix_delivery_sent', columnNames: ['queue', 'sent_at'], where: 'sent_at IS NOT NULL' },
      {
        name: 'ix_delivery_inbox',
        columnNames: ['recipient_user_id', 'sent_at', 'id'],
        where: "channel = 'inbox' AND sent_at IS NOT NULL",
      },
      { name: 'ix_delivery_merged_into', columnNames: ['merged_into'], where: 'merged_into IS NOT NULL' },
    ],
  }),
  new Table({
    name: 'delivery_queue',
    columns: [
      {
        ...textColumn('queue', { length: '32' }),
        isPrimary: true,
        primaryKeyConstraintName: 'pk_delivery_queue',
      },
      instantColumn('paused_at', nullable),
      refColumn('paused_by', nullable),
    ],
  }),
  new Table({
    name: 'robot_budget',
    columns: [
      {
        ...textColumn('robot', { length: '340' }),
        isPrimary: true,
        primaryKeyConstraintName: 'pk_robot_budget',
      },
      jsonColumn('slots'),
      instantColumn('blocked_until', nullable),
    ],
  }),
];
