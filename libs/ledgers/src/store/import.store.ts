import { Injectable } from '@nestjs/common';
import { type Reader, sql, type Transaction } from '#libs/database';
import { type ExternalReference, referenceKey } from '../domain/known.js';
import { ExternalReferenceEntity } from './external-reference.entity.js';
import { ImportRunEntity } from './import-run.entity.js';

export type ImportKind = 'bundle' | 'reference_city';

export interface NewImport {
  readonly id: string;
  readonly kind: ImportKind;
  readonly hash: string;
  readonly summary: Readonly<Record<string, unknown>>;
  readonly recordedBy: string;
}

@Injectable()
export class ImportStore {
  /** Was exactly this taken in before? */
  async wasTaken(reader: Reader, kind: ImportKind, hash: string): Promise<boolean> {
    const row = await reader.first(sql`SELECT id FROM import_run WHERE kind = ${kind} AND hash = ${hash}`);
    return row !== undefined;
  }

  /** An enterprise that was merged is its survivor: what a later ledger says of it goes there. */
  async references(reader: Reader): Promise<ReadonlyMap<string, ExternalReference>> {
    const rows = await reader.sql<ExternalReference>`
      SELECT r.kind, r.external_id AS "externalId", COALESCE(e.merged_into, r.record_id) AS "recordId", r.row_hash AS "rowHash"
        FROM external_reference AS r LEFT JOIN enterprise AS e ON e.id = r.record_id`;
    return new Map(rows.map((row) => [referenceKey(row.kind, row.externalId), row]));
  }

  /** What an import was computed against: if it differs later, something was recorded in between. */
  async stateOf(reader: Reader): Promise<string> {
    const row = await reader.first<{ at: number; n: number }>(
      sql`SELECT COALESCE(MAX(recorded_at), 0) AS at, COUNT(*) AS n FROM audit_entry`,
    );
    return `${String(row?.at ?? 0)} ${String(row?.n ?? 0)}`;
  }

  async insert(tx: Transaction, run: NewImport, references: readonly ExternalReference[]): Promise<void> {
    await tx.insert(ImportRunEntity, { ...run, recordedAt: tx.recordedAt });
    await tx.insert(
      ExternalReferenceEntity,
      references.map((reference) => ({ ...reference, runId: run.id })),
    );
  }
}
