import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { OwnershipCollided } from './events.js';
import { Ownerships } from './ownerships.js';
import { EnterpriseStore } from './store/enterprise.store.js';
import { type LedgerReport, OwnershipCollisionStore } from './store/ownership-collision.store.js';

/** A ledger is never refused for ownership: what it reports of another unit's enterprise goes to the office (domain.md §5.1). */
@Injectable()
export class ReportCollision {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly ownerships: Ownerships,
    private readonly collisions: OwnershipCollisionStore,
  ) {}

  /** Nothing where the unit owns it, has joined, or it is free; one open collision for each unit. */
  async run(tx: Transaction, report: LedgerReport): Promise<void> {
    const enterprise = await this.enterprises.find(tx, report.enterpriseId);
    if (enterprise === undefined || enterprise.ownerUnitId === null) return;
    if ((await this.ownerships.relation(tx, enterprise, [report.unitId])) !== 'held') return;
    if (await this.collisions.hasOpen(tx, report)) return;
    const id = newId();
    await this.collisions.insert(tx, [
      {
        ...report,
        id,
        ownerUnitId: enterprise.ownerUnitId,
        state: 'open',
        recordedAt: tx.recordedAt,
        settledAt: null,
        settledBy: null,
        note: null,
      },
    ]);
    await tx.emit(new OwnershipCollided(id, report.enterpriseId));
  }
}
