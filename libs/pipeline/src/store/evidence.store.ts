import { Injectable } from '@nestjs/common';
import { list, type Reader, sql, type Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import type { Fact } from '../domain/dossier.js';
import { EvidenceEntity } from './evidence.entity.js';
import { EvidenceFileEntity } from './file.entity.js';

/** What a fact says beyond what the rules ask: kept as it was given, in words of the API. */
export type FactDetail = Readonly<Record<string, unknown>> & {
  readonly attachments?: readonly string[];
  readonly recordedOnDeviceAt?: string;
};

export interface FactToVoid extends Pick<Fact, 'id' | 'kind' | 'state' | 'enterpriseId' | 'projectId'> {
  readonly voided: boolean;
  readonly unitId: string | null;
}

export interface LatestFact extends Pick<Fact, 'kind' | 'stage' | 'on' | 'recordedAt'> {
  readonly recordedBy: string;
}

@Injectable()
export class EvidenceStore {
  async insert(
    tx: Transaction,
    recordedBy: string,
    added: readonly { readonly fact: Fact; readonly detail?: FactDetail }[],
  ): Promise<void> {
    for (const { fact, detail = {} } of added) {
      const { attachments = [], recordedOnDeviceAt, ...said } = detail;
      const { countyId, progress, foreign, ...columns } = fact;
      await tx.insert(EvidenceEntity, {
        ...columns,
        decidedBy: null,
        decisionReason: null,
        basis: 'entry',
        source: null,
        detail: {
          ...said,
          ...(countyId === undefined ? {} : { countyId }),
          ...(progress === undefined ? {} : { status: progress }),
          ...(foreign === undefined ? {} : { foreign }),
        },
        needsReview: false,
        recordedBy,
        recordedOnDeviceAt: recordedOnDeviceAt ?? null,
        voidedBy: null,
        voidReason: null,
      });
      await tx.insert(
        EvidenceFileEntity,
        attachments.map((fileId) => ({ id: newId(), evidenceId: fact.id, fileId, role: 'attachment' })),
      );
    }
  }

  async find(tx: Transaction, id: string): Promise<FactToVoid | undefined> {
    const row = await tx.first<Omit<FactToVoid, 'voided'> & { voidedAt: number | null }>(
      sql`SELECT id, kind, state, enterprise_id AS "enterpriseId", project_id AS "projectId", unit_id AS "unitId", voided_at AS "voidedAt"
            FROM evidence WHERE id = ${id}`,
    );
    return row === undefined ? undefined : { ...row, voided: row.voidedAt !== null };
  }

  async recordedBy(tx: Transaction, id: string): Promise<string | null> {
    const row = await tx.first<{ by: string }>(sql`SELECT recorded_by AS "by" FROM evidence WHERE id = ${id}`);
    return row?.by ?? null;
  }

  /** What was recorded last of an enterprise, and by whom. */
  latestOf(reader: Reader, enterpriseId: string): Promise<LatestFact | undefined> {
    return reader.first<LatestFact>(sql`
      SELECT kind, stage, happened_on AS "on", recorded_at AS "recordedAt", recorded_by AS "recordedBy"
        FROM evidence WHERE enterprise_id = ${enterpriseId} ORDER BY recorded_at DESC, id DESC LIMIT 1`);
  }

  async void(tx: Transaction, ids: readonly string[], voidedBy: string, reason: string): Promise<void> {
    await tx.change(sql`
      UPDATE evidence SET voided_at = ${tx.recordedAt}, voided_by = ${voidedBy}, void_reason = ${reason}
       WHERE id IN ${list(ids)} AND voided_at IS NULL`);
  }

  /** Answers whether it was to be reviewed. */
  async confirm(tx: Transaction, id: string): Promise<boolean> {
    const isOpen = await tx.first<{ id: string }>(sql`SELECT id FROM evidence WHERE id = ${id} AND needs_review`);
    await tx.update(EvidenceEntity, { id }, { needsReview: false });
    return isOpen !== undefined;
  }

  /** Answers what of the enterprise and its projects was to be reviewed. */
  async confirmOf(tx: Transaction, enterpriseId: string): Promise<string[]> {
    const rows = await tx.sql<{ id: string }>`
      SELECT id FROM evidence WHERE enterprise_id = ${enterpriseId} AND needs_review AND voided_at IS NULL ORDER BY id`;
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await tx.change(sql`UPDATE evidence SET needs_review = ${false} WHERE id IN ${list(ids)}`);
    return ids;
  }

  async decide(
    tx: Transaction,
    id: string,
    decision: { readonly state: 'verified' | 'rejected'; readonly decidedBy: string; readonly reason: string | null },
  ): Promise<void> {
    await tx.update(
      EvidenceEntity,
      { id },
      {
        state: decision.state,
        decidedAt: tx.recordedAt,
        decidedBy: decision.decidedBy,
        decisionReason: decision.reason,
      },
    );
  }
}
