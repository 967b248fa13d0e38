import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
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
  yuanColumn,
} from '../migration-columns.js';

/** What is counted, with both times; the rule sets that say how; the targets. */
export class CreateFigures1790000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}

const TABLES = [
  new Table({
    name: 'figure_entry',
    columns: [
      keyColumn('figure_entry'),
      textColumn('fact_kind', { length: '16' }),
      refColumn('fact_id'),
      refColumn('project_id'),
      refColumn('enterprise_id'),
      dateColumn('happened_on'),
      yuanColumn('amount_yuan', nullable),
      refColumn('unit_id', nullable),
      flagColumn('is_lead'),
      refColumn('county_id', nullable),
      refColumn('industry_task_force_id', nullable),
      refColumn('enterprise_task_force_id', nullable),
      flagColumn('manufacturing'),
      flagColumn('first_investment'),
      textColumn('chain', { length: '64', ...nullable }),
      textColumn('chain_position', { length: '16' }),
      textColumn('honours', { length: '255' }),
      refColumn('event_id', nullable),
      jsonColumn('uncounted', nullable),
      instantColumn('counted_from'),
      instantColumn('counted_to', nullable),
    ],
    indices: [
      { name: 'ix_figure_entry_counted', columnNames: ['happened_on', 'fact_kind', 'counted_from', 'counted_to'] },
      { name: 'ix_figure_entry_project', columnNames: ['project_id', 'counted_to'] },
      { name: 'ix_figure_entry_event', columnNames: ['event_id'], where: 'event_id IS NOT NULL' },
    ],
  }),
  new Table({
    name: 'rule_set',
    columns: [
      keyColumn('rule_set'),
      textColumn('key', { length: '64' }),
      textColumn('name', { length: '200' }),
      textColumn('document', { length: '500' }),
      dateColumn('valid_from', nullable),
      dateColumn('valid_to', nullable),
      jsonColumn('definition'),
      intColumn('version'),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
    ],
    indices: [{ name: 'ux_rule_set_key', columnNames: ['key', 'version'], isUnique: true }],
  }),
  new Table({
    name: 'target',
    columns: [
      keyColumn('target'),
      intColumn('year'),
      textColumn('figure', { length: '64' }),
      textColumn('scope', { length: '8' }),
      textColumn('scope_ref', { length: '36' }),
      yuanColumn('value'),
      textColumn('unit', { length: '8' }),
      textColumn('document', { length: '500', ...nullable }),
      intColumn('version'),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
    ],
    indices: [
      { name: 'ux_target_version', columnNames: ['year', 'figure', 'scope', 'scope_ref', 'version'], isUnique: true },
    ],
    checks: [
      { name: 'ck_target_scope', expression: `scope IN ('city', 'kind', 'unit')` },
      { name: 'ck_target_unit', expression: `unit IN ('yuan', 'percent', 'count')` },
    ],
  }),
];
