import { Injectable } from '@nestjs/common';
import { type Reader, sql, type Transaction } from '#libs/database';
import { DEFAULT_SETTINGS, type UnitSettings } from '../domain/settings.js';
import { ReminderSettingEntity } from './reminder.entity.js';

/** 0: nobody set anything. */
export type VersionedSettings = UnitSettings & { readonly version: number };

interface Row {
  readonly unitId: string;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly quietDaysOff: unknown;
  readonly digestDaily: unknown;
  readonly digestWeekly: unknown;
  readonly namedUserIds: string;
  readonly version: number;
}

@Injectable()
export class SettingStore {
  /** Of the units that set anything. */
  async all(reader: Reader): Promise<ReadonlyMap<string, VersionedSettings>> {
    const rows = await reader.run<Row>(sql`
      SELECT unit_id AS "unitId", quiet_from AS "quietFrom", quiet_to AS "quietTo", quiet_days_off AS "quietDaysOff",
             digest_daily AS "digestDaily", digest_weekly AS "digestWeekly", named_user_ids AS "namedUserIds", version
        FROM reminder_setting`);
    return new Map(
      rows.map(({ unitId, quietFrom, quietTo, quietDaysOff, digestDaily, digestWeekly, namedUserIds, version }) => [
        unitId,
        {
          quiet: { from: quietFrom, to: quietTo, daysOff: Boolean(quietDaysOff) },
          digestDaily: Boolean(digestDaily),
          digestWeekly: Boolean(digestWeekly),
          namedUserIds: JSON.parse(namedUserIds) as string[],
          version,
        },
      ]),
    );
  }

  async of(reader: Reader, unitId: string): Promise<VersionedSettings> {
    return (await this.all(reader)).get(unitId) ?? { ...DEFAULT_SETTINGS, version: 0 };
  }

  async save(tx: Transaction, recordedBy: string, unitId: string, { version, ...settings }: VersionedSettings) {
    const { quiet, digestDaily, digestWeekly, namedUserIds } = settings;
    const row = {
      unitId,
      quietFrom: quiet.from,
      quietTo: quiet.to,
      quietDaysOff: quiet.daysOff,
      digestDaily,
      digestWeekly,
      namedUserIds,
      version: version + 1,
      recordedAt: tx.recordedAt,
      recordedBy,
    };
    if (version === 0) await tx.insert(ReminderSettingEntity, row);
    else await tx.update(ReminderSettingEntity, { unitId }, row);
  }
}
