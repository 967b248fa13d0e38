import { Injectable } from '@nestjs/common';
import { join, list, type Reader, raw, sql, type Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { likenessKeys, type Named, typoKeys } from '../domain/likeness.js';
import { EnterpriseDistinctionEntity } from './likeness.entity.js';

export interface NamedEnterprise extends Named {
  readonly id: string;
}

export interface NamedPair {
  readonly one: NamedEnterprise;
  readonly other: NamedEnterprise;
}

/** So many pairs at most are looked at for the list: the office works it down from its beginning. */
const PAIRS_LIMIT = 20_000;

interface PairRow {
  oneId: string;
  oneName: string;
  oneShortName: string | null;
  otherId: string;
  otherName: string;
  otherShortName: string | null;
}

/** Finds what may be the same by indexed keys; whether it is alike, the rule says. */
@Injectable()
export class DuplicateStore {
  /** All that may be like one of this name. */
  async candidates(reader: Reader, named: Named): Promise<NamedEnterprise[]> {
    const { coreName, shortKey } = likenessKeys(named);
    const names = list([coreName, ...(shortKey === null ? [] : [shortKey])]);
    const typos = typoKeys(coreName);
    const parts = [
      sql`SELECT id FROM enterprise WHERE core_name IN ${names}`,
      sql`SELECT id FROM enterprise WHERE short_key IN ${names}`,
      sql`SELECT id FROM enterprise WHERE core_name IN ${list(typos)}`,
      sql`SELECT enterprise_id FROM enterprise_typo_key WHERE typo_key IN ${list([coreName, ...typos])}`,
    ];
    return reader.sql<NamedEnterprise>`
      SELECT e.id, e.name, e.short_name AS "shortName" FROM enterprise AS e
       WHERE e.id IN (${join(parts, ' UNION ')}) ORDER BY e.name_key, e.id`;
  }

  /** All pairs that may be alike, without those that were told apart; some come twice. */
  async pairs(reader: Reader): Promise<NamedPair[]> {
    const rows = await reader.sql<PairRow>`
      SELECT p.one_id AS "oneId", a.name AS "oneName", a.short_name AS "oneShortName",
             p.other_id AS "otherId", b.name AS "otherName", b.short_name AS "otherShortName"
        FROM (SELECT * FROM (${ALIKE}) AS found LIMIT ${PAIRS_LIMIT}) AS p
        JOIN enterprise AS a ON a.id = p.one_id JOIN enterprise AS b ON b.id = p.other_id
       WHERE a.merged_into IS NULL AND b.merged_into IS NULL
         AND NOT EXISTS (SELECT 1 FROM enterprise_distinction AS d WHERE d.one_id = p.one_id AND d.other_id = p.other_id)
       ORDER BY p.one_id, p.other_id`;
    return rows.map((row) => ({
      one: { id: row.oneId, name: row.oneName, shortName: row.oneShortName },
      other: { id: row.otherId, name: row.otherName, shortName: row.otherShortName },
    }));
  }

  /** Told apart before: nothing changes. */
  async tellApart(
    tx: Transaction,
    pairs: readonly (readonly [string, string])[],
    { recordedBy, note }: { readonly recordedBy: string; readonly note: string | null },
  ): Promise<void> {
    for (const pair of pairs) {
      const [oneId, otherId] = [...pair].sort() as [string, string];
      const known =
        await tx.sql`SELECT id FROM enterprise_distinction WHERE one_id = ${oneId} AND other_id = ${otherId}`;
      if (known.length > 0) continue;
      await tx.insert(EnterpriseDistinctionEntity, {
        id: newId(),
        oneId,
        otherId,
        note,
        recordedAt: tx.recordedAt,
        recordedBy,
      });
    }
  }
}

const IN_ORDER = raw(
  'CASE WHEN a.id < b.id THEN a.id ELSE b.id END AS one_id, CASE WHEN a.id < b.id THEN b.id ELSE a.id END AS other_id',
);
const ALIKE = join(
  [
    raw(
      'SELECT a.id AS one_id, b.id AS other_id FROM enterprise a JOIN enterprise b ON b.core_name = a.core_name AND a.id < b.id',
    ),
    raw(
      'SELECT a.id AS one_id, b.id AS other_id FROM enterprise a JOIN enterprise b ON b.short_key = a.short_key AND a.id < b.id',
    ),
    sql`SELECT ${IN_ORDER} FROM enterprise a JOIN enterprise b ON b.core_name = a.short_key AND a.id <> b.id`,
    raw(`SELECT a.enterprise_id AS one_id, b.enterprise_id AS other_id
           FROM enterprise_typo_key a JOIN enterprise_typo_key b ON b.typo_key = a.typo_key AND a.enterprise_id < b.enterprise_id`),
    sql`SELECT ${IN_ORDER} FROM (SELECT typo_key, enterprise_id AS id FROM enterprise_typo_key) a
          JOIN enterprise b ON b.core_name = a.typo_key AND a.id <> b.id`,
  ],
  ' UNION ALL ',
);
