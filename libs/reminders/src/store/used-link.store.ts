import { Injectable } from '@nestjs/common';
import { type Reader, sql, type Transaction } from '#libs/database';
import type { Instant } from '#libs/kernel';

@Injectable()
export class UsedLinkStore {
  async actionOf(reader: Reader, tokenHash: string): Promise<string | undefined> {
    const row = await reader.first<{ action: string }>(
      sql`SELECT action FROM used_link WHERE token_hash = ${tokenHash}`,
    );
    return row?.action;
  }

  /** Answers whether it was unused. What has expired is forgotten: it opens nothing any more. */
  async use(tx: Transaction, tokenHash: string, action: string, expiresAt: Instant): Promise<boolean> {
    await tx.change(sql`DELETE FROM used_link WHERE expires_at < ${tx.recordedAt}`);
    const made = await tx.change(sql`
      INSERT INTO used_link (token_hash, action, expires_at, recorded_at)
      VALUES (${tokenHash}, ${action}, ${expiresAt}, ${tx.recordedAt}) ON CONFLICT (token_hash) DO NOTHING`);
    return made > 0;
  }
}
