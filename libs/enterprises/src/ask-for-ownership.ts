import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import { type Actor, Creations, Made } from '#libs/http';
import { Clock, commonProblems } from '#libs/kernel';
import { FindUnits, permit } from '#libs/organisation';
import type { RequestKind } from './domain/ownership-request.js';
import { problems } from './domain/problems.js';
import { OwnershipRequestChanged } from './events.js';
import { type OwnershipRequestView, OwnershipRequestViews } from './ownership-request-views.js';
import { Ownerships } from './ownerships.js';
import { EnterpriseStore } from './store/enterprise.store.js';
import { OwnershipRequestStore } from './store/ownership-request.store.js';

export interface RequestGiven {
  readonly id?: string;
  readonly unitId?: string;
  readonly reason: string;
  /** Of a join. */
  readonly percent?: number;
}

/** A unit asks to join (协引) or for a transfer (流转) of what another unit holds (domain.md §5.2). */
@Injectable()
export class AskForOwnership {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly creations: Creations,
    private readonly units: FindUnits,
    private readonly enterprises: EnterpriseStore,
    private readonly ownerships: Ownerships,
    private readonly requests: OwnershipRequestStore,
    private readonly views: OwnershipRequestViews,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws not_found, nothing_to_ask, request_open */
  async run(
    actor: Actor,
    givenId: string,
    kind: RequestKind,
    given: RequestGiven,
  ): Promise<Made<OwnershipRequestView>> {
    return this.unitOfWork.run(async (tx) => {
      const { id, again } = await this.creations.begin(tx, actor, `${kind}_request`, given, givenId);
      if (again) return new Made(await this.viewOf(tx, id), true);

      const unitId = await this.units.acting(actor, given.unitId);
      permit(actor, 'ownership_request.create');
      const enterprise = await this.enterprises.lock(tx, givenId);
      if (enterprise === undefined) throw commonProblems.not_found();
      const enterpriseId = enterprise.id;
      const relation = await this.ownerships.relation(tx, enterprise, [unitId]);
      const isAskable = relation === 'held' || (relation === 'joined' && kind === 'transfer');
      if (enterprise.ownerUnitId === null || !isAskable) throw problems.nothing_to_ask({ relation });
      const open = await this.requests.openOf(tx, enterpriseId);
      const same = open.find((request) => request.unitId === unitId && request.kind === kind);
      if (same !== undefined) throw problems.request_open({ requestId: same.id });

      const { reason, percent = null } = given;
      await this.requests.insert(tx, [
        {
          id,
          enterpriseId,
          kind,
          unitId,
          askedOwnerUnitId: enterprise.ownerUnitId,
          percent,
          reason,
          state: 'open',
          askedOn: this.clock.today(),
          askedAt: tx.recordedAt,
          askedBy: actor.userId,
          answeredAt: null,
          answeredBy: null,
          answeredFor: null,
          answer: null,
        },
      ]);
      await this.audit.record(tx, actor, {
        action: 'ownership_request.create',
        subjectKind: 'enterprise',
        subjectId: enterpriseId,
        changes: { requestId: id, kind, unitId, percent },
        note: reason,
      });
      await tx.emit(new OwnershipRequestChanged(id, enterpriseId));
      return new Made(await this.viewOf(tx, id), false);
    });
  }

  private async viewOf(tx: Transaction, id: string): Promise<OwnershipRequestView> {
    const row = await this.requests.find(tx, id);
    if (row === undefined) throw commonProblems.not_found();
    return this.views.view(tx, row);
  }
}
