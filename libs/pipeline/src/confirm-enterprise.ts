import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import { EnterpriseStore } from '#libs/enterprises';
import type { Actor } from '#libs/http';
import { permit } from '#libs/organisation';
import { Cases } from './cases.js';
import { EvidenceStore } from './store/evidence.store.js';

export interface ConfirmedEnterprise {
  readonly enterpriseId: string;
  readonly needsReview: false;
  /** What of its evidence was to be reviewed. */
  readonly evidenceIds: readonly string[];
}

/** All that was imported of an enterprise and flagged for review: a person has looked at it, and it is right (domain.md §8). */
@Injectable()
export class ConfirmEnterprise {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly enterprises: EnterpriseStore,
    private readonly evidence: EvidenceStore,
    private readonly audit: AuditTrail,
  ) {}

  /** Confirmed before: nothing changes. @throws not_found */
  async run(actor: Actor, givenId: string, note?: string): Promise<ConfirmedEnterprise> {
    return this.unitOfWork.run(async (tx) => {
      const { enterprise } = await this.cases.open(tx, givenId);
      const { id: enterpriseId, ownerUnitId, needsReview } = enterprise;
      permit(actor, 'enterprise.confirm', { ownUnits: ownerUnitId === null ? [] : [ownerUnitId] });
      const evidenceIds = await this.evidence.confirmOf(tx, enterpriseId);
      if (needsReview || evidenceIds.length > 0) {
        await this.enterprises.confirm(tx, enterpriseId);
        await this.cases.settleDecided(tx, enterpriseId);
        await this.audit.record(tx, actor, {
          action: 'enterprise.confirm',
          subjectKind: 'enterprise',
          subjectId: enterpriseId,
          changes: { needsReview: [true, false], evidenceIds },
          ...(note === undefined ? {} : { note }),
        });
      }
      return { enterpriseId, needsReview: false, evidenceIds };
    });
  }
}
