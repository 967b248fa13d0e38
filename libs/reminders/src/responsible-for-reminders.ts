import { Injectable, type OnModuleInit } from '@nestjs/common';
import { list, type Reader, raw, sql, type Transaction, unindexed } from '#libs/database';
import { Responsibilities, type Responsibility, type ResponsibilityKeeper } from '#libs/organisation';
import { RULES, type RuleCode } from './domain/rules.js';

const IDS_AT_ONCE = 500;

/** Reminders that were given to somebody, or that they set themselves. */
@Injectable()
export class ResponsibleForReminders implements ResponsibilityKeeper, OnModuleInit {
  constructor(private readonly responsibilities: Responsibilities) {}

  onModuleInit(): void {
    this.responsibilities.register(this);
  }

  async of(reader: Reader, userId: string): Promise<Responsibility[]> {
    const rows = await reader.sql<{ id: string; rule: RuleCode; name: string | null; unitId: string }>`
      SELECT r.id, r.rule, e.name, r.unit_id AS "unitId" FROM reminder r LEFT JOIN enterprise e ON e.id = r.enterprise_id
       WHERE r.closed_at IS NULL AND r.id IN (
         SELECT id FROM reminder WHERE assigned_user_id = ${userId}
          UNION ALL
         SELECT id FROM reminder
          WHERE user_id = ${userId} AND ${unindexed(raw(`assigned_user_id IS NULL AND rule = 'next_action'`))})
       ORDER BY r.due_on, r.id`;
    return rows.map(({ id, rule, name, unitId }) => ({
      kind: 'reminder',
      id,
      name: `${RULES[rule].zh}：${name ?? ''}`,
      unitId,
    }));
  }

  async handOver(tx: Transaction, taken: readonly Responsibility[], toUserId: string | null): Promise<void> {
    const ids = taken.filter(({ kind }) => kind === 'reminder').map(({ id }) => id);
    for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
      await tx.change(sql`
        UPDATE reminder SET assigned_user_id = ${toUserId}, version = version + 1
         WHERE id IN ${list(ids.slice(from, from + IDS_AT_ONCE))}`);
    }
  }
}
