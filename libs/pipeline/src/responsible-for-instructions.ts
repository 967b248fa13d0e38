import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Reader, sql, type Transaction } from '#libs/database';
import { Responsibilities, type Responsibility, type ResponsibilityKeeper } from '#libs/organisation';
import { DifficultyChanged } from './events.js';

/** Difficulties that went up to a city leader by name, and wait for their word (书记一线办, domain.md §4). */
@Injectable()
export class ResponsibleForInstructions implements ResponsibilityKeeper, OnModuleInit {
  constructor(private readonly responsibilities: Responsibilities) {}

  onModuleInit(): void {
    this.responsibilities.register(this);
  }

  async of(reader: Reader, userId: string): Promise<Responsibility[]> {
    const rows = await reader.sql<{ id: string; name: string; unitId: string | null }>`
      SELECT d.id, d.title AS name,
             (SELECT g.unit_id FROM user_grant g WHERE g.user_id = d.leader_id AND g.role = 'leader'
               ORDER BY CASE WHEN g.ended_at IS NULL THEN 0 ELSE 1 END, g.id DESC LIMIT 1) AS "unitId"
        FROM difficulty d WHERE d.leader_id = ${userId} AND d.level = 'city_leader' AND d.state = 'open'
       ORDER BY d.due_on, d.id`;
    return rows.map((row) => ({ ...row, kind: 'difficulty', onlyFor: 'leader' }));
  }

  /** Of nobody by name, any leader writes on it. */
  async handOver(tx: Transaction, taken: readonly Responsibility[], toUserId: string | null): Promise<void> {
    for (const { id } of taken.filter(({ kind, onlyFor }) => kind === 'difficulty' && onlyFor === 'leader')) {
      await tx.change(sql`UPDATE difficulty SET leader_id = ${toUserId} WHERE id = ${id}`);
      const row = await tx.first<{ projectId: string }>(
        sql`SELECT project_id AS "projectId" FROM difficulty WHERE id = ${id}`,
      );
      if (row !== undefined) await tx.emit(new DifficultyChanged(id, row.projectId));
    }
  }
}
