import { Injectable } from '@nestjs/common';
import { list, type Reader, raw, type Sql, sql, type Transaction } from '#libs/database';
import type { Instant } from '#libs/kernel';
import type { PlanChanges, ReminderPatch } from '../domain/plan-changes.js';
import type { Reminder } from '../domain/reminder.js';
import type { RuleCode } from '../domain/rules.js';
import { ReminderEntity } from './reminder.entity.js';

interface ReminderRow extends Omit<Reminder, 'advance' | 'provisional' | 'detail'> {
  readonly advance: unknown;
  readonly provisional: unknown;
  readonly detail: string;
}

const REMINDER_COLUMNS = raw(`
  r.id, r.version, r.rule, r.rule_version AS "ruleVersion", r.subject_kind AS "subjectKind", r.subject_id AS "subjectId",
  r.enterprise_id AS "enterpriseId", r.project_id AS "projectId", r.base_on AS "on", r.advance, r.detail, r.user_id AS "userId",
  r.assigned_user_id AS "assignedUserId", r.unit_id AS "unitId", r.second_unit_id AS "secondUnitId", r.state, r.due_on AS "dueOn",
  r.next_place AS "nextPlace", r.next_at AS "nextAt", r.rung, r.snoozed_until AS "snoozedUntil", r.provisional,
  r.recorded_at AS "recordedAt", r.closed_at AS "closedAt"`);

@Injectable()
export class ReminderStore {
  async find(reader: Reader, id: string): Promise<Reminder | undefined> {
    return (await this.read(reader, sql`WHERE r.id = ${id}`))[0];
  }

  ofIds(reader: Reader, ids: readonly string[]): Promise<Reminder[]> {
    return this.read(reader, sql`WHERE r.id IN ${list(ids)}`);
  }

  /** Nobody else changes it until the end of the unit of work. */
  async lock(tx: Transaction, id: string): Promise<Reminder | undefined> {
    return (await this.read(tx, sql`WHERE r.id = ${id}${tx.forUpdate}`))[0];
  }

  /** All that planning must know of the subjects of these enterprises: what is live, and what was done. */
  ofEnterprises(tx: Transaction, ids: readonly string[], rules: readonly RuleCode[]): Promise<Reminder[]> {
    return this.read(
      tx,
      sql`WHERE r.enterprise_id IN ${list(ids)} AND r.rule IN ${list(rules)} AND ${PLANNED}${tx.forUpdate}`,
    );
  }

  /** The same of single subjects. */
  ofSubjects(tx: Transaction, ids: readonly string[], rules: readonly RuleCode[]): Promise<Reminder[]> {
    return this.read(
      tx,
      sql`WHERE r.subject_id IN ${list(ids)} AND r.rule IN ${list(rules)} AND ${PLANNED}${tx.forUpdate}`,
    );
  }

  /** What rings by an instant, the earliest first. Of several that ask, each gets its own. */
  due(tx: Transaction, by: Instant, limit: number): Promise<Reminder[]> {
    const own = raw(tx.dialect === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : '');
    return this.read(tx, sql`WHERE r.next_at <= ${by} AND ${OF_FACTS} ORDER BY r.next_at, r.id LIMIT ${limit}${own}`);
  }

  /** By thousands too; those of a generated city with what became of them. */
  async insert(
    tx: Transaction,
    reminders: readonly (Reminder & { readonly rungAt?: Instant | null; readonly closedBy?: string | null })[],
  ): Promise<void> {
    await tx.insert(
      ReminderEntity,
      reminders.map((reminder) => ({ rungAt: null, closedBy: null, ...reminder })),
    );
  }

  /** Answers the ids of those that ended. */
  async apply(tx: Transaction, { added, changed, ended }: PlanChanges): Promise<void> {
    if (ended.length > 0) {
      await tx.change(sql`
        UPDATE reminder SET state = 'cancelled', closed_at = ${tx.recordedAt}, next_place = NULL, next_at = NULL,
               version = version + 1 WHERE id IN ${list(ended)}`);
    }
    for (const { id, patch } of changed) await this.save(tx, id, patch);
    await this.insert(
      tx,
      added.map((reminder) => ({ ...reminder, recordedAt: tx.recordedAt })),
    );
  }

  async save(
    tx: Transaction,
    id: string,
    patch: ReminderPatch & { readonly closedBy?: string | null; readonly rungAt?: Instant },
  ): Promise<void> {
    await tx.update(ReminderEntity, { id }, patch);
    await tx.change(sql`UPDATE reminder SET version = version + 1 WHERE id = ${id}`);
  }

  read(reader: Reader, rest: Sql): Promise<Reminder[]> {
    return reader
      .run<ReminderRow>(sql`SELECT ${REMINDER_COLUMNS} FROM reminder r ${rest}`)
      .then((rows) => rows.map(reminderOf));
  }
}

/** Digests and messages ring by themselves. */
const OF_FACTS = raw(`r.rule NOT IN ('digest_daily', 'digest_weekly', 'manual')`);
/** A done one keeps its base from ringing again. */
const PLANNED = raw(`(r.closed_at IS NULL OR r.state = 'done')`);

function reminderOf({ advance, provisional, detail, ...row }: ReminderRow): Reminder {
  return {
    ...row,
    advance: Boolean(advance),
    provisional: Boolean(provisional),
    detail: JSON.parse(detail) as Reminder['detail'],
  };
}
