import { Injectable } from '@nestjs/common';
import { type Reader, sql, type Transaction } from '#libs/database';
import type { Instant } from '#libs/kernel';
import type { DatedProtection } from '../domain/protection.js';
import { ProtectionSettingEntity } from './protection.entity.js';

export interface ProtectionSetting extends DatedProtection {
  readonly version: number;
  readonly reason: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

@Injectable()
export class ProtectionStore {
  /** By the day from which they hold; of one day the last word last. */
  all(reader: Reader): Promise<ProtectionSetting[]> {
    return reader.run<ProtectionSetting>(sql`
      SELECT version, valid_from AS "validFrom", days, days_without_new_stage AS "daysWithoutNewStage", reason,
             recorded_at AS "recordedAt", recorded_by AS "recordedBy"
        FROM protection_setting ORDER BY valid_from, version`);
  }

  async add(tx: Transaction, setting: Omit<ProtectionSetting, 'recordedAt'>): Promise<void> {
    await tx.insert(ProtectionSettingEntity, { ...setting, recordedAt: tx.recordedAt });
  }
}
