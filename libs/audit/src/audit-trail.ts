import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InstallationKey, type Transaction } from '#libs/database';
import type { Actor } from '#libs/http';
import { type Instant, newId } from '#libs/kernel';
import { AuditEntryEntity } from './store/audit-entry.entity.js';

export interface AuditedAct {
  /** The operation of the permission matrix. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId?: string;
  /** What changed: field → [before, after]; ids, codes, dates and amounts, never personal data. */
  readonly changes?: Readonly<Record<string, unknown>>;
  /** The reason that the person gave. */
  readonly note?: string;
}

const MICROS_PER_SECOND = 1_000_000;

@Injectable()
export class AuditTrail {
  private key: Buffer | undefined;

  constructor(private readonly installationKey: InstallationKey) {}

  /** What stands for personal data in an entry: it shows that two values are the same, and not what they are. */
  fingerprint(personal: string): string {
    this.key ??= this.installationKey.derive('audit personal data');
    return createHmac('sha256', this.key).update(personal).digest('hex').slice(0, 32);
  }

  /** When somebody did something, of the last so many seconds: what a throttle counts. */
  async timesOf(tx: Transaction, actorId: string, action: string, seconds: number): Promise<Instant[]> {
    const since = tx.recordedAt - seconds * MICROS_PER_SECOND;
    const rows = await tx.sql<{ at: Instant }>`
      SELECT recorded_at AS "at" FROM audit_entry
       WHERE actor_id = ${actorId} AND action = ${action} AND recorded_at > ${since}`;
    return rows.map(({ at }) => at);
  }

  /** Written in the transaction of the fact: both are on disk, or neither. */
  async record(tx: Transaction, actor: Actor, act: AuditedAct): Promise<void> {
    await tx.insert(AuditEntryEntity, {
      id: newId(),
      recordedAt: tx.recordedAt,
      actorId: actor.userId,
      via: actor.via,
      ip: actor.ip ?? null,
      requestId: actor.requestId,
      action: act.action,
      subjectKind: act.subjectKind,
      subjectId: act.subjectId ?? null,
      changes: act.changes ?? null,
      note: act.note ?? null,
    });
  }
}
