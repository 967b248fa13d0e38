import { Injectable } from '@nestjs/common';
import { type Reader, sql, type Transaction } from '#libs/database';
import type { Attempts } from '../domain/sign-in-throttle.js';

@Injectable()
export class AttemptStore {
  find(reader: Reader, key: string): Promise<Attempts | undefined> {
    return reader.first<Attempts>(sql`
      SELECT failures, blocked_until AS "blockedUntil", last_at AS "lastAt" FROM sign_in_attempt WHERE key = ${key}`);
  }

  async save(tx: Transaction, key: string, { failures, blockedUntil, lastAt }: Attempts): Promise<void> {
    await tx.change(sql`
      INSERT INTO sign_in_attempt (key, failures, blocked_until, last_at)
      VALUES (${key}, ${failures}, ${blockedUntil}, ${lastAt})
      ON CONFLICT (key) DO UPDATE SET failures = excluded.failures, blocked_until = excluded.blocked_until, last_at = excluded.last_at`);
  }

  async forget(tx: Transaction, key: string): Promise<void> {
    await tx.change(sql`DELETE FROM sign_in_attempt WHERE key = ${key}`);
  }
}
