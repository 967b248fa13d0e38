import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { Clock, commonProblems } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Cases } from './cases.js';
import { problems } from './domain/problems.js';
import { type FlagView, flagView } from './flags.js';
import { workingUnits } from './project-permission.js';
import { type FlagDecision, IntegrityFlagStore } from './store/integrity-flag.store.js';

export interface FlagSettlement {
  /** `to_correct`: what is wrong is voided, amended or reversed like any other fact. */
  readonly decision: FlagDecision;
  readonly note: string;
}

/** A lead or the office has looked at what looked wrong, and says what is so. */
@Injectable()
export class SettleFlag {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly flags: IntegrityFlagStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws not_found, already_settled */
  async run(actor: Actor, flagId: string, { decision, note }: FlagSettlement): Promise<FlagView> {
    return this.unitOfWork.run(async (tx) => {
      const known = await this.flags.find(tx, flagId);
      if (known === undefined) throw commonProblems.not_found();
      const { enterprise, project } = await this.cases.openProject(tx, known.projectId);
      const ownUnits = [
        ...(enterprise.ownerUnitId === null ? [] : [enterprise.ownerUnitId]),
        ...workingUnits(project, this.clock.today()),
      ];
      permit(actor, 'flag.settle', { ownUnits });
      const flag = await this.flags.find(tx, flagId);
      if (flag === undefined) throw commonProblems.not_found();
      if (flag.settledAt !== null) throw problems.already_settled({ decision: flag.decision });
      await this.flags.settle(tx, flagId, actor.userId, decision, note);
      await this.cases.settleDecided(tx, enterprise.id);
      await this.audit.record(tx, actor, {
        action: 'flag.settle',
        subjectKind: 'project',
        subjectId: flag.projectId,
        changes: { flagId, rule: flag.rule, decision },
        note,
      });
      return flagView((await this.flags.find(tx, flagId)) ?? flag);
    });
  }
}
