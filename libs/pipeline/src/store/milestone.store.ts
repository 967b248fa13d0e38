import { Injectable } from '@nestjs/common';
import { and, list, type Reader, raw, type Sql, sql, type Transaction, unindexed } from '#libs/database';
import { type BusinessDate, commonProblems, type Instant, newId } from '#libs/kernel';
import type { MilestoneAction, MilestoneState } from '../domain/milestone.js';
import { MilestoneEntity, MilestoneStepEntity } from './milestone.entity.js';
import { worksOn } from './project-sight.js';

/** What of a milestone changes. */
export interface MilestoneStanding {
  readonly name: string;
  readonly dueOn: BusinessDate;
  readonly unitId: string;
  readonly state: MilestoneState;
  readonly doneOn: BusinessDate | null;
}

export interface MilestoneRow extends MilestoneStanding {
  readonly id: string;
  readonly projectId: string;
  readonly projectName: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly code: string | null;
  readonly version: number;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

export interface MilestoneStep {
  readonly milestoneId: string;
  readonly action: MilestoneAction;
  readonly dueOn: BusinessDate;
  readonly unitId: string;
  readonly state: MilestoneState;
  readonly doneOn: BusinessDate | null;
  readonly reason: string | null;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

export interface MilestoneFilter {
  readonly reach: 'all' | readonly string[];
  readonly today: BusinessDate;
  readonly unitId?: string | undefined;
  /** `overdue`: open, and its day has passed. */
  readonly state?: MilestoneState | 'overdue' | undefined;
  readonly until?: BusinessDate | undefined;
}

type NewMilestone = Pick<MilestoneRow, 'id' | 'projectId' | 'code' | 'name' | 'dueOn' | 'unitId'>;
type Act = { readonly action: MilestoneAction; readonly by: string; readonly reason: string | null };

const COLUMNS = raw(`m.id, m.project_id AS "projectId", p.name AS "projectName", p.enterprise_id AS "enterpriseId",
  e.name AS "enterpriseName", m.code, m.name, m.due_on AS "dueOn", m.unit_id AS "unitId", m.state, m.done_on AS "doneOn",
  m.version, m.recorded_at AS "recordedAt", m.recorded_by AS "recordedBy"`);
const FROM = raw(
  'FROM milestone AS m JOIN project AS p ON p.id = m.project_id JOIN enterprise AS e ON e.id = p.enterprise_id',
);

@Injectable()
export class MilestoneStore {
  async insert(tx: Transaction, milestones: readonly NewMilestone[], by: string, at?: Instant): Promise<void> {
    const rows = milestones.map((one) => ({
      ...one,
      state: 'open',
      doneOn: null,
      version: 1,
      recordedAt: at ?? tx.recordedAt,
      recordedBy: by,
    }));
    await tx.insert(MilestoneEntity, rows);
    await tx.insert(
      MilestoneStepEntity,
      rows.map(({ id, dueOn, unitId, recordedAt }) => ({
        id: newId(),
        milestoneId: id,
        action: 'plan',
        dueOn,
        unitId,
        state: 'open',
        doneOn: null,
        reason: null,
        recordedAt,
        recordedBy: by,
      })),
    );
  }

  /** The caller holds the lock of the project. */
  async save(
    tx: Transaction,
    before: Pick<MilestoneRow, 'id' | 'version'>,
    after: MilestoneStanding,
    { action, by, reason }: Act,
  ) {
    const { name, dueOn, unitId, state, doneOn } = after;
    const version = before.version + 1;
    await tx.update(MilestoneEntity, { id: before.id }, { name, dueOn, unitId, state, doneOn, version });
    await tx.insert(MilestoneStepEntity, {
      id: newId(),
      milestoneId: before.id,
      action,
      dueOn,
      unitId,
      state,
      doneOn,
      reason,
      recordedAt: tx.recordedAt,
      recordedBy: by,
    });
  }

  /** @throws not_found */
  async read(reader: Reader, id: string): Promise<MilestoneRow> {
    const row = await reader.first<MilestoneRow>(sql`SELECT ${COLUMNS} ${FROM} WHERE m.id = ${id}`);
    if (row === undefined) throw commonProblems.not_found();
    return row;
  }

  ofProject(reader: Reader, projectId: string): Promise<MilestoneRow[]> {
    return reader.sql<MilestoneRow>`SELECT ${COLUMNS} ${FROM} WHERE m.project_id = ${projectId} ORDER BY m.due_on, m.id`;
  }

  async page(
    reader: Reader,
    filter: MilestoneFilter,
    limit: number,
    after: readonly [string, string] | undefined,
  ): Promise<MilestoneRow[]> {
    const place = after === undefined ? raw('1 = 1') : sql`(m.due_on, m.id) > (${after[0]}, ${after[1]})`;
    return reader.sql<MilestoneRow>`
      SELECT ${COLUMNS} ${FROM} WHERE ${conditions(filter)} AND ${place} ORDER BY m.due_on, m.id LIMIT ${limit}`;
  }

  /** Of the projects that the units work on, not of each milestone whether its project is one of them. */
  async count(reader: Reader, filter: MilestoneFilter): Promise<number> {
    const { reach, today, unitId } = filter;
    const among = conditions({ ...filter, reach: 'all' });
    const counted =
      reach === 'all'
        ? among
        : sql`${unitId === undefined ? unindexed(among) : among} AND (m.unit_id IN ${list(reach)}
            OR m.project_id IN (SELECT p.id FROM project AS p WHERE ${worksOn(reach, today)}))`;
    const row = await reader.first<{ n: number }>(sql`SELECT COUNT(*) AS n FROM milestone AS m WHERE ${counted}`);
    return row?.n ?? 0;
  }

  async stepsOf(reader: Reader, milestoneIds: readonly string[]): Promise<MilestoneStep[]> {
    if (milestoneIds.length === 0) return [];
    return reader.sql<MilestoneStep>`
      SELECT milestone_id AS "milestoneId", action, due_on AS "dueOn", unit_id AS "unitId", state, done_on AS "doneOn", reason,
             recorded_at AS "recordedAt", recorded_by AS "recordedBy"
        FROM milestone_step WHERE milestone_id IN ${list(milestoneIds)} ORDER BY recorded_at, id`;
  }
}

/** The responsible unit sees its own, whoever the project is with. */
function conditions({ reach, today, unitId, state, until }: MilestoneFilter): Sql {
  return and([
    reach === 'all' ? raw('1 = 1') : sql`(m.unit_id IN ${list(reach)} OR ${worksOn(reach, today)})`,
    unitId === undefined ? raw('1 = 1') : sql`m.unit_id = ${unitId}`,
    state === undefined
      ? raw('1 = 1')
      : state === 'overdue'
        ? sql`m.state = 'open' AND m.due_on < ${today}`
        : sql`m.state = ${state}`,
    until === undefined ? raw('1 = 1') : sql`m.due_on <= ${until}`,
  ]);
}
