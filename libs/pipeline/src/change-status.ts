import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import { type EnterpriseStatus, EnterpriseStore } from '#libs/enterprises';
import type { Actor } from '#libs/http';
import { type BusinessDate, Clock } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Cases } from './cases.js';
import { refuseBefore } from './domain/dates-in-order.js';
import { problems } from './domain/problems.js';
import { EnterpriseSettled } from './events.js';

export type StatusChange =
  | { readonly to: 'pause'; readonly until: BusinessDate; readonly reason: string }
  | { readonly to: 'resume' }
  | { readonly to: 'lose'; readonly reason: string; readonly note?: string }
  | { readonly to: 'reopen'; readonly reason: string };

/** domain.md §4, rule 4: the status is beside the stage; from which status each change is possible. */
const POSSIBLE_FROM: Readonly<Record<StatusChange['to'], readonly EnterpriseStatus[]>> = {
  pause: ['active', 'paused'],
  resume: ['paused'],
  lose: ['active', 'paused'],
  reopen: ['lost'],
};
const LEADS_TO: Readonly<Record<StatusChange['to'], EnterpriseStatus>> = {
  pause: 'paused',
  resume: 'active',
  lose: 'lost',
  reopen: 'active',
};

@Injectable()
export class ChangeStatus {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly enterprises: EnterpriseStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws status_not_possible, version_conflict; stage_dates_out_of_order where a pause ends in the past */
  async run(
    actor: Actor,
    enterpriseId: string,
    change: StatusChange,
    version?: number,
  ): Promise<{ status: EnterpriseStatus; version: number }> {
    return this.unitOfWork.run(async (tx) => {
      const opened = await this.cases.open(tx, enterpriseId);
      const { enterprise } = opened;
      permit(actor, 'status.change', { ownUnits: enterprise.ownerUnitId === null ? [] : [enterprise.ownerUnitId] });
      await this.cases.refuseStale(tx, opened, version);
      if (!POSSIBLE_FROM[change.to].includes(enterprise.status))
        throw problems.status_not_possible({ status: enterprise.status });
      if (change.to === 'pause') {
        refuseBefore({ what: 'until', on: change.until }, this.clock.today(), 'before_today');
      }
      const status = LEADS_TO[change.to];
      const saved = await this.enterprises.saveStatus(tx, enterprise, {
        status,
        statusReason: 'reason' in change ? change.reason : null,
        pausedUntil: change.to === 'pause' ? change.until : null,
      });
      await tx.emit(new EnterpriseSettled(enterprise.id));
      await this.audit.record(tx, actor, {
        action: 'status.change',
        subjectKind: 'enterprise',
        subjectId: enterprise.id,
        changes: { status: [enterprise.status, status], ...(change.to === 'pause' ? { until: change.until } : {}) },
        ...('reason' in change
          ? {
              note:
                change.to === 'lose' && change.note !== undefined ? `${change.reason}: ${change.note}` : change.reason,
            }
          : {}),
      });
      return { status, version: saved };
    });
  }
}
