import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import { type Actor, Creations, Made } from '#libs/http';
import { type BusinessDate, Clock } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Cases } from './cases.js';
import type { ForeignAmount } from './domain/dossier.js';
import { yuanOfForeign } from './domain/foreign.js';
import { factRecordedAt } from './domain/new-fact.js';
import { problems } from './domain/problems.js';
import { apply } from './domain/stage-machine.js';
import { ladderOf } from './domain/steps.js';
import { unitsOn } from './domain/terms.js';
import { workingUnits } from './project-permission.js';
import { References } from './references.js';

export interface Contract {
  readonly id?: string;
  /** Of the enterprise as it was seen. */
  readonly version?: number;
  readonly contractNo?: string;
  readonly name: string;
  readonly parties: readonly string[];
  readonly signedOn: BusinessDate;
  readonly amountYuan?: number;
  readonly foreign?: ForeignAmount;
  readonly countyId: string;
  readonly attachments: readonly string[];
  readonly recordedOnDeviceAt?: string;
}

/** The contract: evidence of `signed`, held to its own project's intent. */
@Injectable()
export class SignContract {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly creations: Creations,
    private readonly cases: Cases,
    private readonly references: References,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws version_conflict, stage_evidence_missing, stage_dates_out_of_order, rate_needed, file_needed, unit_not_of_kind */
  async run(
    actor: Actor,
    projectId: string,
    contract: Contract,
  ): Promise<Made<{ evidenceId: string; projectId: string; amountYuan: number | null }>> {
    return this.unitOfWork.run(async (tx) => {
      const { id, again } = await this.creations.begin(tx, actor, 'contract', contract, projectId);
      if (again) return new Made({ evidenceId: id, projectId, amountYuan: amountOf(contract) }, true);

      const opened = await this.cases.openProject(tx, projectId);
      const { project, dossier } = opened;
      permit(actor, 'contract.sign', { ownUnits: workingUnits(project, this.clock.today()) });
      await this.cases.refuseStale(tx, opened, contract.version);
      await this.references.check(tx, actor, contract);
      await this.references.checkUnit('countyId', contract.countyId, 'county');
      if (project.facts.some(({ kind }) => kind === 'termination')) throw problems.project_ended();
      const { signedOn: on, countyId, foreign, attachments, contractNo, name, parties, recordedOnDeviceAt } = contract;
      apply(ladderOf(dossier, project), { stage: 'signed', on }, this.clock.today());
      if (attachments.length === 0) throw problems.file_needed({ stage: 'signed' });
      const amountYuan = amountOf(contract);

      const { enterpriseId } = project;
      const unitId = unitsOn(project, on).leadUnitId;
      const fact = factRecordedAt(tx.recordedAt, {
        id,
        enterpriseId,
        projectId,
        kind: 'contract',
        on,
        unitId,
        amountYuan,
        countyId,
        foreign: foreign ?? null,
      });
      const detail = {
        contractNo: contractNo ?? null,
        name,
        parties,
        attachments,
        ...(recordedOnDeviceAt === undefined ? {} : { recordedOnDeviceAt }),
      };
      await this.cases.add(tx, actor, opened, [{ fact, detail }]);
      await this.audit.record(tx, actor, {
        action: 'contract.sign',
        subjectKind: 'project',
        subjectId: projectId,
        changes: { evidenceId: id, signedOn: on, amountYuan, countyId },
      });
      return new Made({ evidenceId: id, projectId, amountYuan }, false);
    });
  }
}

/** Yuan, or foreign money at its rate; without a rate the project counts and its amount does not (domain.md §1). */
function amountOf({ amountYuan, foreign }: Contract): number | null {
  if (foreign === undefined) {
    if (amountYuan === undefined) throw problems.rate_needed();
    return amountYuan;
  }
  const yuan = yuanOfForeign(foreign);
  if (amountYuan !== undefined && amountYuan !== yuan) throw problems.rate_needed({ yuan });
  return yuan;
}
