import { Injectable } from '@nestjs/common';
import { and, type Reader, raw, type Sql, sql, type Transaction } from '#libs/database';
import { type BusinessDate, type Instant, startOfDay } from '#libs/kernel';
import type { EnterpriseStatus, Stage } from '../domain/stage.js';
import { RetentionSettingEntity } from './retention.entity.js';

export interface RetentionSetting {
  readonly version: number;
  readonly months: number | null;
  readonly recordedAt: Instant;
}

/** Somebody who may be erased, without their data. */
export interface DuePerson {
  readonly id: string;
  readonly name: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly status: EnterpriseStatus;
  readonly stage: Stage | null;
  readonly ownerUnitId: string | null;
  readonly lastActivityOn: BusinessDate | null;
  readonly recordedAt: Instant;
}

const FROM = raw('FROM contact_person p JOIN enterprise e ON e.id = p.enterprise_id');

@Injectable()
export class RetentionStore {
  setting(reader: Reader): Promise<RetentionSetting | undefined> {
    return reader.first<RetentionSetting>(sql`
      SELECT version, months, recorded_at AS "recordedAt" FROM retention_setting ORDER BY version DESC LIMIT 1`);
  }

  async add(tx: Transaction, version: number, months: number | null, recordedBy: string): Promise<void> {
    await tx.insert(RetentionSettingEntity, { version, months, recordedAt: tx.recordedAt, recordedBy });
  }

  /** The longest idle first. */
  page(
    reader: Reader,
    before: BusinessDate,
    limit: number,
    after: readonly [lastActivityOn: string, id: string] | undefined,
  ): Promise<DuePerson[]> {
    const place =
      after === undefined ? [] : [sql`(COALESCE(e.last_activity_on, ''), p.id) > (${after[0]}, ${after[1]})`];
    return reader.sql<DuePerson>`
      SELECT p.id, p.name, e.id AS "enterpriseId", e.name AS "enterpriseName", e.status, e.stage,
             e.owner_unit_id AS "ownerUnitId", e.last_activity_on AS "lastActivityOn", p.recorded_at AS "recordedAt"
        ${FROM} WHERE ${and([due(before), ...place])} ORDER BY COALESCE(e.last_activity_on, ''), p.id LIMIT ${limit + 1}`;
  }

  async count(reader: Reader, before: BusinessDate): Promise<number> {
    const row = await reader.first<{ n: number }>(sql`SELECT COUNT(*) AS n ${FROM} WHERE ${due(before)}`);
    return row?.n ?? 0;
  }
}

/** Lost, or never signed; and nothing has happened since. Who was entered since stays, too. */
function due(before: BusinessDate): Sql {
  return sql`p.erased_at IS NULL AND (e.status = 'lost' OR e.stage IS NULL OR e.stage NOT IN ('signed', 'funds_in_place'))
         AND COALESCE(e.last_activity_on, '') < ${before} AND p.recorded_at < ${startOfDay(before)}`;
}
