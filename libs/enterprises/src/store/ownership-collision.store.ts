import { Injectable } from '@nestjs/common';
import { type Reader, raw, type Sql, sql, type Transaction } from '#libs/database';
import type { BusinessDate, Instant } from '#libs/kernel';
import type { Stage } from '../domain/stage.js';
import { OwnershipCollisionEntity } from './ownership-collision.entity.js';

export const COLLISION_STATES = ['open', 'kept', 'transferred'] as const;
export type CollisionState = (typeof COLLISION_STATES)[number];

/** What a ledger reported of another unit's enterprise. */
export interface LedgerReport {
  readonly enterpriseId: string;
  readonly unitId: string;
  readonly evidenceId: string;
  readonly on: BusinessDate | null;
  readonly source: Readonly<Record<string, unknown>> | null;
}

export interface Collision extends LedgerReport {
  readonly id: string;
  /** Who owned it when the ledger came. */
  readonly ownerUnitId: string;
  readonly state: CollisionState;
  readonly recordedAt: Instant;
  readonly settledAt: Instant | null;
  readonly settledBy: string | null;
  readonly note: string | null;
  readonly enterpriseName: string;
  readonly stage: Stage | null;
}

export type FinishedCollision = Omit<Collision, 'enterpriseName' | 'stage'>;

type CollisionRow = Omit<Collision, 'source'> & { readonly source: string | null };

const ROWS: Sql = raw(`
  SELECT c.id, c.enterprise_id AS "enterpriseId", c.unit_id AS "unitId", c.owner_unit_id AS "ownerUnitId",
         c.evidence_id AS "evidenceId", c.happened_on AS "on", c.source, c.state, c.recorded_at AS "recordedAt",
         c.settled_at AS "settledAt", c.settled_by AS "settledBy", c.note, e.name AS "enterpriseName", e.stage
    FROM ownership_collision c JOIN enterprise e ON e.id = c.enterprise_id`);

@Injectable()
export class OwnershipCollisionStore {
  async find(reader: Reader, id: string): Promise<Collision | undefined> {
    const row = await reader.first<CollisionRow>(sql`${ROWS} WHERE c.id = ${id}`);
    return row === undefined ? undefined : collisionOf(row);
  }

  /** The latest first. */
  async page(reader: Reader, state: CollisionState, limit: number, after?: readonly unknown[]): Promise<Collision[]> {
    const place = after === undefined ? sql`1 = 1` : sql`(c.recorded_at, c.id) < (${after[0]}, ${after[1]})`;
    const rows = await reader.run<CollisionRow>(
      sql`${ROWS} WHERE c.state = ${state} AND ${place} ORDER BY c.recorded_at DESC, c.id DESC LIMIT ${limit + 1}`,
    );
    return rows.map(collisionOf);
  }

  async count(reader: Reader, state: CollisionState): Promise<number> {
    const row = await reader.first<{ n: number }>(
      sql`SELECT COUNT(*) AS n FROM ownership_collision WHERE state = ${state}`,
    );
    return row?.n ?? 0;
  }

  async hasOpen(reader: Reader, { enterpriseId, unitId }: LedgerReport): Promise<boolean> {
    const known = await reader.first(sql`
      SELECT id FROM ownership_collision
       WHERE enterprise_id = ${enterpriseId} AND unit_id = ${unitId} AND state = 'open'`);
    return known !== undefined;
  }

  /** By thousands too. */
  async insert(tx: Transaction, collisions: readonly FinishedCollision[]): Promise<void> {
    await tx.insert(OwnershipCollisionEntity, collisions);
  }

  async settle(
    tx: Transaction,
    id: string,
    settled: { readonly state: CollisionState; readonly by: string; readonly note: string },
  ): Promise<void> {
    const { state, by: settledBy, note } = settled;
    await tx.update(OwnershipCollisionEntity, { id }, { state, settledBy, note, settledAt: tx.recordedAt });
  }
}

function collisionOf({ source, ...row }: CollisionRow): Collision {
  return { ...row, source: source === null ? null : (JSON.parse(source) as Record<string, unknown>) };
}
