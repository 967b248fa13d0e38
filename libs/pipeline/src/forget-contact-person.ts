import { Injectable } from '@nestjs/common';
import { Subscriber, type SubscriberOf, sql, type Transaction } from '#libs/database';
import { ContactPersonErased, withoutPerson } from '#libs/enterprises';

/** Takes an erased person out of what was logged of the enterprise and its projects; dates, kinds and amounts stay. */
@Injectable()
@Subscriber(ContactPersonErased)
export class ForgetContactPerson implements SubscriberOf<ContactPersonErased> {
  async handle({ enterpriseId, traces }: ContactPersonErased, tx: Transaction): Promise<void> {
    const rows = await tx.sql<{ id: string; detail: string }>`
      SELECT id, detail FROM evidence WHERE enterprise_id = ${enterpriseId} AND detail IS NOT NULL`;
    for (const { id, detail } of rows) {
      const left = JSON.stringify(withoutPerson(JSON.parse(detail), traces));
      if (left !== detail) await tx.change(sql`UPDATE evidence SET detail = ${left} WHERE id = ${id}`);
    }
  }
}
