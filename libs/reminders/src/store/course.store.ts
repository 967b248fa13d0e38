import { Injectable } from '@nestjs/common';
import { list, type Reader } from '#libs/database';
import type { Instant } from '#libs/kernel';
import type { OpenDifficulty, OpenRequest, OpenTask } from '../domain/causes.js';
import type { RuleCode } from '../domain/rules.js';
import type { Course } from '../domain/simulate.js';

interface StepRow extends OpenTask {
  readonly enterpriseId: string;
  readonly at: Instant;
  readonly state: string;
}

interface RequestRow extends OpenRequest {
  readonly enterpriseId: string;
  readonly askedAt: Instant;
  readonly answeredAt: Instant | null;
}

interface VisitRow {
  readonly id: string;
  readonly enterpriseId: string;
  readonly detail: string;
}

/** How what is beside the evidence of enterprises went, step by step. */
export interface Courses {
  readonly milestones: readonly Course<OpenTask>[];
  readonly difficulties: readonly Course<OpenDifficulty>[];
  readonly requests: readonly Course<OpenRequest>[];
  readonly receivers: ReadonlyMap<string, string | null>;
}

/** Which rules are asked for: what no other rule looks at need not be read. */
export type IsAsked = (rule: RuleCode) => boolean;

@Injectable()
export class CourseStore {
  async of(reader: Reader, ids: readonly string[], isAsked: IsAsked): Promise<(enterpriseId: string) => Courses> {
    const milestones = isAsked('milestone_due') ? await this.milestones(reader, ids) : [];
    const difficulties = isAsked('difficulty_due') ? await this.difficulties(reader, ids) : [];
    const requests = isAsked('collision_answer') ? await this.requests(reader, ids) : [];
    const visits = isAsked('after_visit') ? await this.visits(reader, ids) : [];
    const byEnterprise = {
      milestones: groupBy(milestones, ({ enterpriseId }) => enterpriseId),
      difficulties: groupBy(difficulties, ({ enterpriseId }) => enterpriseId),
      requests: groupBy(requests, ({ enterpriseId }) => enterpriseId),
      visits: groupBy(visits, ({ enterpriseId }) => enterpriseId),
    };
    return (enterpriseId) => ({
      milestones: coursesOf(byEnterprise.milestones.get(enterpriseId) ?? []),
      difficulties: coursesOf(byEnterprise.difficulties.get(enterpriseId) ?? []),
      requests: (byEnterprise.requests.get(enterpriseId) ?? []).map(courseOfRequest),
      receivers: new Map(
        (byEnterprise.visits.get(enterpriseId) ?? []).map(({ id, detail }) => [id, receiverOf(detail)]),
      ),
    });
  }

  private milestones(reader: Reader, ids: readonly string[]): Promise<StepRow[]> {
    return reader.sql<StepRow>`
      SELECT m.id, m.project_id AS "projectId", m.name, s.due_on AS "dueOn", s.unit_id AS "unitId", s.state,
             s.recorded_at AS at, p.enterprise_id AS "enterpriseId"
        FROM project p JOIN milestone m ON m.project_id = p.id JOIN milestone_step s ON s.milestone_id = m.id
       WHERE p.enterprise_id IN ${list(ids)} ORDER BY s.recorded_at, s.id`;
  }

  private difficulties(reader: Reader, ids: readonly string[]): Promise<(StepRow & OpenDifficulty)[]> {
    return reader.sql<StepRow & OpenDifficulty>`
      SELECT d.id, d.project_id AS "projectId", d.title AS name, s.due_on AS "dueOn", s.owner_unit_id AS "unitId", s.state,
             s.level, s.recorded_at AS at, p.enterprise_id AS "enterpriseId"
        FROM project p JOIN difficulty d ON d.project_id = p.id JOIN difficulty_step s ON s.difficulty_id = d.id
       WHERE p.enterprise_id IN ${list(ids)} ORDER BY s.difficulty_id, s.ordinal`;
  }

  private requests(reader: Reader, ids: readonly string[]): Promise<RequestRow[]> {
    return reader.sql<RequestRow>`
      SELECT id, enterprise_id AS "enterpriseId", asked_on AS "askedOn", kind, asked_at AS "askedAt",
             answered_at AS "answeredAt"
        FROM ownership_request WHERE enterprise_id IN ${list(ids)}`;
  }

  private visits(reader: Reader, ids: readonly string[]): Promise<VisitRow[]> {
    return reader.sql<VisitRow>`
      SELECT id, enterprise_id AS "enterpriseId", detail FROM evidence
       WHERE enterprise_id IN ${list(ids)} AND kind = 'inbound_visit'`;
  }
}

/** Who received a visit, by what was written of it. */
export function receiverOf(detail: string): string | null {
  const { receivedByUnitId } = JSON.parse(detail) as { receivedByUnitId?: string | null };
  return receivedByUnitId ?? null;
}

export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function coursesOf<Row extends StepRow>(rows: readonly Row[]): Course<Row>[] {
  return [...groupBy(rows, ({ id }) => id).values()].map((steps) =>
    steps.map((step) => ({ at: step.at, open: step.state === 'open' ? step : null })),
  );
}

function courseOfRequest({ id, askedOn, kind, askedAt, answeredAt }: RequestRow): Course<OpenRequest> {
  const asked = { at: askedAt, open: { id, askedOn, kind } };
  return answeredAt === null ? [asked] : [asked, { at: answeredAt, open: null }];
}
