import { Injectable } from '@nestjs/common';
import { list, type Reader, raw, type Sql, sql, type Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { type KeptOfMerge, type Merge, MOVED_TABLES, type MovedKind } from '../domain/merge.js';
import { EnterpriseMergeEntity, MovedRecordEntity } from './merge.entity.js';

interface MergeRow extends Omit<Merge, 'kept'> {
  readonly kept: string;
}

export interface MovedRecord {
  readonly kind: MovedKind;
  readonly recordId: string;
}

/** Which records go where, and because of which merge. */
export interface Move {
  readonly merge: Merge;
  readonly kind: MovedKind;
  readonly fromId: string;
  readonly toId: string;
}

const OPEN = sql`
  SELECT id, from_id AS "fromId", into_id AS "intoId", kept, recorded_at AS "recordedAt"
    FROM enterprise_merge WHERE split_at IS NULL`;

/** Merges, and where each record was before. */
@Injectable()
export class MergeStore {
  /** By which this enterprise was merged into another. */
  async openFrom(reader: Reader, fromId: string): Promise<Merge | undefined> {
    return mergeOf(await reader.first<MergeRow>(sql`${OPEN} AND from_id = ${fromId}`));
  }

  /** The latest by which another was merged into this. */
  async latestInto(reader: Reader, intoId: string): Promise<Merge | undefined> {
    return mergeOf(
      await reader.first<MergeRow>(sql`${OPEN} AND into_id = ${intoId} ORDER BY recorded_at DESC LIMIT 1`),
    );
  }

  /** All that were merged into it, and into those. */
  async mergedInto(reader: Reader, intoId: string): Promise<string[]> {
    const found: string[] = [];
    for (let next = [intoId]; next.length > 0; ) {
      const rows = await reader.sql<{ fromId: string }>`
        SELECT from_id AS "fromId" FROM enterprise_merge WHERE into_id IN ${list(next)} AND split_at IS NULL`;
      next = rows.map(({ fromId }) => fromId);
      found.push(...next);
    }
    return found;
  }

  async insert(tx: Transaction, merge: Merge, recordedBy: string, reason: string): Promise<void> {
    await tx.insert(EnterpriseMergeEntity, {
      ...merge,
      reason,
      recordedBy,
      splitAt: null,
      splitBy: null,
      splitReason: null,
    });
  }

  async end(tx: Transaction, { id }: Merge, splitBy: string, splitReason: string | null): Promise<void> {
    await tx.update(EnterpriseMergeEntity, { id }, { splitAt: tx.recordedAt, splitBy, splitReason });
  }

  /** What it moved. */
  movedBy(reader: Reader, { id, recordedAt }: Merge): Promise<MovedRecord[]> {
    return reader.sql<MovedRecord>`
      SELECT kind, record_id AS "recordId" FROM moved_record WHERE merge_id = ${id} AND until_at = ${recordedAt} ORDER BY id`;
  }

  /** Records of an enterprise of a kind; not those of which the other has its own already, and may have one only. */
  async idsOf(reader: Reader, kind: Exclude<MovedKind, 'investor'>, of: string, other: string): Promise<string[]> {
    const isMoved = ONLY_ONE[kind]?.(other) ?? sql`1 = 1`;
    const rows = await reader.sql<{ id: string }>`
      SELECT x.id FROM ${raw(MOVED_TABLES[kind])} AS x WHERE x.enterprise_id = ${of} AND ${isMoved} ORDER BY x.id`;
    return rows.map(({ id }) => id);
  }

  async move(
    tx: Transaction,
    move: Move & { readonly kind: keyof typeof MOVED_TABLES },
    ids: readonly string[],
  ): Promise<void> {
    if (ids.length === 0) return;
    await tx.change(
      sql`UPDATE ${raw(MOVED_TABLES[move.kind])} SET enterprise_id = ${move.toId} WHERE id IN ${list(ids)}`,
    );
    await this.remember(tx, move, ids);
  }

  /** Where the records were until now: figures of the past are read with it. */
  async remember(tx: Transaction, { merge, kind, fromId }: Move, recordIds: readonly string[]): Promise<void> {
    await tx.insert(
      MovedRecordEntity,
      recordIds.map((recordId) => ({
        id: newId(),
        mergeId: merge.id,
        kind,
        recordId,
        enterpriseId: fromId,
        untilAt: tx.recordedAt,
      })),
    );
  }
}

/** Of what an enterprise has one only: what moves beside the other's. */
const ONLY_ONE: Readonly<Partial<Record<MovedKind, (other: string) => Sql>>> = {
  honour: (other) => sql`x.ended_at IS NULL AND NOT EXISTS
    (SELECT 1 FROM enterprise_honour AS y WHERE y.enterprise_id = ${other} AND y.honour = x.honour AND y.ended_at IS NULL)`,
  ownership_request: (other) => sql`NOT EXISTS
    (SELECT 1 FROM ownership_request AS y WHERE y.enterprise_id = ${other} AND y.unit_id = x.unit_id AND y.kind = x.kind
        AND y.state = 'open' AND x.state = 'open')`,
  ownership_collision: (other) => sql`NOT EXISTS
    (SELECT 1 FROM ownership_collision AS y WHERE y.enterprise_id = ${other} AND y.unit_id = x.unit_id
        AND y.state = 'open' AND x.state = 'open')`,
};

function mergeOf(row: MergeRow | undefined): Merge | undefined {
  return row === undefined ? undefined : { ...row, kept: JSON.parse(row.kept) as KeptOfMerge };
}
