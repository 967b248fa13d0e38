import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  dateColumn,
  instantColumn,
  intColumn,
  keyColumn,
  nullable,
  refColumn,
  textColumn,
} from '../migration-columns.js';

/** Milestones and difficulties of signed projects, each with its steps: what was believed when stays readable. */
export class CreateAfterSigning1790000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}

function belongsTo(table: string, column: string, owner: string) {
  return {
    name: `fk_${table}_${owner}`,
    columnNames: [column],
    referencedTableName: owner,
    referencedColumnNames: ['id'],
  };
}

const MILESTONE_STATES = `state IN ('open', 'done', 'cancelled')`;
const LEVELS = `level IN ('unit', 'office', 'city_leader')`;
const DIFFICULTY_STATES = `state IN ('open', 'resolved')`;

const TABLES = [
  new Table({
    name: 'milestone',
    columns: [
      keyColumn('milestone'),
      refColumn('project_id'),
      textColumn('code', { length: '32', ...nullable }),
      textColumn('name', { length: '200' }),
      dateColumn('due_on'),
      refColumn('unit_id'),
      textColumn('state', { length: '16' }),
      dateColumn('done_on', nullable),
      intColumn('version'),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
    ],
    indices: [
      {
        name: 'ux_milestone_project_code',
        columnNames: ['project_id', 'code'],
        isUnique: true,
        where: `code IS NOT NULL AND state <> 'cancelled'`,
      },
      { name: 'ix_milestone_due', columnNames: ['state', 'due_on'] },
      { name: 'ix_milestone_unit', columnNames: ['unit_id', 'state', 'due_on'] },
    ],
    checks: [
      { name: 'ck_milestone_state', expression: MILESTONE_STATES },
      { name: 'ck_milestone_done', expression: `(state = 'done') = (done_on IS NOT NULL)` },
    ],
    foreignKeys: [belongsTo('milestone', 'project_id', 'project')],
  }),
  new Table({
    name: 'milestone_step',
    columns: [
      keyColumn('milestone_step'),
      refColumn('milestone_id'),
      textColumn('action', { length: '16' }),
      dateColumn('due_on'),
      refColumn('unit_id'),
      textColumn('state', { length: '16' }),
      dateColumn('done_on', nullable),
      textColumn('reason', nullable),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
    ],
    indices: [{ name: 'ix_milestone_step_milestone', columnNames: ['milestone_id', 'recorded_at'] }],
    foreignKeys: [belongsTo('milestone_step', 'milestone_id', 'milestone')],
  }),
  new Table({
    name: 'difficulty',
    columns: [
      keyColumn('difficulty'),
      refColumn('project_id'),
      textColumn('kind', { length: '32' }),
      textColumn('title', { length: '200' }),
      textColumn('detail', nullable),
      dateColumn('raised_on'),
      textColumn('level', { length: '16' }),
      textColumn('state', { length: '16' }),
      refColumn('owner_unit_id'),
      refColumn('leader_id', nullable),
      dateColumn('due_on'),
      dateColumn('resolved_on', nullable),
      intColumn('version'),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
    ],
    indices: [
      { name: 'ix_difficulty_project', columnNames: ['project_id'] },
      { name: 'ix_difficulty_due', columnNames: ['state', 'due_on'] },
      { name: 'ix_difficulty_owner', columnNames: ['owner_unit_id', 'state', 'due_on'] },
    ],
    checks: [
      { name: 'ck_difficulty_level', expression: LEVELS },
      { name: 'ck_difficulty_state', expression: DIFFICULTY_STATES },
      { name: 'ck_difficulty_resolved', expression: `(state = 'resolved') = (resolved_on IS NOT NULL)` },
    ],
    foreignKeys: [belongsTo('difficulty', 'project_id', 'project')],
  }),
  new Table({
    name: 'difficulty_step',
    columns: [
      keyColumn('difficulty_step'),
      refColumn('difficulty_id'),
      intColumn('ordinal'),
      textColumn('action', { length: '16' }),
      textColumn('level', { length: '16' }),
      textColumn('state', { length: '16' }),
      refColumn('owner_unit_id'),
      dateColumn('due_on'),
      dateColumn('resolved_on', nullable),
      textColumn('text', nullable),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
    ],
    indices: [
      { name: 'ux_difficulty_step_ordinal', columnNames: ['difficulty_id', 'ordinal'], isUnique: true },
      { name: 'ix_difficulty_step_recorded', columnNames: ['recorded_at'] },
    ],
    checks: [
      { name: 'ck_difficulty_step_level', expression: LEVELS },
      { name: 'ck_difficulty_step_state', expression: DIFFICULTY_STATES },
    ],
    foreignKeys: [belongsTo('difficulty_step', 'difficulty_id', 'difficulty')],
  }),
];
