import { list, sql, type Transaction } from '#libs/database';
import { DELIVERY_MOVES } from '../domain/delivery.js';

/** What would have gone out within a sending that was cancelled is planned by itself again. */
export async function giveBack(tx: Transaction, carrierIds: readonly string[]): Promise<void> {
  if (carrierIds.length === 0) return;
  await tx.change(sql`
    UPDATE delivery SET state = ${DELIVERY_MOVES.separate.to}, merged_into = NULL
     WHERE merged_into IN ${list(carrierIds)} AND state IN ${list(DELIVERY_MOVES.separate.from)}`);
}
