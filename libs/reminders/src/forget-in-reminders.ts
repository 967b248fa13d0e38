import { Injectable } from '@nestjs/common';
import { Subscriber, type SubscriberOf, sql, type Transaction } from '#libs/database';
import { ContactPersonErased, withoutPerson } from '#libs/enterprises';

/** Takes an erased person out of what reminders quote of the enterprise, and of what was said on them. */
@Injectable()
@Subscriber(ContactPersonErased)
export class ForgetInReminders implements SubscriberOf<ContactPersonErased> {
  async handle({ enterpriseId, traces }: ContactPersonErased, tx: Transaction): Promise<void> {
    const quoted = await tx.sql<{ id: string; detail: string }>`
      SELECT id, detail FROM reminder WHERE enterprise_id = ${enterpriseId}`;
    for (const { id, detail } of quoted) {
      const left = JSON.stringify(withoutPerson(JSON.parse(detail), traces));
      if (left !== detail) await tx.change(sql`UPDATE reminder SET detail = ${left} WHERE id = ${id}`);
    }
    const said = await tx.sql<{ id: string; text: string }>`
      SELECT a.id, a.text FROM reminder_act a JOIN reminder r ON r.id = a.reminder_id
       WHERE r.enterprise_id = ${enterpriseId} AND a.text IS NOT NULL`;
    for (const { id, text } of said) {
      const left = withoutPerson(text, traces);
      if (left !== text) await tx.change(sql`UPDATE reminder_act SET text = ${left} WHERE id = ${id}`);
    }
  }
}
