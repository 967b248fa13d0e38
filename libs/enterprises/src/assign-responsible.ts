import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { permit, Staff } from '#libs/organisation';
import { problems } from './domain/problems.js';
import { OwnershipChanged } from './events.js';
import { unitsThatOwn } from './sight.js';
import { EnterpriseStore } from './store/enterprise.store.js';

export interface Assigned {
  readonly userId: string;
  readonly assigned: readonly { readonly id: string; readonly version: number }[];
}

/** Within the unit that owns it one member is responsible (domain.md §5.5): its lead says who; all of them, or none. */
@Injectable()
export class AssignResponsible {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enterprises: EnterpriseStore,
    private readonly staff: Staff,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws not_found, no_owner_yet, not_of_the_unit */
  async run(actor: Actor, enterpriseIds: readonly string[], userId: string): Promise<Assigned> {
    return this.unitOfWork.run(async (tx) => {
      const assigned: Assigned['assigned'][number][] = [];
      for (const id of [...new Set(enterpriseIds)].sort()) {
        assigned.push({ id, version: await this.assign(tx, actor, id, userId) });
      }
      return { userId, assigned };
    });
  }

  private async assign(tx: Transaction, actor: Actor, id: string, userId: string): Promise<number> {
    const enterprise = await this.enterprises.lock(tx, id);
    if (enterprise === undefined) throw commonProblems.not_found({ enterpriseId: id });
    const { ownerUnitId, responsibleUserId, name } = enterprise;
    permit(actor, 'enterprise.assign', { ownUnits: unitsThatOwn(actor, enterprise) });
    if (ownerUnitId === null) throw problems.no_owner_yet({ enterpriseId: id, name });
    if (responsibleUserId === userId) return enterprise.version;
    if (!(await this.staff.worksIn(tx, userId, ownerUnitId))) throw problems.not_of_the_unit({ enterpriseId: id });
    const version = await this.enterprises.saveResponsible(tx, enterprise, userId);
    await this.audit.record(tx, actor, {
      action: 'enterprise.assign',
      subjectKind: 'enterprise',
      subjectId: enterprise.id,
      changes: { responsibleUserId: [responsibleUserId, userId] },
    });
    await tx.emit(new OwnershipChanged(enterprise.id));
    return version;
  }
}
