import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import { type Actor, Creations, Made } from '#libs/http';
import { type BusinessDate, Clock, idFrom } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Cases } from './cases.js';
import { problems as afterSigning } from './domain/after-signing-problems.js';
import type { ProjectFile } from './domain/dossier.js';
import { type MilestoneTemplate, milestonesOf } from './domain/milestone-templates.js';
import { problems } from './domain/problems.js';
import { projectStatusOf } from './domain/standing.js';
import { firstContract, unitsOn } from './domain/terms.js';
import { MilestoneChanged } from './events.js';
import { type MilestoneView, milestoneView } from './milestone-view.js';
import { servingUnits } from './project-permission.js';
import { References } from './references.js';
import { MilestoneStore } from './store/milestone.store.js';

export interface MilestonesGiven {
  readonly id?: string;
  readonly template?: MilestoneTemplate;
  readonly name?: string;
  readonly dueOn?: BusinessDate;
  /** Absent: the landing county, or where there is none, the lead unit. */
  readonly unitId?: string;
}

/** One milestone of a signed project, or those of a template that it has not yet. */
@Injectable()
export class PlanMilestones {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly creations: Creations,
    private readonly cases: Cases,
    private readonly references: References,
    private readonly milestones: MilestoneStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws project_not_signed, project_ended, milestone_or_template, due_before_signing, unit_not_of_kind */
  async run(
    actor: Actor,
    projectId: string,
    given: MilestonesGiven,
  ): Promise<Made<{ readonly items: readonly MilestoneView[] }>> {
    return this.unitOfWork.run(async (tx) => {
      const { id, again } = await this.creations.begin(tx, actor, 'milestone', given, projectId);
      const { project } = await this.cases.openProject(tx, projectId);
      const today = this.clock.today();
      permit(actor, 'milestone.plan', { ownUnits: servingUnits(project, today) });
      const known = await this.milestones.ofProject(tx, projectId);
      const ofThis = (milestoneId: string, code: string | null): boolean =>
        milestoneId === id || (code !== null && milestoneId === idFrom(id, code));
      if (again) {
        const made = known.filter((one) => ofThis(one.id, one.code)).map((one) => one.id);
        return new Made(await this.viewsOf(tx, projectId, made, today), true);
      }

      const signedOn = signingOf(project, today);
      if (given.unitId !== undefined) await this.references.checkUnit('unitId', given.unitId);
      const unitId = given.unitId ?? unitInCharge(project, today) ?? actor.grants[0]?.unitId ?? '';
      const having = new Set(
        known.flatMap(({ code, state }) => (code === null || state === 'cancelled' ? [] : [code])),
      );
      const planned = plannedOf(id, given, signedOn, having).map((one) => ({ ...one, projectId, unitId }));
      await this.milestones.insert(tx, planned, actor.userId);
      await this.audit.record(tx, actor, {
        action: 'milestone.plan',
        subjectKind: 'project',
        subjectId: projectId,
        changes: { unitId, milestones: planned.map(({ id: milestoneId, dueOn }) => [milestoneId, dueOn]) },
      });
      for (const one of planned) await tx.emit(new MilestoneChanged(one.id, projectId));
      const made = planned.map((one) => one.id);
      return new Made(await this.viewsOf(tx, projectId, made, today), false);
    });
  }

  private async viewsOf(tx: Transaction, projectId: string, ids: readonly string[], today: BusinessDate) {
    const rows = (await this.milestones.ofProject(tx, projectId)).filter(({ id }) => ids.includes(id));
    const steps = await this.milestones.stepsOf(tx, ids);
    return { items: rows.map((row) => milestoneView(row, steps, today)) };
  }
}

/** The day of the signing that counts. @throws project_not_signed, project_ended */
export function signingOf(project: ProjectFile, today: BusinessDate): BusinessDate {
  const contract = firstContract(project);
  if (contract === undefined) throw problems.project_not_signed();
  if (projectStatusOf(project) === 'terminated') throw problems.project_ended();
  return contract.on ?? today;
}

/** Who lands a project answers for what comes after its signing, where nobody else is named. */
export function unitInCharge(project: ProjectFile, today: BusinessDate): string | null {
  const { countyId, leadUnitId } = unitsOn(project, today);
  return countyId ?? leadUnitId;
}

function plannedOf(
  id: string,
  { template, name, dueOn }: MilestonesGiven,
  signedOn: BusinessDate,
  having: ReadonlySet<string>,
) {
  if (template !== undefined && name === undefined && dueOn === undefined) {
    return milestonesOf(template, signedOn, having).map((one) => ({ ...one, id: idFrom(id, one.code) }));
  }
  if (template !== undefined || name === undefined || dueOn === undefined) throw afterSigning.milestone_or_template();
  if (dueOn < signedOn) throw afterSigning.due_before_signing({ dueOn, signedOn });
  return [{ id, code: null, name, dueOn }];
}
