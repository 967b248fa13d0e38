import { Injectable } from '@nestjs/common';
import { list, type Reader, sql, type Transaction } from '#libs/database';
import { type Instant, newId } from '#libs/kernel';
import type { StageReached } from '../domain/standing.js';
import { StageEntryEntity } from './stage-entry.entity.js';

export interface StageEntry extends StageReached {
  readonly id: string;
  readonly recordedAt: Instant;
  readonly voidedAt: Instant | null;
}

@Injectable()
export class StageEntryStore {
  openOf(reader: Reader, enterpriseId: string): Promise<StageEntry[]> {
    return reader.run<StageEntry>(sql`${ENTRIES} WHERE enterprise_id = ${enterpriseId} AND voided_at IS NULL`);
  }

  /** All that was ever believed of it, in the order in which it was. */
  historyOf(reader: Reader, enterpriseId: string): Promise<StageEntry[]> {
    return reader.run<StageEntry>(
      sql`${ENTRIES} WHERE enterprise_id = ${enterpriseId} ORDER BY recorded_at, reached_on, id`,
    );
  }

  async insert(tx: Transaction, enterpriseId: string, reached: readonly StageReached[]): Promise<void> {
    await tx.insert(
      StageEntryEntity,
      reached.map(({ subjectKind, subjectId, stage, on }) => ({
        id: newId(),
        subjectKind,
        subjectId,
        enterpriseId,
        stage,
        reachedOn: on,
        recordedAt: tx.recordedAt,
        voidedAt: null,
      })),
    );
  }

  async end(tx: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.change(sql`UPDATE stage_entry SET voided_at = ${tx.recordedAt} WHERE id IN ${list(ids)}`);
  }
}

const ENTRIES = sql`
  SELECT id, subject_kind AS "subjectKind", subject_id AS "subjectId", stage, reached_on AS "on",
         recorded_at AS "recordedAt", voided_at AS "voidedAt"
    FROM stage_entry`;
