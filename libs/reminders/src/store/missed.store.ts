import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import { type BusinessDate, idFrom } from '#libs/kernel';
import type { Missed } from '../domain/recipients.js';
import { ReminderMissedEntity } from './reminder.entity.js';

export interface MissedRing {
  readonly reminder: { readonly id: string };
  readonly occurrence: number;
  readonly missed: readonly Missed[];
}

@Injectable()
export class MissedStore {
  async insert(tx: Transaction, rung: readonly MissedRing[], missedOn: BusinessDate): Promise<void> {
    const rows = rung.flatMap(({ reminder, occurrence, missed }) =>
      missed.map(({ unitId, userId, reason, toldUserIds }) => ({
        id: idFrom('missed', reminder.id, String(occurrence), unitId, reason),
        reminderId: reminder.id,
        occurrence,
        missedOn,
        unitId,
        userId,
        reason,
        toldUserIds,
        recordedAt: tx.recordedAt,
      })),
    );
    await tx.insert(ReminderMissedEntity, [...new Map(rows.map((row) => [row.id, row])).values()]);
  }
}
