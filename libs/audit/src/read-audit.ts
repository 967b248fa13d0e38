import { Injectable } from '@nestjs/common';
import { and, Database, type Sql, sql } from '#libs/database';
import { keysetOf, type Page, page } from '#libs/http';
import { type Instant, isoOf } from '#libs/kernel';

export interface AuditFilter {
  readonly subjectId?: string;
  readonly actorId?: string;
  readonly action?: string;
  readonly limit: number;
  readonly cursor?: string;
}

interface Row {
  id: string;
  recordedAt: Instant;
  actorId: string | null;
  via: string;
  ip: string | null;
  requestId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  changes: string | null;
  note: string | null;
}

export interface AuditEntry extends Omit<Row, 'recordedAt' | 'changes'> {
  readonly recordedAt: string;
  readonly changes: Readonly<Record<string, unknown>> | null;
}

@Injectable()
export class ReadAudit {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  async run(filter: AuditFilter): Promise<Page<AuditEntry>> {
    const conditions: Sql[] = [];
    if (filter.subjectId !== undefined) conditions.push(sql`subject_id = ${filter.subjectId}`);
    if (filter.actorId !== undefined) conditions.push(sql`actor_id = ${filter.actorId}`);
    if (filter.action !== undefined) conditions.push(sql`action = ${filter.action}`);
    const matching = and(conditions);
    const after = keysetOf(filter.cursor, ['number', 'text']);
    const place = after === undefined ? sql`1 = 1` : sql`(recorded_at, id) < (${after[0]}, ${after[1]})`;
    const { reader } = this.database;
    const rows = await reader.sql<Row>`
      SELECT id, recorded_at AS "recordedAt", actor_id AS "actorId", via, ip, request_id AS "requestId", action,
             subject_kind AS "subjectKind", subject_id AS "subjectId", changes, note
        FROM audit_entry WHERE ${matching} AND ${place}
       ORDER BY recorded_at DESC, id DESC LIMIT ${filter.limit + 1}`;
    const total = await this.database.memo(`audit ${JSON.stringify([matching.text, matching.params])}`, async () => {
      const [count] = await reader.sql<{ n: number }>`SELECT COUNT(*) AS n FROM audit_entry WHERE ${matching}`;
      return count?.n ?? 0;
    });
    return page(rows, filter.limit, total, (row) => [row.recordedAt, row.id], entryOf);
  }
}

function entryOf({ recordedAt, changes, ...rest }: Row): AuditEntry {
  return {
    ...rest,
    recordedAt: isoOf(recordedAt),
    changes: changes === null ? null : (JSON.parse(changes) as Record<string, unknown>),
  };
}
