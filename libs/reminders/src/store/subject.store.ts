import { Injectable } from '@nestjs/common';
import { list, type Reader, raw, unindexed } from '#libs/database';
import type { EnterpriseStatus } from '#libs/enterprises';
import type { BusinessDate, Instant } from '#libs/kernel';
import { DossierStore, type Stage } from '#libs/pipeline';
import type { EnterpriseSubject, OpenTask } from '../domain/causes.js';
import { groupBy, receiverOf } from './course.store.js';

interface SubjectRow {
  readonly id: string;
  readonly status: EnterpriseStatus;
  readonly pausedUntil: BusinessDate | null;
  readonly stage: Stage | null;
  readonly ownerUnitId: string | null;
  readonly responsibleUserId: string | null;
  readonly lastActivityOn: BusinessDate | null;
  readonly nextOn: BusinessDate | null;
  readonly nextKind: string | null;
  readonly nextWhat: string | null;
  readonly protectedUntil: BusinessDate | null;
}

interface DetailRow {
  readonly enterpriseId: string;
  readonly kind: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly detail: string;
}

/** What the rules look at, as it stands now. */
@Injectable()
export class SubjectStore {
  constructor(private readonly dossiers: DossierStore) {}

  async load(reader: Reader, ids: readonly string[]): Promise<EnterpriseSubject[]> {
    const rows = await reader.sql<SubjectRow>`
      SELECT id, status, paused_until AS "pausedUntil", stage, owner_unit_id AS "ownerUnitId",
             responsible_user_id AS "responsibleUserId", last_activity_on AS "lastActivityOn", next_action_on AS "nextOn",
             next_action_kind AS "nextKind", next_action_what AS "nextWhat", protected_until AS "protectedUntil"
        FROM enterprise WHERE id IN ${list(ids)}`;
    const details = await reader.sql<DetailRow>`
      SELECT enterprise_id AS "enterpriseId", kind, recorded_at AS "recordedAt", recorded_by AS "recordedBy", detail FROM evidence
       WHERE enterprise_id IN ${list(ids)} AND ${unindexed(raw('project_id IS NULL'))} AND voided_at IS NULL
         AND (kind = 'inbound_visit' OR detail LIKE '%"nextAction"%') ORDER BY happened_on, recorded_at`;
    const milestones = await reader.sql<OpenTask & { enterpriseId: string }>`
      SELECT m.id, m.project_id AS "projectId", m.name, m.due_on AS "dueOn", m.unit_id AS "unitId", p.enterprise_id AS "enterpriseId"
        FROM project p JOIN milestone m ON m.project_id = p.id WHERE p.enterprise_id IN ${list(ids)} AND ${unindexed(raw(`m.state = 'open'`))}`;
    const difficulties = await reader.sql<OpenTask & { enterpriseId: string; level: string }>`
      SELECT d.id, d.project_id AS "projectId", d.title AS name, d.due_on AS "dueOn", d.owner_unit_id AS "unitId", d.level,
             p.enterprise_id AS "enterpriseId"
        FROM project p JOIN difficulty d ON d.project_id = p.id WHERE p.enterprise_id IN ${list(ids)} AND ${unindexed(raw(`d.state = 'open'`))}`;
    const requests = await reader.sql<{ id: string; askedOn: BusinessDate; kind: string; enterpriseId: string }>`
      SELECT id, asked_on AS "askedOn", kind, enterprise_id AS "enterpriseId" FROM ownership_request
       WHERE enterprise_id IN ${list(ids)} AND ${unindexed(raw(`state = 'open'`))}`;
    const dossiers = await this.dossiers.loadMany(reader, ids);
    const detailsOf = groupBy(details, ofEnterprise);
    const milestonesOf = groupBy(milestones, ofEnterprise);
    const difficultiesOf = groupBy(difficulties, ofEnterprise);
    const requestsOf = groupBy(requests, ofEnterprise);
    return rows.map(({ nextOn, nextKind, nextWhat, ...row }) => {
      const own = detailsOf.get(row.id) ?? [];
      const setter = own
        .filter(({ detail }) => detail.includes('"nextAction"'))
        .reduce<DetailRow | undefined>(
          (last, one) => (last === undefined || one.recordedAt > last.recordedAt ? one : last),
          undefined,
        );
      const visit = own.findLast(({ kind }) => kind === 'inbound_visit');
      return {
        ...row,
        nextAction:
          nextOn === null
            ? null
            : {
                on: nextOn,
                kind: nextKind ?? '',
                what: nextWhat ?? '',
                setBy: setter?.recordedBy ?? null,
                setAt: setter?.recordedAt ?? null,
              },
        receivedByUnitId: visit === undefined ? null : receiverOf(visit.detail),
        milestones: milestonesOf.get(row.id) ?? [],
        requests: requestsOf.get(row.id) ?? [],
        difficulties: difficultiesOf.get(row.id) ?? [],
        dossier: dossiers.get(row.id) ?? { enterpriseId: row.id, facts: [], projects: [] },
      };
    });
  }

  /** The next ids of enterprises with evidence, in order. */
  async idsAfter(reader: Reader, after: string, limit: number): Promise<string[]> {
    const rows = await reader.sql<{ id: string }>`
      SELECT id FROM enterprise WHERE id > ${after} AND owner_unit_id IS NOT NULL ORDER BY id LIMIT ${limit}`;
    return rows.map(({ id }) => id);
  }
}

function ofEnterprise({ enterpriseId }: { readonly enterpriseId: string }): string {
  return enterpriseId;
}
