import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import { type Actor, Creations, Made } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Collisions } from './collisions.js';
import type { HonourHeld } from './domain/enterprise.js';
import { changesBetween, type FactsGiven, factsAfter, NO_FACTS, refuseTwice } from './domain/enterprise-facts.js';
import { type EnterpriseView, EnterpriseViews } from './enterprise-views.js';
import { KnownIntroducers } from './known-introducers.js';
import { PossibleDuplicates } from './possible-duplicates.js';
import { EnterpriseStore } from './store/enterprise.store.js';

export interface EnterpriseGiven extends FactsGiven {
  readonly id?: string;
  readonly name: string;
  readonly honours?: readonly HonourHeld[];
  /** Looked alike, and are others. */
  readonly confirmNotDuplicate?: readonly string[];
}

/** Registers a target: an enterprise without stage and owner, until somebody has met it. */
@Injectable()
export class CreateEnterprise {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly creations: Creations,
    private readonly collisions: Collisions,
    private readonly possible: PossibleDuplicates,
    private readonly introducers: KnownIntroducers,
    private readonly enterprises: EnterpriseStore,
    private readonly views: EnterpriseViews,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws enterprise_exists, enterprise_owned, possible_duplicate, uscc_invalid, unknown_area, unknown_industry, unknown_introducer */
  async run(actor: Actor, given: EnterpriseGiven): Promise<Made<EnterpriseView>> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'enterprise.create');
      const { id, again } = await this.creations.begin(tx, actor, 'enterprise', given);
      if (again) return new Made(await this.viewOf(tx, id), true);

      const { id: _, honours = [], confirmNotDuplicate = [], ...told } = given;
      const facts = factsAfter(NO_FACTS, told);
      refuseTwice(honours);
      await this.introducers.check(tx, facts.introducerId);
      await this.collisions.refuse(tx, actor, facts);
      const others = await this.possible.offer(tx, facts, confirmNotDuplicate);

      await this.enterprises.insert(tx, [{ id, facts, honours, recordedBy: actor.userId }]);
      await this.possible.remember(tx, actor, id, others);
      await this.audit.record(tx, actor, {
        action: 'enterprise.create',
        subjectKind: 'enterprise',
        subjectId: id,
        changes: changesBetween(NO_FACTS, facts),
      });
      return new Made(await this.viewOf(tx, id), false);
    });
  }

  private async viewOf(tx: Transaction, id: string): Promise<EnterpriseView> {
    const enterprise = await this.enterprises.find(tx, id);
    if (enterprise === undefined) throw commonProblems.not_found();
    return this.views.full(tx, enterprise);
  }
}
