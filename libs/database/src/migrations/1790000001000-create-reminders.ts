import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';
import {
  dateColumn,
  flagColumn,
  instantColumn,
  intColumn,
  jsonColumn,
  keyColumn,
  nullable,
  refColumn,
  textColumn,
} from '../migration-columns.js';

export class CreateReminders1790000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [reminder(), act(), rule(), setting(), missed(), message()]) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [
      'manual_message',
      'reminder_missed',
      'reminder_setting',
      'reminder_rule',
      'reminder_act',
      'reminder',
    ]) {
      await runner.dropTable(name);
    }
  }
}

const recorded = (): TableColumnOptions[] => [instantColumn('recorded_at'), refColumn('recorded_by')];

function reminder(): Table {
  const list = (name: string, column: string) => ({ name, columnNames: [column, 'state', 'due_on', 'id'] });
  return new Table({
    name: 'reminder',
    columns: [
      keyColumn('reminder'),
      textColumn('rule', { length: '32' }),
      intColumn('rule_version'),
      textColumn('subject_kind', { length: '32' }),
      refColumn('subject_id'),
      refColumn('enterprise_id', nullable),
      refColumn('project_id', nullable),
      dateColumn('base_on'),
      flagColumn('advance'),
      jsonColumn('detail'),
      refColumn('user_id', nullable),
      refColumn('assigned_user_id', nullable),
      refColumn('unit_id'),
      refColumn('second_unit_id', nullable),
      textColumn('state', { length: '16' }),
      dateColumn('due_on'),
      intColumn('next_place', nullable),
      instantColumn('next_at', nullable),
      intColumn('rung'),
      instantColumn('rung_at', nullable),
      dateColumn('snoozed_until', nullable),
      flagColumn('provisional'),
      intColumn('version'),
      instantColumn('recorded_at'),
      instantColumn('closed_at', nullable),
      refColumn('closed_by', nullable),
    ],
    indices: [
      { name: 'ux_reminder_live', columnNames: ['rule', 'subject_id'], isUnique: true, where: 'closed_at IS NULL' },
      { name: 'ix_reminder_next', columnNames: ['next_at'], where: 'next_at IS NOT NULL' },
      { name: 'ix_reminder_enterprise', columnNames: ['enterprise_id'] },
      { name: 'ix_reminder_subject', columnNames: ['subject_id', 'rule'] },
      list('ix_reminder_user', 'user_id'),
      list('ix_reminder_assigned', 'assigned_user_id'),
      list('ix_reminder_unit', 'unit_id'),
      list('ix_reminder_second_unit', 'second_unit_id'),
      { name: 'ix_reminder_due', columnNames: ['state', 'due_on', 'id'] },
    ],
    checks: [
      {
        name: 'ck_reminder_state',
        expression: `state IN ('waiting', 'open', 'snoozed', 'silent', 'done', 'cancelled')`,
      },
      {
        name: 'ck_reminder_closed',
        expression: `(closed_at IS NULL) = (state IN ('waiting', 'open', 'snoozed', 'silent'))`,
      },
      { name: 'ck_reminder_next', expression: `(next_at IS NULL) = (next_place IS NULL)` },
    ],
  });
}

function act(): Table {
  return new Table({
    name: 'reminder_act',
    columns: [
      keyColumn('reminder_act'),
      refColumn('reminder_id'),
      textColumn('kind', { length: '16' }),
      textColumn('text', nullable),
      dateColumn('until_on', nullable),
      refColumn('to_user_id', nullable),
      ...recorded(),
    ],
    indices: [{ name: 'ix_reminder_act_reminder', columnNames: ['reminder_id', 'recorded_at'] }],
    checks: [{ name: 'ck_reminder_act_kind', expression: `kind IN ('done', 'snooze', 'reassign', 'comment')` }],
    foreignKeys: [
      {
        name: 'fk_reminder_act_reminder',
        columnNames: ['reminder_id'],
        referencedTableName: 'reminder',
        referencedColumnNames: ['id'],
      },
    ],
  });
}

function rule(): Table {
  return new Table({
    name: 'reminder_rule',
    columns: [
      keyColumn('reminder_rule'),
      textColumn('code', { length: '32' }),
      intColumn('version'),
      jsonColumn('parameters'),
      ...recorded(),
    ],
    indices: [{ name: 'ux_reminder_rule_version', columnNames: ['code', 'version'], isUnique: true }],
  });
}

function setting(): Table {
  return new Table({
    name: 'reminder_setting',
    columns: [
      refColumn('unit_id', { isPrimary: true, primaryKeyConstraintName: 'pk_reminder_setting' }),
      textColumn('quiet_from', { length: '5' }),
      textColumn('quiet_to', { length: '5' }),
      flagColumn('quiet_days_off'),
      flagColumn('digest_daily'),
      flagColumn('digest_weekly'),
      jsonColumn('named_user_ids'),
      intColumn('version'),
      ...recorded(),
    ],
  });
}

function missed(): Table {
  return new Table({
    name: 'reminder_missed',
    columns: [
      keyColumn('reminder_missed'),
      refColumn('reminder_id'),
      intColumn('occurrence'),
      dateColumn('missed_on'),
      refColumn('unit_id'),
      refColumn('user_id', nullable),
      textColumn('reason', { length: '32' }),
      jsonColumn('told_user_ids'),
      instantColumn('recorded_at'),
    ],
    indices: [
      {
        name: 'ux_reminder_missed',
        columnNames: ['reminder_id', 'occurrence', 'unit_id', 'reason'],
        isUnique: true,
      },
      { name: 'ix_reminder_missed_day', columnNames: ['missed_on', 'id'] },
    ],
  });
}

function message(): Table {
  return new Table({
    name: 'manual_message',
    columns: [
      keyColumn('manual_message'),
      textColumn('title', { length: '100' }),
      textColumn('body'),
      jsonColumn('about', nullable),
      jsonColumn('audience'),
      jsonColumn('timing'),
      flagColumn('urgent'),
      ...recorded(),
      instantColumn('cancelled_at', nullable),
    ],
    indices: [{ name: 'ix_manual_message_recorded', columnNames: ['recorded_at', 'id'] }],
  });
}
