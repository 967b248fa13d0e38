import { Injectable } from '@nestjs/common';
import { and, Database, list, type Sql, sql } from '#libs/database';
import { keysetOf, type Page, page } from '#libs/http';
import { type BusinessDate, endOfDay, isoOf, startOfDay } from '#libs/kernel';
import type { StoredEntry } from './domain/chain.js';
import { SubjectNames } from './subject-names.js';

export interface AuditFilter {
  readonly subjectId?: string;
  readonly subjectKind?: string;
  readonly actorId?: string;
  /** Operations of the permission matrix, by commas: any of them. */
  readonly action?: string;
  /** Days in Asia/Shanghai, both included. */
  readonly from?: BusinessDate;
  readonly to?: BusinessDate;
  readonly limit: number;
  readonly cursor?: string;
}

/** With its number in the chain; none while it is not sealed. */
interface Row extends StoredEntry {
  readonly number: number | null;
}

export interface AuditEntry extends Omit<Row, 'recordedAt' | 'changes'> {
  readonly recordedAt: string;
  readonly changes: Readonly<Record<string, unknown>> | null;
  /** Today's name of the record, where it has one. */
  readonly subjectName: string | null;
}

@Injectable()
export class ReadAudit {
  constructor(
    private readonly database: Database,
    private readonly names: SubjectNames,
  ) {}

  /** The latest first. */
  async run(filter: AuditFilter): Promise<Page<AuditEntry>> {
    const matching = and(conditionsOf(filter));
    const after = keysetOf(filter.cursor, ['number', 'text']);
    const place = after === undefined ? sql`1 = 1` : sql`(e.recorded_at, e.id) < (${after[0]}, ${after[1]})`;
    const { reader } = this.database;
    const rows = await reader.sql<Row>`
      SELECT e.id, e.recorded_at AS "recordedAt", e.actor_id AS "actorId", e.via, e.ip, e.request_id AS "requestId", e.action,
             e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.changes, e.note, s.number
        FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id
       WHERE ${matching} AND ${place} ORDER BY e.recorded_at DESC, e.id DESC LIMIT ${filter.limit + 1}`;
    const total = await this.database.memo(`audit ${JSON.stringify([matching.text, matching.params])}`, async () => {
      const [count] = await reader.sql<{ n: number }>`SELECT COUNT(*) AS n FROM audit_entry e WHERE ${matching}`;
      return count?.n ?? 0;
    });
    const names = await this.names.of(reader, rows);
    return page(
      rows,
      filter.limit,
      total,
      (row) => [row.recordedAt, row.id],
      (row) => entryOf(row, names),
    );
  }
}

function entryOf({ recordedAt, changes, ...rest }: Row, names: ReadonlyMap<string, string>): AuditEntry {
  return {
    ...rest,
    recordedAt: isoOf(recordedAt),
    changes: changes === null ? null : (JSON.parse(changes) as Record<string, unknown>),
    subjectName: rest.subjectId === null ? null : (names.get(rest.subjectId) ?? null),
  };
}

function conditionsOf({ subjectId, subjectKind, actorId, action, from, to }: AuditFilter): Sql[] {
  const conditions: Sql[] = [];
  if (subjectId !== undefined) conditions.push(sql`e.subject_id = ${subjectId}`);
  if (subjectKind !== undefined) conditions.push(sql`e.subject_kind = ${subjectKind}`);
  if (actorId !== undefined) conditions.push(sql`e.actor_id = ${actorId}`);
  if (action !== undefined) conditions.push(sql`e.action IN ${list(action.split(','))}`);
  if (from !== undefined) conditions.push(sql`e.recorded_at >= ${startOfDay(from)}`);
  if (to !== undefined) conditions.push(sql`e.recorded_at <= ${endOfDay(to)}`);
  return conditions;
}
