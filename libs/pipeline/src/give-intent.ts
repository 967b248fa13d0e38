import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import { type Actor, Creations, Made } from '#libs/http';
import { type BusinessDate, Clock } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Cases } from './cases.js';
import { factRecordedAt } from './domain/new-fact.js';
import { problems } from './domain/problems.js';
import { apply } from './domain/stage-machine.js';
import { ladderOf } from './domain/steps.js';
import { firstIntent, unitsOn } from './domain/terms.js';
import { workingUnits } from './project-permission.js';
import { References } from './references.js';

export interface Intent {
  readonly id?: string;
  /** Of the enterprise as it was seen. */
  readonly version?: number;
  readonly intentOn: BusinessDate;
  readonly intendedAmountYuan: number;
  readonly attachments: readonly string[];
}

/** The intent of a project that was made with a waiver, or whose intent was voided (fine-print 3). */
@Injectable()
export class GiveIntent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly creations: Creations,
    private readonly cases: Cases,
    private readonly references: References,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws version_conflict, intent_exists, stage_evidence_missing, stage_dates_out_of_order, file_needed */
  async run(actor: Actor, projectId: string, intent: Intent): Promise<Made<{ intentEvidenceId: string }>> {
    return this.unitOfWork.run(async (tx) => {
      const { id, again } = await this.creations.begin(tx, actor, 'intent', intent, projectId);
      if (again) return new Made({ intentEvidenceId: id }, true);

      const opened = await this.cases.openProject(tx, projectId);
      const { project, dossier } = opened;
      permit(actor, 'intent.give', { ownUnits: workingUnits(project, this.clock.today()) });
      await this.cases.refuseStale(tx, opened, intent.version);
      if (firstIntent(project) !== undefined) throw problems.intent_exists();
      await this.references.check(tx, actor, intent);
      const { intentOn: on, intendedAmountYuan: amountYuan, attachments } = intent;
      apply(ladderOf(dossier, project), { stage: 'intent', on }, this.clock.today());
      if (attachments.length === 0) throw problems.file_needed({ stage: 'intent' });

      const { enterpriseId } = project;
      const unitId = unitsOn(project, on).leadUnitId;
      const fact = factRecordedAt(tx.recordedAt, {
        id,
        enterpriseId,
        projectId,
        kind: 'intent',
        on,
        unitId,
        amountYuan,
      });
      await this.cases.add(tx, actor, opened, [{ fact, detail: { attachments } }]);
      await this.audit.record(tx, actor, {
        action: 'intent.give',
        subjectKind: 'project',
        subjectId: projectId,
        changes: { evidenceId: id, intentOn: on, intendedAmountYuan: amountYuan },
      });
      return new Made({ intentEvidenceId: id }, false);
    });
  }
}
