import { Injectable } from '@nestjs/common';
import { type Reader, sql, type Transaction } from '#libs/database';
import type { ImportWaiting } from '../domain/waiting-rows.js';
import { ImportWaitingEntity } from './import-waiting.entity.js';

@Injectable()
export class ImportWaitingStore {
  async all(reader: Reader): Promise<ImportWaiting[]> {
    return reader.run<ImportWaiting>(sql`
      SELECT import_id AS "importId", user_id AS "userId", unit_id AS "unitId", committed_on AS "committedOn", waiting
        FROM import_waiting ORDER BY import_id`);
  }

  /** Of an import of which no row waits, nothing is kept. */
  async keep(tx: Transaction, told: ImportWaiting): Promise<void> {
    await tx.change(sql`DELETE FROM import_waiting WHERE import_id = ${told.importId}`);
    if (told.waiting > 0) await tx.insert(ImportWaitingEntity, [told]);
  }
}
