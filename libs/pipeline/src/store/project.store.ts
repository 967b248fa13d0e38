import { Injectable } from '@nestjs/common';
import { type Reader, sql, type Transaction } from '#libs/database';
import { type BusinessDate, commonProblems, newId } from '#libs/kernel';
import type { Investor, ProjectStatus, Share } from '../domain/dossier.js';
import { ProjectEntity, ProjectInvestorEntity, ProjectTermEntity } from './project.entity.js';

/** What of a project is stored though it follows from its facts. */
export interface ProjectStanding {
  readonly status: ProjectStatus;
  readonly leadUnitId: string | null;
  readonly countyId: string | null;
  readonly industryTaskForceId: string | null;
  readonly enterpriseTaskForceId: string | null;
}

export type ProjectTraitsRow = Pick<
  ProjectEntity,
  | 'name'
  | 'industryCode'
  | 'chain'
  | 'chainPosition'
  | 'manufacturing'
  | 'firstInvestment'
  | 'honours'
  | 'mayPublish'
  | 'fixedAssetsYuan'
  | 'screening'
  | 'parkId'
  | 'eventId'
>;

export interface NewTerm {
  readonly dimension: 'credit' | 'county' | 'industry_task_force' | 'enterprise_task_force';
  readonly validFrom: string | null;
  readonly shares: readonly Share[];
}

@Injectable()
export class ProjectStore {
  async investorIds(reader: Reader, projectId: string): Promise<string[]> {
    const rows = await reader.sql<{
      id: string;
    }>`SELECT enterprise_id AS id FROM project_investor WHERE project_id = ${projectId} AND ended_at IS NULL`;
    return rows.map(({ id }) => id);
  }

  /** @throws not_found */
  async lock(
    tx: Transaction,
    projectId: string,
  ): Promise<{ enterpriseId: string; version: number; status: ProjectStatus }> {
    const row = await tx.first<{ enterpriseId: string; version: number; status: ProjectStatus }>(
      sql`SELECT enterprise_id AS "enterpriseId", version, status FROM project WHERE id = ${projectId}${tx.forUpdate}`,
    );
    if (row === undefined) throw commonProblems.not_found();
    return row;
  }

  async insert(
    tx: Transaction,
    project: ProjectTraitsRow &
      ProjectStanding & { readonly id: string; readonly enterpriseId: string; readonly recordedBy: string },
    investors: readonly Investor[],
    terms: readonly NewTerm[],
  ): Promise<void> {
    await tx.insert(ProjectEntity, { ...project, version: 1, recordedAt: tx.recordedAt });
    await tx.insert(
      ProjectInvestorEntity,
      investors.map((investor, ordinal) => ({
        id: newId(),
        projectId: project.id,
        ordinal,
        ...investor,
        recordedAt: tx.recordedAt,
        endedAt: null,
      })),
    );
    await this.insertTerms(tx, project.id, project.recordedBy, terms);
  }

  async insertTerms(tx: Transaction, projectId: string, recordedBy: string, terms: readonly NewTerm[]): Promise<void> {
    await tx.insert(
      ProjectTermEntity,
      terms.map((term) => ({ id: newId(), projectId, ...term, recordedAt: tx.recordedAt, recordedBy, endedAt: null })),
    );
  }

  /** Not terminated, with a unit among the shares of a day or of one to come. */
  async countOpenWith(reader: Reader, unitId: string, day: BusinessDate): Promise<number> {
    const row = await reader.first<{ n: number }>(sql`
      SELECT COUNT(DISTINCT t.project_id) AS n FROM project_term t JOIN project p ON p.id = t.project_id
       WHERE t.ended_at IS NULL AND p.status <> 'terminated' AND t.shares LIKE ${`%${unitId}%`}
         AND NOT EXISTS (SELECT 1 FROM project_term l
                          WHERE l.project_id = t.project_id AND l.dimension = t.dimension AND l.ended_at IS NULL
                            AND l.valid_from > COALESCE(t.valid_from, '') AND l.valid_from <= ${day})`);
    return row?.n ?? 0;
  }

  async endTerm(tx: Transaction, termId: string): Promise<void> {
    await tx.update(ProjectTermEntity, { id: termId }, { endedAt: tx.recordedAt });
  }

  async saveStanding(tx: Transaction, id: string, standing: ProjectStanding): Promise<void> {
    await tx.change(sql`
      UPDATE project SET status = ${standing.status}, lead_unit_id = ${standing.leadUnitId}, county_id = ${standing.countyId},
             industry_task_force_id = ${standing.industryTaskForceId}, enterprise_task_force_id = ${standing.enterpriseTaskForceId},
             version = version + 1
       WHERE id = ${id}`);
  }

  async saveTraits(tx: Transaction, id: string, traits: Partial<ProjectTraitsRow>): Promise<void> {
    await tx.update(ProjectEntity, { id }, traits);
  }
}
