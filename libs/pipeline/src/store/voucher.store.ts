import { Injectable } from '@nestjs/common';
import { sql, type Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { problems } from '../domain/problems.js';
import { VoucherEntity } from './file.entity.js';

@Injectable()
export class VoucherStore {
  /** One receipt, one voucher: the same file (by hash) or number is refused while another receipt stands on it. */
  async use(
    tx: Transaction,
    evidenceId: string,
    given: { readonly fileId?: string; readonly number?: string },
  ): Promise<void> {
    const number = given.number?.trim() ?? null;
    const file =
      given.fileId === undefined
        ? undefined
        : await tx.first<{ sha256: string }>(sql`SELECT sha256 FROM stored_file WHERE id = ${given.fileId}`);
    const sha256 = file?.sha256 ?? null;
    if (sha256 === null && number === null) return;
    await tx.lockKeys([
      ...(sha256 === null ? [] : [`voucher ${sha256}`]),
      ...(number === null ? [] : [`voucher no ${number}`]),
    ]);
    const used = await tx.first<{ evidenceId: string }>(sql`
      SELECT evidence_id AS "evidenceId" FROM voucher WHERE released_at IS NULL AND sha256 = ${sha256}
       UNION ALL SELECT evidence_id FROM voucher WHERE released_at IS NULL AND number = ${number}`);
    if (used !== undefined) throw problems.voucher_reused({ usedBy: used.evidenceId });
    await tx.insert(VoucherEntity, { id: newId(), evidenceId, sha256, number, releasedAt: null });
  }

  /** The voucher of a voided or rejected receipt may be used again (fine-print 9). */
  async release(tx: Transaction, evidenceIds: readonly string[]): Promise<void> {
    for (const evidenceId of evidenceIds) {
      await tx.change(
        sql`UPDATE voucher SET released_at = ${tx.recordedAt} WHERE evidence_id = ${evidenceId} AND released_at IS NULL`,
      );
    }
  }
}
