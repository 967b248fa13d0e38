import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { type BusinessDate, Clock } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Cases } from './cases.js';
import { problems as afterSigning } from './domain/after-signing-problems.js';
import { refuseBefore, refuseFuture } from './domain/dates-in-order.js';
import { milestoneAfter } from './domain/milestone.js';
import { firstContract } from './domain/terms.js';
import { MilestoneChanged } from './events.js';
import { type MilestoneView, milestoneView } from './milestone-view.js';
import { servingUnits } from './project-permission.js';
import { References } from './references.js';
import { refuseStale } from './refuse-stale.js';
import { type MilestoneRow, type MilestoneStanding, MilestoneStore } from './store/milestone.store.js';

export type MilestoneChange = { readonly version?: number } & (
  | { readonly action: 'move'; readonly dueOn?: BusinessDate; readonly unitId?: string; readonly reason: string }
  | { readonly action: 'done'; readonly on: BusinessDate; readonly note?: string }
  | { readonly action: 'cancel' | 'reopen'; readonly reason: string }
);

/** A milestone is moved, reached, cancelled, or taken up again: what it was before stays in its history. */
@Injectable()
export class ChangeMilestone {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly references: References,
    private readonly milestones: MilestoneStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws milestone_not_possible, version_conflict, stage_dates_out_of_order, due_before_signing */
  async run(actor: Actor, id: string, change: MilestoneChange): Promise<MilestoneView> {
    return this.unitOfWork.run(async (tx) => {
      const { projectId } = await this.milestones.read(tx, id);
      const { project } = await this.cases.openProject(tx, projectId);
      const before = await this.milestones.read(tx, id);
      const today = this.clock.today();
      const operation = `milestone.${change.action}`;
      permit(actor, operation, { ownUnits: [...servingUnits(project, today), before.unitId] });
      refuseStale(change.version, { id, version: before.version, status: before.state });
      if (change.action === 'move' && change.unitId !== undefined) {
        await this.references.checkUnit('unitId', change.unitId);
      }
      const after = standingAfter(before, change, firstContract(project)?.on ?? before.dueOn, today);
      const reason = change.action === 'done' ? (change.note ?? null) : change.reason;
      await this.milestones.save(tx, before, after, { action: change.action, by: actor.userId, reason });
      await this.audit.record(tx, actor, {
        action: operation,
        subjectKind: 'milestone',
        subjectId: id,
        changes: differences(before, after),
        ...(reason === null ? {} : { note: reason }),
      });
      await tx.emit(new MilestoneChanged(id, projectId));
      return milestoneView(await this.milestones.read(tx, id), await this.milestones.stepsOf(tx, [id]), today);
    });
  }
}

function standingAfter(
  before: MilestoneRow,
  change: MilestoneChange,
  signedOn: BusinessDate,
  today: BusinessDate,
): MilestoneStanding {
  const { name, dueOn, unitId } = before;
  const state = milestoneAfter(change.action, before.state);
  switch (change.action) {
    case 'move': {
      const moved = { name, state, doneOn: null, dueOn: change.dueOn ?? dueOn, unitId: change.unitId ?? unitId };
      if (moved.dueOn < signedOn) throw afterSigning.due_before_signing({ dueOn: moved.dueOn, signedOn });
      return moved;
    }
    case 'done':
      refuseFuture('milestone', change.on, today);
      refuseBefore({ what: 'milestone', on: change.on }, signedOn, 'before_signing');
      return { name, dueOn, unitId, state, doneOn: change.on };
    case 'cancel':
    case 'reopen':
      return { name, dueOn, unitId, state, doneOn: null };
  }
}

function differences(before: MilestoneStanding, after: MilestoneStanding): Record<string, unknown> {
  const fields = ['dueOn', 'unitId', 'state', 'doneOn'] as const;
  return Object.fromEntries(
    fields.filter((field) => before[field] !== after[field]).map((field) => [field, [before[field], after[field]]]),
  );
}
