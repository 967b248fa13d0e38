import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import { type Actor, Creations, Made } from '#libs/http';
import { type BusinessDate, Clock } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Cases } from './cases.js';
import { refuseBefore, refuseFuture } from './domain/dates-in-order.js';
import type { ProjectFile, ProjectStatus } from './domain/dossier.js';
import { factRecordedAt } from './domain/new-fact.js';
import { problems } from './domain/problems.js';
import { refuseProgress } from './domain/project-status.js';
import { projectStatusOf } from './domain/standing.js';
import { firstContract, unitsOn } from './domain/terms.js';
import { omit } from './omit.js';
import { servingUnits, workingUnits } from './project-permission.js';
import { References } from './references.js';

/** What happens to a project after signing, or to an intent that rests: none of it is evidence of a stage. */
export type ProjectEvent = SeenEnterprise &
  (Amendment | Progress | { readonly kind: 'termination'; readonly on: BusinessDate; readonly reason: string });

interface SeenEnterprise {
  readonly id?: string;
  /** Of the enterprise as it was seen. */
  readonly version?: number;
}

interface Amendment {
  readonly kind: 'amendment';
  readonly on: BusinessDate;
  readonly deltaYuan: number;
  readonly reason: string;
  readonly attachments: readonly string[];
}

interface Progress {
  readonly kind: 'progress';
  readonly on: BusinessDate;
  readonly status: ProjectStatus;
  readonly note?: string;
}

const OPERATIONS = {
  amendment: 'amendment.record',
  progress: 'progress.record',
  termination: 'project.terminate',
} as const;

/** An amendment (变更), a step towards full capacity, a suspension, a termination (domain.md §4, "After signing"). */
@Injectable()
export class RecordProjectFact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly creations: Creations,
    private readonly cases: Cases,
    private readonly references: References,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws version_conflict, project_not_signed, project_ended, progress_backwards, stage_dates_out_of_order, file_needed */
  async run(
    actor: Actor,
    projectId: string,
    event: ProjectEvent,
  ): Promise<Made<{ evidenceId: string; status: ProjectStatus }>> {
    return this.unitOfWork.run(async (tx) => {
      const { id, again } = await this.creations.begin(tx, actor, event.kind, event, projectId);
      const opened = await this.cases.openProject(tx, projectId);
      const { project } = opened;
      if (again) return new Made({ evidenceId: id, status: projectStatusOf(project) }, true);

      const today = this.clock.today();
      permit(actor, OPERATIONS[event.kind], {
        ownUnits: event.kind === 'progress' ? servingUnits(project, today) : workingUnits(project, today),
      });
      await this.cases.refuseStale(tx, opened, event.version);
      if (event.kind === 'amendment') await this.references.check(tx, actor, event);
      this.holdToTheLaw(project, event, today);

      const fact = factRecordedAt(tx.recordedAt, {
        id,
        enterpriseId: project.enterpriseId,
        projectId,
        kind: event.kind,
        on: event.on,
        unitId: unitsOn(project, event.on).leadUnitId,
        ...(event.kind === 'amendment' ? { amountYuan: event.deltaYuan } : {}),
        ...(event.kind === 'progress' ? { progress: event.status } : {}),
      });
      const detail =
        event.kind === 'amendment'
          ? omit(event, 'id', 'version', 'kind', 'on', 'deltaYuan')
          : omit(event, 'id', 'version', 'kind', 'on');
      await this.cases.add(tx, actor, opened, [{ fact, detail }]);
      await this.audit.record(tx, actor, {
        action: OPERATIONS[event.kind],
        subjectKind: 'project',
        subjectId: projectId,
        changes: { evidenceId: id, ...omit(event, 'id', 'version', 'kind') },
      });
      return new Made(
        { evidenceId: id, status: projectStatusOf({ ...project, facts: [...project.facts, fact] }) },
        false,
      );
    });
  }

  private holdToTheLaw(project: ProjectFile, event: ProjectEvent, today: BusinessDate): void {
    refuseFuture(event.kind, event.on, today);
    if (event.kind === 'progress') refuseProgress(project, event.status, event.on);
    else if (projectStatusOf(project) === 'terminated') throw problems.project_ended();
    const contract = firstContract(project);
    if (contract === undefined && event.kind !== 'progress') throw problems.project_not_signed();
    const bound = event.kind !== 'progress' || (event.status !== 'suspended' && event.status !== 'intent');
    if (bound && contract !== undefined && contract.on !== null) {
      refuseBefore({ what: event.kind, on: event.on }, contract.on, 'before_signing');
    }
    if (event.kind === 'amendment' && event.attachments.length === 0) throw problems.file_needed({ stage: 'signed' });
  }
}
