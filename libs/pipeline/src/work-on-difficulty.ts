import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { addWorkingDays, type BusinessDate, Clock } from '#libs/kernel';
import { WorkCalendars } from '#libs/organisation';
import { Cases } from './cases.js';
import { permitStep, stepsOpenTo } from './difficulty-permission.js';
import { type DifficultyView, difficultyView } from './difficulty-view.js';
import { problems } from './domain/after-signing-problems.js';
import { refuseBefore, refuseFuture } from './domain/dates-in-order.js';
import { DUE_WORKING_DAYS, difficultyAfter } from './domain/difficulty.js';
import { DifficultyChanged } from './events.js';
import { References } from './references.js';
import { refuseStale } from './refuse-stale.js';
import { type DifficultyRow, type DifficultyStand, DifficultyStore } from './store/difficulty.store.js';

export type DifficultyWork = { readonly version?: number } & (
  | { readonly action: 'assign'; readonly ownerUnitId: string; readonly dueOn?: BusinessDate; readonly text?: string }
  | { readonly action: 'escalate'; readonly text: string; readonly leaderId?: string; readonly dueOn?: BusinessDate }
  | { readonly action: 'instruct'; readonly text: string; readonly ownerUnitId?: string; readonly dueOn?: BusinessDate }
  | { readonly action: 'resolve'; readonly on: BusinessDate; readonly text: string }
  | { readonly action: 'comment' | 'reopen'; readonly text: string }
);

/** A step on a difficulty: assigned, escalated, instructed by the leader (批示), resolved, reopened, or a word on it. */
@Injectable()
export class WorkOnDifficulty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly references: References,
    private readonly calendars: WorkCalendars,
    private readonly difficulties: DifficultyStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws difficulty_not_possible, difficulty_not_escalated, difficulty_at_the_top, difficulty_with_the_office,
   * version_conflict, due_in_the_past
   */
  async run(actor: Actor, id: string, work: DifficultyWork): Promise<DifficultyView> {
    return this.unitOfWork.run(async (tx) => {
      const { projectId } = await this.difficulties.read(tx, id);
      const { project } = await this.cases.openProject(tx, projectId);
      const before = await this.difficulties.read(tx, id);
      const today = this.clock.today();
      permitStep(actor, work.action, before, project, today);
      refuseStale(work.version, { id, version: before.version, status: before.state });

      const after = await this.standAfter(tx, before, work, today);
      const text = work.text ?? null;
      await this.difficulties.save(tx, before, after, { action: work.action, by: actor.userId, text });
      await this.audit.record(tx, actor, {
        action: `difficulty.${work.action}`,
        subjectKind: 'difficulty',
        subjectId: id,
        changes: differences(before, after),
      });
      await tx.emit(new DifficultyChanged(id, projectId));
      const stands = await this.difficulties.read(tx, id);
      const actions = stepsOpenTo(actor, stands, project, today);
      return difficultyView(stands, await this.difficulties.stepsOf(tx, id), actions, today);
    });
  }

  private async standAfter(
    tx: Transaction,
    before: DifficultyRow,
    work: DifficultyWork,
    today: BusinessDate,
  ): Promise<DifficultyStand> {
    const { level, state } = difficultyAfter(work.action, before);
    const { ownerUnitId, leaderId, dueOn } = before;
    const kept = { level, state, ownerUnitId, leaderId, dueOn, resolvedOn: null };
    switch (work.action) {
      case 'assign':
      case 'instruct': {
        const owner = work.ownerUnitId ?? ownerUnitId;
        if (owner !== ownerUnitId) await this.references.checkUnit('ownerUnitId', owner);
        return { ...kept, ownerUnitId: owner, dueOn: dueOr(work.dueOn, dueOn, today) };
      }
      case 'escalate': {
        if (work.leaderId !== undefined && !(await this.difficulties.isLeader(tx, work.leaderId, today))) {
          throw problems.leader_unknown();
        }
        const due = dueOr(work.dueOn, await this.dueAt(tx, level, today), today);
        return { ...kept, leaderId: level === 'city_leader' ? (work.leaderId ?? null) : null, dueOn: due };
      }
      case 'reopen':
        return { ...kept, dueOn: await this.dueAt(tx, level, today) };
      case 'resolve':
        refuseFuture('difficulty', work.on, today);
        refuseBefore({ what: 'difficulty', on: work.on }, before.raisedOn, 'before_raised');
        return { ...kept, resolvedOn: work.on };
      case 'comment':
        return { ...kept, resolvedOn: before.resolvedOn };
    }
  }

  private async dueAt(tx: Transaction, level: DifficultyRow['level'], today: BusinessDate): Promise<BusinessDate> {
    return addWorkingDays(await this.calendars.current(tx), today, DUE_WORKING_DAYS[level]);
  }
}

function dueOr(given: BusinessDate | undefined, otherwise: BusinessDate, today: BusinessDate): BusinessDate {
  if (given !== undefined && given < today) throw problems.due_in_the_past({ dueOn: given });
  return given ?? otherwise;
}

function differences(before: DifficultyStand, after: DifficultyStand): Record<string, unknown> {
  const fields = ['level', 'state', 'ownerUnitId', 'leaderId', 'dueOn', 'resolvedOn'] as const;
  return Object.fromEntries(
    fields.filter((field) => before[field] !== after[field]).map((field) => [field, [before[field], after[field]]]),
  );
}
