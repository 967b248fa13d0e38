import { Injectable } from '@nestjs/common';
import { and, list, type Reader, raw, type Sql, sql, type Transaction } from '#libs/database';
import { type BusinessDate, commonProblems, type Instant, newId } from '#libs/kernel';
import {
  ASKS_ANEW,
  type DifficultyAction,
  type DifficultyKind,
  type DifficultyState,
  type Level,
} from '../domain/difficulty.js';
import { DifficultyEntity, DifficultyStepEntity } from './difficulty.entity.js';
import { worksOn } from './project-sight.js';

/** What of a difficulty changes. */
export interface DifficultyStand {
  readonly level: Level;
  readonly state: DifficultyState;
  readonly ownerUnitId: string;
  readonly leaderId: string | null;
  readonly dueOn: BusinessDate;
  readonly resolvedOn: BusinessDate | null;
}

export interface NewDifficulty extends DifficultyStand {
  readonly id: string;
  readonly projectId: string;
  readonly kind: DifficultyKind;
  readonly title: string;
  readonly detail: string | null;
  readonly raisedOn: BusinessDate;
}

export interface DifficultyRow extends NewDifficulty {
  readonly projectName: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly version: number;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

export interface DifficultyStep {
  readonly ordinal: number;
  readonly action: DifficultyAction;
  readonly level: Level;
  readonly state: DifficultyState;
  readonly ownerUnitId: string;
  readonly dueOn: BusinessDate;
  readonly resolvedOn: BusinessDate | null;
  readonly text: string | null;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly recordedByName: string | null;
}

export interface DifficultyFilter {
  readonly reach: 'all' | readonly string[];
  readonly today: BusinessDate;
  readonly unitId?: string | undefined;
  readonly projectId?: string | undefined;
  readonly kind?: DifficultyKind | undefined;
  readonly level?: Level | undefined;
  readonly state?: DifficultyState | undefined;
  readonly overdue?: boolean | undefined;
  readonly leaderId?: string | undefined;
  /** Whether the leader has given an instruction since they were asked. */
  readonly instructed?: boolean | undefined;
}

export interface StepTaken {
  readonly action: DifficultyAction;
  readonly by: string;
  readonly text: string | null;
  /** Absent: now. */
  readonly at?: Instant;
}

const COLUMNS = raw(`d.id, d.project_id AS "projectId", p.name AS "projectName", p.enterprise_id AS "enterpriseId",
  e.name AS "enterpriseName", d.kind, d.title, d.detail, d.raised_on AS "raisedOn", d.level, d.state,
  d.owner_unit_id AS "ownerUnitId", d.leader_id AS "leaderId", d.due_on AS "dueOn", d.resolved_on AS "resolvedOn",
  d.version, d.recorded_at AS "recordedAt", d.recorded_by AS "recordedBy"`);
const FROM = raw(
  'FROM difficulty AS d JOIN project AS p ON p.id = d.project_id JOIN enterprise AS e ON e.id = p.enterprise_id',
);

@Injectable()
export class DifficultyStore {
  async insert(tx: Transaction, difficulty: NewDifficulty, step: StepTaken): Promise<void> {
    const recordedAt = step.at ?? tx.recordedAt;
    await tx.insert(DifficultyEntity, { ...difficulty, version: 1, recordedAt, recordedBy: step.by });
    await this.insertStep(tx, difficulty.id, 1, difficulty, step);
  }

  /** The caller holds the lock of the project; a version is a step. */
  async save(
    tx: Transaction,
    before: { readonly id: string; readonly version: number },
    after: DifficultyStand,
    step: StepTaken,
  ): Promise<void> {
    const { level, state, ownerUnitId, leaderId, dueOn, resolvedOn } = after;
    const version = before.version + 1;
    await tx.update(
      DifficultyEntity,
      { id: before.id },
      { level, state, ownerUnitId, leaderId, dueOn, resolvedOn, version },
    );
    await this.insertStep(tx, before.id, version, after, step);
  }

  /** @throws not_found */
  async read(reader: Reader, id: string): Promise<DifficultyRow> {
    const row = await reader.first<DifficultyRow>(sql`SELECT ${COLUMNS} ${FROM} WHERE d.id = ${id}`);
    if (row === undefined) throw commonProblems.not_found();
    return row;
  }

  stepsOf(reader: Reader, id: string): Promise<DifficultyStep[]> {
    return reader.sql<DifficultyStep>`
      SELECT s.ordinal, s.action, s.level, s.state, s.owner_unit_id AS "ownerUnitId", s.due_on AS "dueOn",
             s.resolved_on AS "resolvedOn", s.text, s.recorded_at AS "recordedAt", s.recorded_by AS "recordedBy",
             u.name AS "recordedByName"
        FROM difficulty_step AS s LEFT JOIN app_user AS u ON u.id = s.recorded_by
       WHERE s.difficulty_id = ${id} ORDER BY s.ordinal`;
  }

  /** By due date. */
  page(
    reader: Reader,
    filter: DifficultyFilter,
    limit: number,
    after: readonly [string, string] | undefined,
  ): Promise<DifficultyRow[]> {
    const place = after === undefined ? raw('1 = 1') : sql`(d.due_on, d.id) > (${after[0]}, ${after[1]})`;
    return reader.sql<DifficultyRow>`
      SELECT ${COLUMNS} ${FROM} WHERE ${conditions(filter)} AND ${place} ORDER BY d.due_on, d.id LIMIT ${limit}`;
  }

  async count(reader: Reader, filter: DifficultyFilter): Promise<number> {
    const row = await reader.first<{ n: number }>(sql`SELECT COUNT(*) AS n ${FROM} WHERE ${conditions(filter)}`);
    return row?.n ?? 0;
  }

  async isLeader(reader: Reader, userId: string, today: BusinessDate): Promise<boolean> {
    const row = await reader.first(sql`
      SELECT id FROM user_grant WHERE user_id = ${userId} AND role = 'leader' AND ended_at IS NULL
         AND (from_on IS NULL OR from_on <= ${today}) AND (to_on IS NULL OR to_on >= ${today})`);
    return row !== undefined;
  }

  private async insertStep(
    tx: Transaction,
    difficultyId: string,
    ordinal: number,
    { level, state, ownerUnitId, dueOn, resolvedOn }: DifficultyStand,
    { action, by, text, at }: StepTaken,
  ): Promise<void> {
    await tx.insert(DifficultyStepEntity, {
      id: newId(),
      difficultyId,
      ordinal,
      action,
      level,
      state,
      ownerUnitId,
      dueOn,
      resolvedOn,
      text,
      recordedAt: at ?? tx.recordedAt,
      recordedBy: by,
    });
  }
}

/** The owner sees its own, whoever the project is with: a department works on no project. */
function conditions(filter: DifficultyFilter): Sql {
  const { reach, today, unitId, projectId, kind, level, state, overdue, leaderId, instructed } = filter;
  const equal = (column: string, value: string | undefined): Sql =>
    value === undefined ? raw('1 = 1') : sql`${raw(column)} = ${value}`;
  const late = sql`(d.state = 'open' AND d.due_on < ${today})`;
  return and([
    reach === 'all' ? raw('1 = 1') : sql`(d.owner_unit_id IN ${list(reach)} OR ${worksOn(reach, today)})`,
    equal('d.owner_unit_id', unitId),
    equal('d.project_id', projectId),
    equal('d.kind', kind),
    equal('d.level', level),
    equal('d.state', state),
    leaderId === undefined
      ? raw('1 = 1')
      : sql`(d.level = 'city_leader' AND (d.leader_id IS NULL OR d.leader_id = ${leaderId}))`,
    overdue === undefined ? raw('1 = 1') : overdue ? late : sql`NOT ${late}`,
    instructed === undefined ? raw('1 = 1') : instructed ? IS_INSTRUCTED : sql`NOT ${IS_INSTRUCTED}`,
  ]);
}

const IS_INSTRUCTED = sql`EXISTS (
  SELECT 1 FROM difficulty_step s WHERE s.difficulty_id = d.id AND s.action = 'instruct' AND NOT EXISTS (
    SELECT 1 FROM difficulty_step n
     WHERE n.difficulty_id = d.id AND n.ordinal > s.ordinal AND n.action IN ${list(ASKS_ANEW)}))`;
