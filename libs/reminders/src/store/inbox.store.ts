import { Injectable } from '@nestjs/common';
import { and, isTrue, type Reader, raw, type Sql, sql } from '#libs/database';
import type { Instant } from '#libs/kernel';

export interface InboxRow {
  readonly id: string;
  readonly reminderId: string;
  readonly late: boolean;
  readonly sentAt: Instant;
  readonly acknowledgedAt: Instant | null;
}

const IN_INBOX = raw(`channel = 'inbox' AND sent_at IS NOT NULL`);
const UNREAD = raw(`state = 'sent'`);

/** What reached somebody's inbox. */
@Injectable()
export class InboxStore {
  /** The newest first. */
  async page(
    reader: Reader,
    userId: string,
    isUnreadOnly: boolean,
    limit: number,
    after?: readonly [sentAt: number, id: string],
  ): Promise<InboxRow[]> {
    const place = after === undefined ? [] : [sql`(sent_at, id) < (${after[0]}, ${after[1]})`];
    return this.read(
      reader,
      sql`${and([...conditionsOf(userId, isUnreadOnly), ...place])} ORDER BY sent_at DESC, id DESC LIMIT ${limit + 1}`,
    );
  }

  async find(reader: Reader, userId: string, id: string): Promise<InboxRow | undefined> {
    return (await this.read(reader, and([...conditionsOf(userId, false), sql`id = ${id}`])))[0];
  }

  async count(reader: Reader, userId: string, isUnreadOnly: boolean): Promise<number> {
    const row = await reader.first<{ n: number }>(
      sql`SELECT COUNT(*) AS n FROM delivery WHERE ${and(conditionsOf(userId, isUnreadOnly))}`,
    );
    return row?.n ?? 0;
  }

  async unreadIds(reader: Reader, userId: string): Promise<string[]> {
    const rows = await reader.sql<{ id: string }>`SELECT id FROM delivery WHERE ${and(conditionsOf(userId, true))}`;
    return rows.map(({ id }) => id);
  }

  private async read(reader: Reader, which: Sql): Promise<InboxRow[]> {
    const rows = await reader.sql<InboxRow>`
      SELECT id, reminder_id AS "reminderId", late, sent_at AS "sentAt", acknowledged_at AS "acknowledgedAt"
        FROM delivery WHERE ${which}`;
    return rows.map((row) => ({ ...row, late: isTrue(row.late) }));
  }
}

function conditionsOf(userId: string, isUnreadOnly: boolean): Sql[] {
  return [sql`recipient_user_id = ${userId}`, IN_INBOX, ...(isUnreadOnly ? [UNREAD] : [])];
}
