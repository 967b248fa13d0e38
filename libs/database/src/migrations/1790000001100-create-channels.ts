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

/** Channels that units and people turn on, what was tapped in a message, calendar feeds, and the log of the live stream. */
export class CreateChannels1790000001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'channel_setting',
        columns: [
          keyColumn('channel_setting'),
          textColumn('owner_kind', { length: '8' }),
          refColumn('owner_id'),
          textColumn('channel', { length: '16' }),
          flagColumn('enabled'),
          textColumn('sealed'),
          textColumn('shown', { length: '320' }),
          flagColumn('has_secret'),
          intColumn('version'),
          instantColumn('failing_since', nullable),
          textColumn('failure_code', { length: '80', ...nullable }),
          textColumn('failure_reason', { length: '80', ...nullable }),
          instantColumn('recorded_at'),
          refColumn('recorded_by'),
        ],
        indices: [
          { name: 'ux_channel_setting_owner', columnNames: ['owner_kind', 'owner_id', 'channel'], isUnique: true },
        ],
        checks: [{ name: 'ck_channel_setting_owner_kind', expression: `owner_kind IN ('unit', 'user')` }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'used_link',
        columns: [
          {
            name: 'token_hash',
            type: 'varchar',
            length: '64',
            isPrimary: true,
            primaryKeyConstraintName: 'pk_used_link',
          },
          textColumn('action', { length: '16' }),
          instantColumn('expires_at'),
          instantColumn('recorded_at'),
        ],
        indices: [{ name: 'ix_used_link_expires_at', columnNames: ['expires_at'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'calendar_feed',
        columns: [
          {
            name: 'token_hash',
            type: 'varchar',
            length: '64',
            isPrimary: true,
            primaryKeyConstraintName: 'pk_calendar_feed',
          },
          refColumn('user_id'),
          instantColumn('recorded_at'),
        ],
        indices: [{ name: 'ux_calendar_feed_user', columnNames: ['user_id'], isUnique: true }],
        foreignKeys: [
          {
            name: 'fk_calendar_feed_user',
            columnNames: ['user_id'],
            referencedTableName: 'app_user',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'stream_event',
        columns: [
          keyColumn('stream_event'),
          textColumn('kind', { length: '16' }),
          refColumn('subject_id', nullable),
          jsonColumn('audience'),
          jsonColumn('data'),
          instantColumn('recorded_at'),
        ],
        indices: [
          { name: 'ix_stream_event_place', columnNames: ['recorded_at', 'id'] },
          { name: 'ix_stream_event_subject', columnNames: ['subject_id', 'recorded_at'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['stream_event', 'calendar_feed', 'used_link', 'channel_setting'])
      await runner.dropTable(table);
  }
}
