import { Injectable } from '@nestjs/common';
import { type Reader, sql, type Transaction } from '#libs/database';
import { type Instant, newId } from '#libs/kernel';
import { TargetEntity } from './rule-set.entity.js';

export interface TargetGiven {
  readonly year: number;
  readonly figure: string;
  readonly scope: 'city' | 'kind' | 'unit';
  /** A unit's id or a kind; empty for the city. */
  readonly scopeRef: string;
  readonly value: number;
  readonly unit: 'yuan' | 'percent' | 'count';
  readonly document: string | null;
}

export interface TargetRow extends TargetGiven {
  readonly version: number;
  readonly recordedAt: Instant;
}

@Injectable()
export class TargetStore {
  /** The latest version of each as of an instant. */
  async ofYear(reader: Reader, year: number, asOf: Instant): Promise<TargetRow[]> {
    return reader.sql<TargetRow>`
      SELECT t.year, t.figure, t.scope, t.scope_ref AS "scopeRef", t.value, t.unit, t.document, t.version, t.recorded_at AS "recordedAt"
        FROM target AS t
       WHERE t.year = ${year} AND t.recorded_at <= ${asOf}
         AND NOT EXISTS (SELECT 1 FROM target AS l WHERE l.year = t.year AND l.figure = t.figure AND l.scope = t.scope
                          AND l.scope_ref = t.scope_ref AND l.version > t.version AND l.recorded_at <= ${asOf})
       ORDER BY t.figure, t.scope, t.scope_ref`;
  }

  /** Every version of each, the latest first. */
  history(reader: Reader, year: number): Promise<TargetRow[]> {
    return reader.sql<TargetRow>`
      SELECT year, figure, scope, scope_ref AS "scopeRef", value, unit, document, version, recorded_at AS "recordedAt"
        FROM target WHERE year = ${year} ORDER BY figure, scope, scope_ref, version DESC`;
  }

  /** Adds a version of each. */
  async add(tx: Transaction, recordedBy: string, targets: readonly TargetGiven[]): Promise<void> {
    await tx.lockKeys(['targets']);
    for (const target of targets) {
      const last = await tx.first<{ version: number }>(sql`
        SELECT MAX(version) AS version FROM target
         WHERE year = ${target.year} AND figure = ${target.figure} AND scope = ${target.scope} AND scope_ref = ${target.scopeRef}`);
      await tx.insert(TargetEntity, {
        id: newId(),
        ...target,
        version: (last?.version ?? 0) + 1,
        recordedAt: tx.recordedAt,
        recordedBy,
      });
    }
  }
}
