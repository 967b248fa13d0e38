import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Collisions } from './collisions.js';
import type { Enterprise, EnterpriseFacts, HonourHeld } from './domain/enterprise.js';
import { changesBetween, type FactsGiven, factsAfter, refuseTwice } from './domain/enterprise-facts.js';
import { nameKey } from './domain/name-key.js';
import { type EnterpriseView, EnterpriseViews } from './enterprise-views.js';
import { KnownIntroducers } from './known-introducers.js';
import { unitsThatOwn } from './sight.js';
import { EnterpriseStore } from './store/enterprise.store.js';

export interface EnterpriseChange extends FactsGiven {
  readonly version: number;
  /** All that it holds now; what is not listed has ended. */
  readonly honours?: readonly HonourHeld[];
}

/** Corrects what was entered of an enterprise. Its stage and owner follow from evidence, and are not entered. */
@Injectable()
export class ChangeEnterprise {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly collisions: Collisions,
    private readonly introducers: KnownIntroducers,
    private readonly enterprises: EnterpriseStore,
    private readonly views: EnterpriseViews,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws not_found, version_conflict, enterprise_exists, enterprise_owned, and what `factsAfter` throws */
  async run(actor: Actor, id: string, { version, honours, ...given }: EnterpriseChange): Promise<EnterpriseView> {
    return this.unitOfWork.run(async (tx) => {
      const before = await this.enterprises.lock(tx, id);
      if (before === undefined) throw commonProblems.not_found();
      permit(actor, 'enterprise.change', { ownUnits: unitsThatOwn(actor, before) });
      if (before.version !== version) {
        throw commonProblems.version_conflict({ current: await this.views.full(tx, before) });
      }
      const facts = factsAfter(factsOf(before), given);
      if (honours !== undefined) refuseTwice(honours);
      await this.introducers.check(tx, facts.introducerId);
      if (nameKey(facts.name) !== before.nameKey || facts.uscc !== before.uscc) {
        await this.collisions.refuse(tx, actor, facts, before.id);
      }
      const changes = changesBetween(before, facts);
      if (Object.keys(changes).length > 0 || honours !== undefined) {
        await this.enterprises.saveFacts(tx, before, facts);
        if (honours !== undefined) await this.enterprises.saveHonours(tx, before.id, honours);
        await this.audit.record(tx, actor, {
          action: 'enterprise.change',
          subjectKind: 'enterprise',
          subjectId: before.id,
          changes: honours === undefined ? changes : { ...changes, honours },
        });
      }
      return this.views.full(tx, (await this.enterprises.find(tx, before.id)) ?? before);
    });
  }
}

function factsOf(enterprise: Enterprise): EnterpriseFacts {
  const { name, shortName, uscc, usccReason, areaCode, city, industryCode } = enterprise;
  const { chain, chainPosition, channel, introducerId, parentGroup } = enterprise;
  return {
    name,
    shortName,
    uscc,
    usccReason,
    areaCode,
    city,
    industryCode,
    chain,
    chainPosition,
    channel,
    introducerId,
    parentGroup,
  };
}
