import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { commonProblems, newId } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { type CollisionView, CollisionViews } from './collision-views.js';
import { problems } from './domain/problems.js';
import { OwnershipActed, OwnershipCollisionSettled } from './events.js';
import { EnterpriseStore } from './store/enterprise.store.js';
import { OwnershipStore } from './store/ownership.store.js';
import { OwnershipCollisionStore } from './store/ownership-collision.store.js';

/** Ledgers that say otherwise than who owns it: the office looks at each, and keeps the owner or transfers. */
@Injectable()
export class SettleCollision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enterprises: EnterpriseStore,
    private readonly ownerships: OwnershipStore,
    private readonly collisions: OwnershipCollisionStore,
    private readonly views: CollisionViews,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws not_found, collision_settled */
  async run(actor: Actor, id: string, decision: 'keep' | 'transfer', note: string): Promise<CollisionView> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'ownership_collision.settle');
      const found = await this.collisions.find(tx, id);
      if (found === undefined) throw commonProblems.not_found();
      const { enterpriseId, unitId } = found;
      await this.enterprises.lock(tx, enterpriseId);
      const collision = (await this.collisions.find(tx, id)) ?? found;
      if (collision.state !== 'open') throw problems.collision_settled();

      const state = decision === 'keep' ? 'kept' : 'transferred';
      await this.collisions.settle(tx, id, { state, by: actor.userId, note });
      if (decision === 'transfer') {
        await this.ownerships.addAct(tx, actor.userId, {
          id: newId(),
          enterpriseId,
          kind: 'transfer',
          unitId,
          userId: null,
          reason: note,
        });
        await tx.emit(new OwnershipActed(enterpriseId));
      }
      await this.audit.record(tx, actor, {
        action: 'ownership_collision.settle',
        subjectKind: 'enterprise',
        subjectId: enterpriseId,
        changes: { collisionId: id, unitId, state: ['open', state] },
        note,
      });
      await tx.emit(new OwnershipCollisionSettled(id));
      return this.views.view((await this.collisions.find(tx, id)) ?? collision);
    });
  }
}
