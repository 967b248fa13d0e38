import { Injectable } from '@nestjs/common';
import { type Reader, raw, sql, type Transaction } from '#libs/database';
import type { Instant } from '#libs/kernel';
import { BEGINNING, type ChainEnd, type Seal, type StoredEntry } from '../domain/chain.js';
import type { FoundLink } from '../domain/chain-check.js';
import type { Head } from '../domain/head.js';
import { AuditSealEntity } from './audit-seal.entity.js';

type LinkRow = Seal & { readonly [Field in keyof StoredEntry]: StoredEntry[Field] | null };

const ENTRY = raw(`
  e.id, e.recorded_at AS "recordedAt", e.actor_id AS "actorId", e.via, e.ip, e.request_id AS "requestId", e.action,
  e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.changes, e.note`);

@Injectable()
export class SealStore {
  async end(reader: Reader): Promise<ChainEnd> {
    const last = await reader.first<ChainEnd>(sql`
      SELECT number, entry_id AS "entryId", entry_recorded_at AS "entryRecordedAt", hash
        FROM audit_seal ORDER BY number DESC LIMIT 1`);
    return last ?? BEGINNING;
  }

  async head(reader: Reader): Promise<Head | undefined> {
    return reader.first<Head>(
      sql`SELECT number, hash, sealed_at AS "sealedAt" FROM audit_seal ORDER BY number DESC LIMIT 1`,
    );
  }

  async hashAt(reader: Reader, number: number): Promise<string | undefined> {
    return (await reader.first<{ hash: string }>(sql`SELECT hash FROM audit_seal WHERE number = ${number}`))?.hash;
  }

  /** What follows the end of the chain and is recorded by `upTo`, in the order in which it is sealed. */
  toSeal(reader: Reader, end: ChainEnd, upTo: Instant, limit: number): Promise<StoredEntry[]> {
    return reader.sql<StoredEntry>`
      SELECT ${ENTRY} FROM audit_entry e
       WHERE (e.recorded_at, e.id) > (${end.entryRecordedAt}, ${end.entryId}) AND e.recorded_at <= ${upTo}
       ORDER BY e.recorded_at, e.id LIMIT ${limit}`;
  }

  async insert(tx: Transaction, seals: readonly Seal[]): Promise<void> {
    await tx.insert(
      AuditSealEntity,
      seals.map((seal) => ({ ...seal, sealedAt: tx.recordedAt })),
    );
  }

  /** The links after a number, each with its entry if that is there. */
  async links(reader: Reader, after: number, limit: number): Promise<FoundLink[]> {
    const rows = await reader.sql<LinkRow>`
      SELECT s.number, s.entry_id AS "entryId", s.entry_recorded_at AS "entryRecordedAt",
             s.previous_hash AS "previousHash", s.hash, ${ENTRY}
        FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id
       WHERE s.number > ${after} ORDER BY s.number LIMIT ${limit}`;
    return rows.map(({ number, entryId, entryRecordedAt, previousHash, hash, ...entry }) => {
      const seal = { number, entryId, entryRecordedAt, previousHash, hash };
      return { ...seal, entry: entry.id === null ? null : (entry as StoredEntry) };
    });
  }

  /** Entries that stand before the end of the chain and that nobody sealed. */
  insertedBefore(reader: Reader, end: ChainEnd, limit: number): Promise<{ id: string }[]> {
    return reader.sql<{ id: string }>`
      SELECT e.id FROM audit_entry e
       WHERE (e.recorded_at, e.id) <= (${end.entryRecordedAt}, ${end.entryId})
         AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id)
       ORDER BY e.recorded_at, e.id LIMIT ${limit}`;
  }

  async countAfter(reader: Reader, end: ChainEnd): Promise<number> {
    const row = await reader.first<{ n: number }>(sql`
      SELECT COUNT(*) AS n FROM audit_entry e
       WHERE (e.recorded_at, e.id) > (${end.entryRecordedAt}, ${end.entryId})`);
    return row?.n ?? 0;
  }
}
