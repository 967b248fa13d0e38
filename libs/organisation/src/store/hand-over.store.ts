import { Injectable } from '@nestjs/common';
import { list, type Reader, raw, sql, type Transaction } from '#libs/database';
import type { BusinessDate, Instant } from '#libs/kernel';
import type { Colleague, HandedItem } from '../domain/succession.js';
import { HandOverEntity } from './hand-over.entity.js';

export interface HandOverRow {
  readonly id: string;
  readonly fromUserId: string;
  readonly handedOn: BusinessDate;
  readonly note: string | null;
  readonly items: readonly HandedItem[];
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

const COLUMNS = raw(`
  id, from_user_id AS "fromUserId", handed_on AS "handedOn", note, items,
  recorded_at AS "recordedAt", recorded_by AS "recordedBy"`);

@Injectable()
export class HandOverStore {
  async insert(tx: Transaction, row: Omit<HandOverRow, 'recordedAt'>): Promise<void> {
    await tx.insert(HandOverEntity, { ...row, recordedAt: tx.recordedAt });
  }

  async find(reader: Reader, id: string): Promise<HandOverRow | undefined> {
    const row = await reader.first<Stored>(sql`SELECT ${COLUMNS} FROM hand_over WHERE id = ${id}`);
    return row === undefined ? undefined : handOverOf(row);
  }

  /** The latest first. */
  async of(reader: Reader, userId: string): Promise<HandOverRow[]> {
    const rows = await reader.sql<Stored>`
      SELECT ${COLUMNS} FROM hand_over WHERE from_user_id = ${userId} ORDER BY recorded_at DESC, id DESC`;
    return rows.map(handOverOf);
  }

  /** Who has a role in one of the units on the day and is not disabled; the longest there first. */
  colleagues(reader: Reader, unitIds: readonly string[], today: BusinessDate): Promise<Colleague[]> {
    return reader.sql<Colleague>`
      SELECT u.id AS "userId", u.name, g.unit_id AS "unitId", g.role
        FROM user_grant g JOIN app_user u ON u.id = g.user_id
       WHERE g.unit_id IN ${list(unitIds)} AND g.ended_at IS NULL AND u.disabled_at IS NULL
         AND (g.from_on IS NULL OR g.from_on <= ${today}) AND (g.to_on IS NULL OR g.to_on >= ${today})
       ORDER BY COALESCE(g.from_on, ''), u.id`;
  }
}

type Stored = Omit<HandOverRow, 'items'> & { readonly items: string };

function handOverOf(row: Stored): HandOverRow {
  return { ...row, items: JSON.parse(row.items) as HandedItem[] };
}
