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

/** Evidence is the spine: one row a fact, with both times. Stage entries follow from it. */
export class CreatePipeline1790000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}

const TABLES = [
  new Table({
    name: 'city_event',
    columns: [
      keyColumn('city_event'),
      textColumn('code', { length: '32', ...nullable }),
      textColumn('name', { length: '200' }),
      textColumn('kind', { length: '32' }),
      dateColumn('starts_on', nullable),
      dateColumn('ends_on', nullable),
      textColumn('place', { length: '200', ...nullable }),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
    ],
    indices: [{ name: 'ux_city_event_code', columnNames: ['code'], isUnique: true }],
    checks: [{ name: 'ck_city_event_kind', expression: `kind IN ('expo', 'promotion_event')` }],
  }),
  new Table({
    name: 'project',
    columns: [
      keyColumn('project'),
      refColumn('enterprise_id'),
      textColumn('name', { length: '200' }),
      textColumn('industry_code', { length: '8', ...nullable }),
      textColumn('chain', { length: '64', ...nullable }),
      textColumn('chain_position', { length: '16' }),
      flagColumn('manufacturing', nullable),
      flagColumn('first_investment', nullable),
      jsonColumn('honours'),
      flagColumn('may_publish'),
      yuanColumn('fixed_assets_yuan', nullable),
      textColumn('screening', { length: '500', ...nullable }),
      textColumn('park_id', { length: '64', ...nullable }),
      refColumn('event_id', nullable),
      textColumn('status', { length: '16' }),
      refColumn('lead_unit_id', nullable),
      refColumn('county_id', nullable),
      refColumn('industry_task_force_id', nullable),
      refColumn('enterprise_task_force_id', nullable),
      intColumn('version'),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
    ],
    indices: [
      { name: 'ix_project_enterprise', columnNames: ['enterprise_id'] },
      { name: 'ix_project_lead_unit', columnNames: ['lead_unit_id', 'status'] },
      { name: 'ix_project_county', columnNames: ['county_id', 'status'] },
    ],
    foreignKeys: [
      {
        name: 'fk_project_enterprise',
        columnNames: ['enterprise_id'],
        referencedTableName: 'enterprise',
        referencedColumnNames: ['id'],
      },
    ],
  }),
  new Table({
    name: 'project_investor',
    columns: [
      keyColumn('project_investor'),
      refColumn('project_id'),
      refColumn('enterprise_id'),
      intColumn('percent', nullable),
      intColumn('ordinal'),
      flagColumn('principal'),
      instantColumn('recorded_at'),
    ],
    indices: [
      { name: 'ux_project_investor', columnNames: ['project_id', 'enterprise_id'], isUnique: true },
      { name: 'ix_project_investor_enterprise', columnNames: ['enterprise_id'] },
    ],
    foreignKeys: [
      {
        name: 'fk_project_investor_project',
        columnNames: ['project_id'],
        referencedTableName: 'project',
        referencedColumnNames: ['id'],
      },
    ],
  }),
  new Table({
    name: 'project_term',
    columns: [
      keyColumn('project_term'),
      refColumn('project_id'),
      textColumn('dimension', { length: '32' }),
      dateColumn('valid_from', nullable),
      jsonColumn('shares'),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
      instantColumn('ended_at', nullable),
    ],
    indices: [{ name: 'ix_project_term_project', columnNames: ['project_id', 'recorded_at'] }],
    checks: [
      {
        name: 'ck_project_term_dimension',
        expression: `dimension IN ('credit', 'county', 'industry_task_force', 'enterprise_task_force')`,
      },
    ],
    foreignKeys: [
      {
        name: 'fk_project_term_project',
        columnNames: ['project_id'],
        referencedTableName: 'project',
        referencedColumnNames: ['id'],
      },
    ],
  }),
  new Table({
    name: 'evidence',
    columns: [
      keyColumn('evidence'),
      refColumn('enterprise_id'),
      refColumn('project_id', nullable),
      textColumn('kind', { length: '16' }),
      textColumn('stage', { length: '16', ...nullable }),
      dateColumn('happened_on', nullable),
      refColumn('unit_id', nullable),
      instantColumn('claim_at', nullable),
      flagColumn('touch'),
      refColumn('event_id', nullable),
      yuanColumn('amount_yuan', nullable),
      textColumn('state', { length: '16' }),
      instantColumn('decided_at', nullable),
      refColumn('decided_by', nullable),
      textColumn('decision_reason', nullable),
      textColumn('basis', { length: '8' }),
      jsonColumn('source', nullable),
      jsonColumn('detail'),
      flagColumn('needs_review'),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
      textColumn('recorded_on_device_at', { length: '40', ...nullable }),
      instantColumn('voided_at', nullable),
      refColumn('voided_by', nullable),
      textColumn('void_reason', nullable),
    ],
    indices: [
      { name: 'ix_evidence_enterprise', columnNames: ['enterprise_id', 'recorded_at'] },
      { name: 'ix_evidence_project', columnNames: ['project_id', 'recorded_at'] },
      {
        name: 'ix_evidence_counted',
        columnNames: [
          'stage',
          'happened_on',
          'enterprise_id',
          'unit_id',
          'claim_at',
          'kind',
          'recorded_at',
          'voided_at',
        ],
      },
      { name: 'ix_evidence_submitted', columnNames: ['state', 'recorded_at'], where: `state = 'submitted'` },
      { name: 'ix_evidence_event', columnNames: ['event_id'], where: 'event_id IS NOT NULL' },
      {
        name: 'ux_evidence_waiver_enterprise',
        columnNames: ['enterprise_id', 'stage'],
        isUnique: true,
        where: `kind = 'waiver' AND project_id IS NULL AND voided_at IS NULL`,
      },
      {
        name: 'ux_evidence_waiver_project',
        columnNames: ['project_id', 'stage'],
        isUnique: true,
        where: `kind = 'waiver' AND project_id IS NOT NULL AND voided_at IS NULL`,
      },
    ],
    checks: [
      { name: 'ck_evidence_state', expression: `state IN ('valid', 'submitted', 'verified', 'rejected')` },
      { name: 'ck_evidence_basis', expression: `basis IN ('entry', 'ledger')` },
      {
        name: 'ck_evidence_verifier',
        expression: `decided_by IS NULL OR basis = 'ledger' OR decided_by <> recorded_by`,
      },
    ],
    foreignKeys: [
      {
        name: 'fk_evidence_enterprise',
        columnNames: ['enterprise_id'],
        referencedTableName: 'enterprise',
        referencedColumnNames: ['id'],
      },
      {
        name: 'fk_evidence_project',
        columnNames: ['project_id'],
        referencedTableName: 'project',
        referencedColumnNames: ['id'],
      },
    ],
  }),
  new Table({
    name: 'stage_entry',
    columns: [
      keyColumn('stage_entry'),
      textColumn('subject_kind', { length: '16' }),
      refColumn('subject_id'),
      refColumn('enterprise_id'),
      textColumn('stage', { length: '16' }),
      dateColumn('reached_on'),
      instantColumn('recorded_at'),
      instantColumn('voided_at', nullable),
    ],
    indices: [
      {
        name: 'ux_stage_entry_subject_stage',
        columnNames: ['subject_id', 'stage'],
        isUnique: true,
        where: 'voided_at IS NULL',
      },
      { name: 'ix_stage_entry_enterprise', columnNames: ['enterprise_id', 'recorded_at'] },
    ],
  }),
  new Table({
    name: 'stored_file',
    columns: [
      keyColumn('stored_file'),
      textColumn('sha256', { length: '64' }),
      textColumn('media_type', { length: '100' }),
      yuanColumn('bytes'),
      textColumn('name', { length: '255', ...nullable }),
      instantColumn('recorded_at'),
      refColumn('recorded_by'),
    ],
    indices: [{ name: 'ix_stored_file_sha256', columnNames: ['sha256'] }],
  }),
  new Table({
    name: 'evidence_file',
    columns: [
      keyColumn('evidence_file'),
      refColumn('evidence_id'),
      refColumn('file_id'),
      textColumn('role', { length: '16' }),
    ],
    indices: [
      { name: 'ix_evidence_file_evidence', columnNames: ['evidence_id'] },
      { name: 'ix_evidence_file_file', columnNames: ['file_id'] },
    ],
    foreignKeys: [
      {
        name: 'fk_evidence_file_evidence',
        columnNames: ['evidence_id'],
        referencedTableName: 'evidence',
        referencedColumnNames: ['id'],
      },
      {
        name: 'fk_evidence_file_file',
        columnNames: ['file_id'],
        referencedTableName: 'stored_file',
        referencedColumnNames: ['id'],
      },
    ],
  }),
  new Table({
    name: 'voucher',
    columns: [
      keyColumn('voucher'),
      refColumn('evidence_id'),
      textColumn('sha256', { length: '64', ...nullable }),
      textColumn('number', { length: '64', ...nullable }),
      instantColumn('released_at', nullable),
    ],
    indices: [
      {
        name: 'ux_voucher_sha256',
        columnNames: ['sha256'],
        isUnique: true,
        where: 'released_at IS NULL AND sha256 IS NOT NULL',
      },
      {
        name: 'ux_voucher_number',
        columnNames: ['number'],
        isUnique: true,
        where: 'released_at IS NULL AND number IS NOT NULL',
      },
      { name: 'ix_voucher_evidence', columnNames: ['evidence_id'] },
    ],
    foreignKeys: [
      {
        name: 'fk_voucher_evidence',
        columnNames: ['evidence_id'],
        referencedTableName: 'evidence',
        referencedColumnNames: ['id'],
      },
    ],
  }),
];
