import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import { type Actor, Creations, Made } from '#libs/http';
import { Clock, commonProblems } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Cases } from './cases.js';
import { waiverRecordedAt } from './domain/new-fact.js';
import { problems } from './domain/problems.js';
import { isEnterpriseStage, type WaivableStage } from './domain/stage.js';
import { ladderOf } from './domain/steps.js';
import { workingUnits } from './project-permission.js';

export interface WaiverRequest {
  readonly id?: string;
  /** Of the enterprise as it was seen. */
  readonly version?: number;
  readonly stage: WaivableStage;
  readonly projectId?: string;
  readonly reason: string;
}

/** A lead or the office waives a missing step with a reason (domain.md §4, rule 1). */
@Injectable()
export class GiveWaiver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly creations: Creations,
    private readonly cases: Cases,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws version_conflict, nothing_to_waive where the step has evidence or is waived (fine-print 2) */
  async run(actor: Actor, givenId: string, request: WaiverRequest): Promise<Made<{ waiverId: string }>> {
    return this.unitOfWork.run(async (tx) => {
      const { id, again } = await this.creations.begin(tx, actor, 'waiver', request, givenId);
      if (again) return new Made({ waiverId: id }, true);

      const { stage, projectId, reason } = request;
      const opened = await this.cases.open(tx, givenId);
      const enterpriseId = opened.enterprise.id;
      const project = opened.dossier.projects.find((one) => one.id === projectId);
      if (projectId !== undefined && project?.enterpriseId !== enterpriseId) throw commonProblems.not_found();
      const ownUnits = [
        ...(opened.enterprise.ownerUnitId === null ? [] : [opened.enterprise.ownerUnitId]),
        ...(project === undefined ? [] : workingUnits(project, this.clock.today())),
      ];
      permit(actor, 'waiver.give', { ownUnits });
      await this.cases.refuseStale(tx, opened, request.version);
      if (ladderOf(opened.dossier, project).has(stage)) throw problems.nothing_to_waive({ stage });

      const ofProject = isEnterpriseStage(stage) ? null : (projectId ?? null);
      const fact = waiverRecordedAt(tx.recordedAt, { id, enterpriseId, projectId: ofProject, stage });
      await this.cases.add(tx, actor, opened, [{ fact, detail: { reason } }]);
      await this.audit.record(tx, actor, {
        action: 'waiver.give',
        subjectKind: 'enterprise',
        subjectId: enterpriseId,
        changes: { waiverId: id, stage, ...(ofProject === null ? {} : { projectId: ofProject }) },
        note: reason,
      });
      return new Made({ waiverId: id }, false);
    });
  }
}
