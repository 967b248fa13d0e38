import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import { type Actor, Creations, Made } from '#libs/http';
import { addWorkingDays, type BusinessDate, Clock } from '#libs/kernel';
import { permit, WorkCalendars } from '#libs/organisation';
import { Cases } from './cases.js';
import { stepsOpenTo } from './difficulty-permission.js';
import { type DifficultyView, difficultyView } from './difficulty-view.js';
import { problems } from './domain/after-signing-problems.js';
import { refuseFuture } from './domain/dates-in-order.js';
import { type DifficultyKind, DUE_WORKING_DAYS } from './domain/difficulty.js';
import type { ProjectFile } from './domain/dossier.js';
import { DifficultyChanged } from './events.js';
import { signingOf, unitInCharge } from './plan-milestones.js';
import { servingUnits } from './project-permission.js';
import { References } from './references.js';
import { DifficultyStore } from './store/difficulty.store.js';

export interface DifficultyGiven {
  readonly id?: string;
  readonly kind: DifficultyKind;
  readonly title: string;
  readonly detail?: string;
  readonly raisedOn?: BusinessDate;
  /** Absent: the landing county, or where there is none, the lead unit. */
  readonly ownerUnitId?: string;
  /** Absent: so many working days as a unit has. */
  readonly dueOn?: BusinessDate;
}

/** Something keeps a signed project from going on: whose it is, and until when. */
@Injectable()
export class RaiseDifficulty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly creations: Creations,
    private readonly cases: Cases,
    private readonly references: References,
    private readonly calendars: WorkCalendars,
    private readonly difficulties: DifficultyStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws project_not_signed, project_ended, due_in_the_past, unit_not_of_kind */
  async run(actor: Actor, projectId: string, given: DifficultyGiven): Promise<Made<DifficultyView>> {
    return this.unitOfWork.run(async (tx) => {
      const { id, again } = await this.creations.begin(tx, actor, 'difficulty', given, projectId);
      const { project } = await this.cases.openProject(tx, projectId);
      const today = this.clock.today();
      permit(actor, 'difficulty.raise', { ownUnits: servingUnits(project, today) });
      if (again) return new Made(await this.viewOf(tx, actor, id, project, today), true);

      signingOf(project, today);
      const { kind, title, detail = null, raisedOn = today } = given;
      refuseFuture('difficulty', raisedOn, today);
      if (given.ownerUnitId !== undefined) await this.references.checkUnit('ownerUnitId', given.ownerUnitId);
      const ownerUnitId = given.ownerUnitId ?? unitInCharge(project, today) ?? actor.grants[0]?.unitId ?? '';
      const dueOn = given.dueOn ?? addWorkingDays(await this.calendars.current(tx), today, DUE_WORKING_DAYS.unit);
      if (dueOn < today) throw problems.due_in_the_past({ dueOn });

      await this.difficulties.insert(
        tx,
        {
          id,
          projectId,
          kind,
          title,
          detail,
          raisedOn,
          level: 'unit',
          state: 'open',
          ownerUnitId,
          leaderId: null,
          dueOn,
          resolvedOn: null,
        },
        { action: 'raise', by: actor.userId, text: detail },
      );
      await this.audit.record(tx, actor, {
        action: 'difficulty.raise',
        subjectKind: 'difficulty',
        subjectId: id,
        changes: { projectId, kind, ownerUnitId, dueOn },
      });
      await tx.emit(new DifficultyChanged(id, projectId));
      return new Made(await this.viewOf(tx, actor, id, project, today), false);
    });
  }

  private async viewOf(
    tx: Transaction,
    actor: Actor,
    id: string,
    project: ProjectFile,
    today: BusinessDate,
  ): Promise<DifficultyView> {
    const row = await this.difficulties.read(tx, id);
    const actions = stepsOpenTo(actor, row, project, today);
    return difficultyView(row, await this.difficulties.stepsOf(tx, id), actions, today);
  }
}
