import { Injectable, type OnModuleInit } from '@nestjs/common';
import { list, type Reader, sql, type Transaction } from '#libs/database';
import { Responsibilities, type Responsibility, type ResponsibilityKeeper } from '#libs/organisation';

const IDS_AT_ONCE = 500;

/** The enterprises that somebody is responsible for (责任人, domain.md §5.5), and what they were to do next there. */
@Injectable()
export class ResponsibleForEnterprises implements ResponsibilityKeeper, OnModuleInit {
  constructor(private readonly responsibilities: Responsibilities) {}

  onModuleInit(): void {
    this.responsibilities.register(this);
  }

  async of(reader: Reader, userId: string): Promise<Responsibility[]> {
    const rows = await reader.sql<{ id: string; name: string; unitId: string | null; what: string | null }>`
      SELECT id, name, owner_unit_id AS "unitId", next_action_what AS what FROM enterprise
       WHERE responsible_user_id = ${userId} ORDER BY name, id`;
    const actions = rows.filter(({ what }) => what !== null);
    return [
      ...rows.map(({ id, name, unitId }) => ({ kind: 'enterprise', id, name, unitId }) as const),
      ...actions.map(({ id, what, unitId }) => ({ kind: 'next_action', id, name: what ?? '', unitId }) as const),
    ];
  }

  /** The next action goes with its enterprise. */
  async handOver(tx: Transaction, taken: readonly Responsibility[], toUserId: string | null): Promise<void> {
    const ids = taken.filter(({ kind }) => kind === 'enterprise').map(({ id }) => id);
    for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
      await tx.change(sql`
        UPDATE enterprise SET responsible_user_id = ${toUserId}, version = version + 1
         WHERE id IN ${list(ids.slice(from, from + IDS_AT_ONCE))}`);
    }
  }
}
