import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '#libs/database';
import { Clock } from '#libs/kernel';
import type { Sending } from './domain/sendings.js';
import { DeliveryStore } from './store/delivery.store.js';

const AT_ONCE = 500;

/** What waited for a digest that did not take it, because it was switched off meanwhile or has other readers, goes out by itself. */
@Injectable()
export class TakeBackHeld {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly deliveries: DeliveryStore,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const left = await tx.run<Omit<Sending, 'urgent' | 'late' | 'held'> & { urgent: unknown; late: unknown }>(sql`
        SELECT d.reminder_id AS "reminderId", d.occurrence, d.channel, d.recipient, d.recipient_user_id AS "recipientUserId",
               d.queue, d.due_at AS "dueAt", d.urgent, d.late
          FROM delivery d WHERE d.state = 'held' AND d.due_at <= ${now}
           AND NOT EXISTS (SELECT 1 FROM reminder r WHERE r.rule = 'digest_daily' AND r.next_at <= ${now})
         ORDER BY d.due_at LIMIT ${AT_ONCE}`);
      await this.deliveries.plan(
        tx,
        left.map(({ urgent, late, ...sending }) => ({
          ...sending,
          dueAt: now,
          urgent: Boolean(urgent),
          late: Boolean(late),
        })),
      );
    });
  }
}
