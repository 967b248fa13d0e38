import { Injectable } from '@nestjs/common';
import { list, type Reader, sql, type Transaction } from '#libs/database';
import { type BusinessDate, type Instant, newId } from '#libs/kernel';
import { ReminderActEntity } from './reminder.entity.js';

export interface ReminderAct {
  readonly id: string;
  readonly reminderId: string;
  readonly kind: 'done' | 'snooze' | 'reassign' | 'comment';
  readonly text: string | null;
  readonly untilOn: BusinessDate | null;
  readonly toUserId: string | null;
  readonly at: Instant;
  readonly by: string;
  readonly byName: string | null;
}

type ActGiven = Pick<ReminderAct, 'kind' | 'reminderId' | 'by'> &
  Partial<Pick<ReminderAct, 'text' | 'untilOn' | 'toUserId' | 'at'>>;

@Injectable()
export class ReminderActStore {
  async insert(
    tx: Transaction,
    { by, text = null, untilOn = null, toUserId = null, at = tx.recordedAt, ...act }: ActGiven,
  ): Promise<void> {
    const id = newId();
    await tx.insert(ReminderActEntity, {
      ...act,
      id,
      text,
      untilOn,
      toUserId,
      recordedAt: at,
      recordedBy: by,
    });
  }

  /** In order. */
  of(reader: Reader, reminderIds: readonly string[]): Promise<ReminderAct[]> {
    return reader.run<ReminderAct>(sql`
      SELECT a.id, a.reminder_id AS "reminderId", a.kind, a.text, a.until_on AS "untilOn", a.to_user_id AS "toUserId",
             a.recorded_at AS at, a.recorded_by AS by, u.name AS "byName"
        FROM reminder_act a LEFT JOIN app_user u ON u.id = a.recorded_by
       WHERE a.reminder_id IN ${list(reminderIds)} ORDER BY a.recorded_at, a.id`);
  }
}
