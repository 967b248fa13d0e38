import { Injectable } from '@nestjs/common';
import { and, list, type Reader, raw, type Sql, sql, type Transaction } from '#libs/database';
import type { BusinessDate, Instant } from '#libs/kernel';
import type { Answerable, Audience, ManualMessage, MessageAbout, Timing } from '../domain/manual-message.js';
import { ManualMessageEntity } from './reminder.entity.js';

export interface StoredMessage extends ManualMessage {
  readonly id: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly cancelledAt: Instant | null;
  /** When it goes out next, and how often it did. */
  readonly nextAt: Instant | null;
  readonly rung: number;
}

interface MessageRow extends Omit<StoredMessage, 'about' | 'audience' | 'timing' | 'urgent'> {
  readonly about: string | null;
  readonly audience: string;
  readonly timing: string;
  readonly urgent: unknown;
}

/** Which of the enterprises: those of a person's units, those that a person answers for, or all. */
export type Scope = { readonly userId: string; readonly unitIds: readonly string[] } | 'all';

@Injectable()
export class MessageStore {
  async insert(tx: Transaction, id: string, recordedBy: string, message: ManualMessage): Promise<void> {
    const { about, audience, timing, ...rest } = message;
    await tx.insert(ManualMessageEntity, {
      ...rest,
      id,
      about: about === null ? null : { ...about },
      audience: { ...audience },
      timing: { ...timing },
      recordedAt: tx.recordedAt,
      recordedBy,
      cancelledAt: null,
    });
  }

  async find(reader: Reader, id: string): Promise<StoredMessage | undefined> {
    return (await this.read(reader, sql`WHERE m.id = ${id}`))[0];
  }

  async lock(tx: Transaction, id: string): Promise<StoredMessage | undefined> {
    await tx.sql`SELECT id FROM manual_message WHERE id = ${id}${tx.forUpdate}`;
    return this.find(tx, id);
  }

  /** The newest first. */
  page(reader: Reader, limit: number, after?: readonly [recordedAt: number, id: string]): Promise<StoredMessage[]> {
    const place = after === undefined ? raw('1 = 1') : sql`(m.recorded_at, m.id) < (${after[0]}, ${after[1]})`;
    return this.read(reader, sql`WHERE ${place} ORDER BY m.recorded_at DESC, m.id DESC LIMIT ${limit + 1}`);
  }

  async count(reader: Reader): Promise<number> {
    return (await reader.first<{ n: number }>(sql`SELECT COUNT(*) AS n FROM manual_message`))?.n ?? 0;
  }

  async cancel(tx: Transaction, id: string): Promise<void> {
    await tx.update(ManualMessageEntity, { id }, { cancelledAt: tx.recordedAt });
  }

  /** Who answers for what a message is about, each pair once. */
  answerable(reader: Reader, about: MessageAbout, idleSince: BusinessDate | null): Promise<Answerable[]> {
    return reader.run<Answerable>(sql`
      SELECT DISTINCT e.owner_unit_id AS "ownerUnitId", e.responsible_user_id AS "responsibleUserId" FROM enterprise e
       WHERE ${and(conditionsOf(about, idleSince))} ORDER BY 1, 2`);
  }

  async enterprises(
    reader: Reader,
    about: MessageAbout,
    idleSince: BusinessDate | null,
    scope: Scope,
    most: number,
  ): Promise<{ readonly count: number; readonly names: readonly string[] }> {
    const where = and([...conditionsOf(about, idleSince), ...scopeOf(scope)]);
    const row = await reader.first<{ n: number }>(sql`SELECT COUNT(*) AS n FROM enterprise e WHERE ${where}`);
    const rows = await reader.run<{ name: string }>(
      sql`SELECT e.name FROM enterprise e WHERE ${where} ORDER BY e.last_activity_on, e.id LIMIT ${most}`,
    );
    return { count: row?.n ?? 0, names: rows.map(({ name }) => name) };
  }

  private async read(reader: Reader, rest: Sql): Promise<StoredMessage[]> {
    const rows = await reader.run<MessageRow>(sql`
      SELECT m.id, m.title, m.body, m.about, m.audience, m.timing, m.urgent, m.recorded_at AS "recordedAt",
             m.recorded_by AS "recordedBy", m.cancelled_at AS "cancelledAt", r.next_at AS "nextAt", COALESCE(r.rung, 0) AS rung
        FROM manual_message m LEFT JOIN reminder r ON r.subject_id = m.id AND r.rule = 'manual' ${rest}`);
    return rows.map(({ about, audience, timing, urgent, ...row }) => ({
      ...row,
      about: about === null ? null : (JSON.parse(about) as MessageAbout),
      audience: JSON.parse(audience) as Audience,
      timing: JSON.parse(timing) as Timing,
      urgent: Boolean(urgent),
    }));
  }
}

function conditionsOf(about: MessageAbout, idleSince: BusinessDate | null): Sql[] {
  const { stage, chain, ownerUnitId, projectStatus } = about;
  return [
    raw(`e.owner_unit_id IS NOT NULL AND e.status = 'active'`),
    ...(stage === undefined ? [] : [sql`e.stage = ${stage}`]),
    ...(chain === undefined ? [] : [sql`e.chain = ${chain}`]),
    ...(ownerUnitId === undefined ? [] : [sql`e.owner_unit_id = ${ownerUnitId}`]),
    ...(idleSince === null ? [] : [sql`e.last_activity_on <= ${idleSince}`]),
    ...(projectStatus === undefined
      ? []
      : [sql`EXISTS (SELECT 1 FROM project p WHERE p.enterprise_id = e.id AND p.status = ${projectStatus})`]),
  ];
}

function scopeOf(scope: Scope): Sql[] {
  if (scope === 'all') return [];
  return [sql`(e.responsible_user_id = ${scope.userId} OR e.owner_unit_id IN ${list(scope.unitIds)})`];
}
