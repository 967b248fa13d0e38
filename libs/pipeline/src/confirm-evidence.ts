import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { Clock, commonProblems } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Cases } from './cases.js';
import { problems } from './domain/problems.js';
import { workingUnits } from './project-permission.js';
import { EvidenceStore } from './store/evidence.store.js';

/** What was imported and counted although something about it was odd: a person has looked at it, and it is right. */
@Injectable()
export class ConfirmEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly evidence: EvidenceStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Confirmed before: nothing changes. @throws not_found, already_voided */
  async run(actor: Actor, evidenceId: string, note?: string): Promise<{ evidenceId: string; needsReview: false }> {
    return this.unitOfWork.run(async (tx) => {
      const known = await this.evidence.find(tx, evidenceId);
      if (known === undefined) throw commonProblems.not_found();
      const { enterprise, dossier } = await this.cases.open(tx, known.enterpriseId);
      const project = dossier.projects.find(({ id }) => id === known.projectId);
      const ownUnits = [
        ...(enterprise.ownerUnitId === null ? [] : [enterprise.ownerUnitId]),
        ...(known.unitId === null ? [] : [known.unitId]),
        ...(project === undefined ? [] : workingUnits(project, this.clock.today())),
      ];
      permit(actor, 'evidence.confirm', { ownUnits });
      if (known.voided) throw problems.already_voided({ evidenceId });
      if (await this.evidence.confirm(tx, evidenceId)) {
        await this.cases.settleDecided(tx, enterprise.id);
        await this.audit.record(tx, actor, {
          action: 'evidence.confirm',
          subjectKind: 'enterprise',
          subjectId: enterprise.id,
          changes: { evidenceId, needsReview: [true, false] },
          ...(note === undefined ? {} : { note }),
        });
      }
      return { evidenceId, needsReview: false };
    });
  }
}
