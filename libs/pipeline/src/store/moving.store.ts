import { Injectable } from '@nestjs/common';
import { list, type Reader, sql, type Transaction } from '#libs/database';
import { type Merge, MergeStore } from '#libs/enterprises';
import { newId } from '#libs/kernel';
import { ProjectInvestorEntity } from './project.entity.js';

/** Evidence that was recorded after a merge: whose it is, a person says. */
export interface EvidenceSince {
  readonly evidenceId: string;
  readonly kind: string;
  readonly on: string | null;
  readonly unitId: string | null;
  /** Of a project that began since: the project goes where its first evidence goes. */
  readonly projectId: string | null;
}

interface Between {
  readonly merge: Merge;
  readonly fromId: string;
  readonly toId: string;
}

/** Moves what this room holds of an enterprise to another one, and says what came since. */
@Injectable()
export class MovingStore {
  constructor(private readonly merges: MergeStore) {}

  /** Facts, projects, people, honours and decisions; answers the projects that have another investor now. */
  async moveAll(tx: Transaction, between: Between): Promise<string[]> {
    const { fromId, toId } = between;
    await this.merges.move(tx, { ...between, kind: 'evidence' }, await this.movableEvidence(tx, fromId, toId));
    for (const kind of [
      'project',
      'contact_person',
      'honour',
      'ownership_act',
      'ownership_request',
      'ownership_collision',
    ] as const) {
      await this.merges.move(tx, { ...between, kind }, await this.merges.idsOf(tx, kind, fromId, toId));
    }
    const projectIds = await this.investedIn(tx, fromId);
    await this.moveInvestors(tx, between, projectIds);
    return projectIds;
  }

  /** In which projects it invests, as principal or beside another. */
  async investedIn(reader: Reader, enterpriseId: string): Promise<string[]> {
    const rows = await reader.sql<{ id: string }>`
      SELECT project_id AS id FROM project_investor WHERE enterprise_id = ${enterpriseId} AND ended_at IS NULL ORDER BY project_id`;
    return rows.map(({ id }) => id);
  }

  /** All who invest in one of these. */
  async investorsOf(reader: Reader, projectIds: readonly string[]): Promise<string[]> {
    const rows = await reader.sql<{ id: string }>`
      SELECT DISTINCT enterprise_id AS id FROM project_investor WHERE project_id IN ${list(projectIds)} AND ended_at IS NULL`;
    return rows.map(({ id }) => id);
  }

  /** An investor ends and another begins: figures of the past know both. */
  async moveInvestors(tx: Transaction, between: Between, projectIds: readonly string[]): Promise<void> {
    if (projectIds.length === 0) return;
    const { fromId, toId: enterpriseId } = between;
    const rows = await tx.sql<Omit<ProjectInvestorEntity, 'enterpriseId' | 'recordedAt' | 'endedAt'>>`
      SELECT id, project_id AS "projectId", percent, ordinal, principal FROM project_investor
       WHERE enterprise_id = ${fromId} AND project_id IN ${list(projectIds)} AND ended_at IS NULL`;
    await tx.change(sql`
      UPDATE project_investor SET ended_at = ${tx.recordedAt} WHERE id IN ${list(rows.map(({ id }) => id))}`);
    await tx.insert(
      ProjectInvestorEntity,
      rows.map(({ principal, ...row }) => ({
        ...row,
        id: newId(),
        enterpriseId,
        principal,
        recordedAt: tx.recordedAt,
        endedAt: null,
      })),
    );
    await this.merges.remember(tx, { ...between, kind: 'investor' }, projectIds);
  }

  /** The evidence of projects. */
  async evidenceOf(reader: Reader, projectIds: readonly string[], enterpriseId: string): Promise<string[]> {
    const rows = await reader.sql<{ id: string }>`
      SELECT id FROM evidence WHERE project_id IN ${list(projectIds)} AND enterprise_id = ${enterpriseId} ORDER BY id`;
    return rows.map(({ id }) => id);
  }

  /** What was recorded of the survivor since, and came with no other merge: its own evidence, and the first of new projects. */
  evidenceSince(reader: Reader, { id, intoId, recordedAt }: Merge): Promise<EvidenceSince[]> {
    const cameOtherwise = sql`EXISTS (SELECT 1 FROM moved_record AS m WHERE m.record_id = v.id AND m.merge_id <> ${id} AND m.until_at > ${recordedAt})`;
    return reader.sql<EvidenceSince>`
      SELECT v.id AS "evidenceId", v.kind, v.happened_on AS "on", v.unit_id AS "unitId", v.project_id AS "projectId"
        FROM evidence AS v LEFT JOIN project AS p ON p.id = v.project_id
       WHERE v.enterprise_id = ${intoId} AND v.recorded_at > ${recordedAt} AND v.voided_at IS NULL AND NOT ${cameOtherwise}
         AND (p.id IS NULL OR (p.recorded_at > ${recordedAt} AND v.id =
               (SELECT f.id FROM evidence AS f WHERE f.project_id = p.id ORDER BY f.recorded_at, f.id LIMIT 1)))
       ORDER BY v.recorded_at, v.id`;
  }

  /** A step that both have waived stays waived once; the other waiver stays where it is. */
  private async movableEvidence(tx: Transaction, fromId: string, toId: string): Promise<string[]> {
    const isWaived = sql`kind = 'waiver' AND project_id IS NULL AND voided_at IS NULL`;
    const rows = await tx.sql<{ id: string }>`
      SELECT id FROM evidence WHERE enterprise_id = ${fromId}
         AND NOT (${isWaived} AND stage IN (SELECT stage FROM evidence WHERE enterprise_id = ${toId} AND ${isWaived}))
       ORDER BY id`;
    return rows.map(({ id }) => id);
  }
}
