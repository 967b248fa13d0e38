import { Injectable } from '@nestjs/common';
import { and, list, type Reader, raw, type Sql, sql, type Transaction } from '#libs/database';
import type { BusinessDate, Instant } from '#libs/kernel';
import type { OwnershipRequest, RequestState, Turn } from '../domain/ownership-request.js';
import type { Stage } from '../domain/stage.js';
import { OwnershipRequestEntity } from './ownership-request.entity.js';

/** With what its enterprise is now. */
export interface RequestRow extends OwnershipRequest {
  readonly enterpriseName: string;
  readonly stage: Stage | null;
  readonly ownerUnitId: string | null;
}

export interface RequestFilter {
  readonly state?: RequestState | undefined;
  readonly enterpriseId?: string | undefined;
  /** Asked before this day. */
  readonly askedBefore?: BusinessDate | undefined;
  /** Asked by one of these, or asked of one of these as the owner of today; `all`: everything. */
  readonly concerning: 'all' | { readonly asked: readonly string[]; readonly owned: readonly string[] };
}

export interface Answered {
  readonly state: Exclude<RequestState, 'open'>;
  readonly by: string | null;
  readonly as: Turn | null;
  readonly answer: string | null;
}

const ROWS: Sql = raw(`
  SELECT r.id, r.enterprise_id AS "enterpriseId", r.kind, r.unit_id AS "unitId",
         r.asked_owner_unit_id AS "askedOwnerUnitId", r.percent, r.reason, r.state, r.asked_on AS "askedOn",
         r.asked_at AS "askedAt", r.asked_by AS "askedBy", r.answered_at AS "answeredAt",
         r.answered_by AS "answeredBy", r.answered_for AS "answeredFor", r.answer,
         e.name AS "enterpriseName", e.stage, e.owner_unit_id AS "ownerUnitId"
    FROM ownership_request r JOIN enterprise e ON e.id = r.enterprise_id`);

@Injectable()
export class OwnershipRequestStore {
  find(reader: Reader, id: string): Promise<RequestRow | undefined> {
    return reader.first<RequestRow>(sql`${ROWS} WHERE r.id = ${id}`);
  }

  openOf(reader: Reader, enterpriseId: string): Promise<RequestRow[]> {
    return reader.run<RequestRow>(sql`${ROWS} WHERE r.enterprise_id = ${enterpriseId} AND r.state = 'open'`);
  }

  /** The latest first. */
  page(reader: Reader, filter: RequestFilter, limit: number, after?: readonly unknown[]): Promise<RequestRow[]> {
    const place = after === undefined ? [] : [sql`(r.asked_at, r.id) < (${after[0]}, ${after[1]})`];
    return reader.run<RequestRow>(sql`
      ${ROWS} WHERE ${and([...conditionsOf(filter), ...place])} ORDER BY r.asked_at DESC, r.id DESC LIMIT ${limit + 1}`);
  }

  async count(reader: Reader, filter: RequestFilter): Promise<number> {
    const row = await reader.first<{ n: number }>(sql`
      SELECT COUNT(*) AS n FROM ownership_request r JOIN enterprise e ON e.id = r.enterprise_id
       WHERE ${and(conditionsOf(filter))}`);
    return row?.n ?? 0;
  }

  async insert(tx: Transaction, requests: readonly OwnershipRequest[]): Promise<void> {
    await tx.insert(OwnershipRequestEntity, requests);
  }

  openAskedBy(reader: Reader, unitId: string): Promise<RequestRow[]> {
    return reader.run<RequestRow>(sql`${ROWS} WHERE r.unit_id = ${unitId} AND r.state = 'open'`);
  }

  async giveTo(tx: Transaction, id: string, unitId: string): Promise<void> {
    await tx.update(OwnershipRequestEntity, { id }, { unitId });
  }

  async answer(tx: Transaction, ids: readonly string[], { state, by, as, answer }: Answered): Promise<void> {
    const at: Instant = tx.recordedAt;
    await tx.change(sql`
      UPDATE ownership_request SET state = ${state}, answered_at = ${at}, answered_by = ${by}, answered_for = ${as},
             answer = ${answer} WHERE id IN ${list(ids)} AND state = 'open'`);
  }
}

function conditionsOf({ state, enterpriseId, askedBefore, concerning }: RequestFilter): Sql[] {
  return [
    ...(state === undefined ? [] : [sql`r.state = ${state}`]),
    ...(enterpriseId === undefined ? [] : [sql`r.enterprise_id = ${enterpriseId}`]),
    ...(askedBefore === undefined ? [] : [sql`r.asked_on < ${askedBefore}`]),
    ...(concerning === 'all'
      ? []
      : [sql`(r.unit_id IN ${list(concerning.asked)} OR e.owner_unit_id IN ${list(concerning.owned)})`]),
  ];
}
