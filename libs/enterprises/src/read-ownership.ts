import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Actor } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { type OwnershipView, OwnershipViews } from './ownership-views.js';
import { unitsThatWork } from './sight.js';
import { EnterpriseStore } from './store/enterprise.store.js';

@Injectable()
export class ReadOwnership {
  constructor(
    private readonly database: Database,
    private readonly enterprises: EnterpriseStore,
    private readonly views: OwnershipViews,
  ) {}

  /** @throws not_found; forbidden to units that only may see who owns it now */
  async run(actor: Actor, enterpriseId: string): Promise<OwnershipView> {
    const { reader } = this.database;
    const enterprise = await this.enterprises.find(reader, enterpriseId);
    if (enterprise === undefined) throw commonProblems.not_found();
    const accessUnitIds = await this.enterprises.accessUnitIdsOf(reader, enterprise.id);
    permit(actor, 'ownership.read', { ownUnits: unitsThatWork(actor, enterprise, accessUnitIds) });
    return this.views.of(reader, enterprise);
  }
}
