import { sql, type Transaction } from '#libs/database';
import { typoKeys } from '../domain/likeness.js';
import { EnterpriseTypoKeyEntity } from './likeness.entity.js';

interface Cored {
  readonly id: string;
  readonly coreName: string;
}

export async function insertTypoKeys(tx: Transaction, rows: readonly Cored[]): Promise<void> {
  await tx.insert(
    EnterpriseTypoKeyEntity,
    rows.flatMap(({ id, coreName }) => typoKeys(coreName).map((typoKey) => ({ typoKey, enterpriseId: id }))),
  );
}

export async function replaceTypoKeys(tx: Transaction, row: Cored): Promise<void> {
  await tx.change(sql`DELETE FROM enterprise_typo_key WHERE enterprise_id = ${row.id}`);
  await insertTypoKeys(tx, [row]);
}
