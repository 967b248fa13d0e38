import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import { type Actor, Creations, Made } from '#libs/http';
import { type BusinessDate, Clock, commonProblems } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { problems } from './domain/problems.js';
import { OwnershipActed } from './events.js';
import { type OwnershipView, OwnershipViews } from './ownership-views.js';
import { Ownerships } from './ownerships.js';
import { EnterpriseStore } from './store/enterprise.store.js';
import { OwnershipStore } from './store/ownership.store.js';

export interface ExtensionGiven {
  readonly id?: string;
  readonly until: BusinessDate;
  readonly reason: string;
}

/** The office lengthens the protection of the present owner, with a reason (domain.md §5.1). */
@Injectable()
export class ExtendProtection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly creations: Creations,
    private readonly enterprises: EnterpriseStore,
    private readonly current: Ownerships,
    private readonly ownerships: OwnershipStore,
    private readonly views: OwnershipViews,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws not_found, not_protected, protection_not_longer */
  async run(actor: Actor, givenId: string, given: ExtensionGiven): Promise<Made<OwnershipView>> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'protection.extend');
      const { id, again } = await this.creations.begin(tx, actor, 'protection', given, givenId);
      const enterprise = await this.enterprises.lock(tx, givenId);
      if (enterprise === undefined) throw commonProblems.not_found();
      const enterpriseId = enterprise.id;
      if (again) return new Made(await this.views.of(tx, enterprise), true);

      const { until, reason } = given;
      const { protectedUntil } = enterprise;
      if (this.current.isOpen(enterprise)) throw problems.not_protected();
      if (until <= this.clock.today() || (protectedUntil !== null && until <= protectedUntil)) {
        throw problems.protection_not_longer({ protectedUntil });
      }
      await this.ownerships.addAct(tx, actor.userId, { id, enterpriseId, kind: 'extension', until, reason });
      await this.audit.record(tx, actor, {
        action: 'protection.extend',
        subjectKind: 'enterprise',
        subjectId: enterpriseId,
        changes: { protectedUntil: [protectedUntil, until] },
        note: reason,
      });
      await tx.emit(new OwnershipActed(enterpriseId));
      return new Made(await this.views.of(tx, (await this.enterprises.find(tx, enterpriseId)) ?? enterprise), false);
    });
  }
}
