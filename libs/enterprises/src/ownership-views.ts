import { Injectable } from '@nestjs/common';
import type { Reader } from '#libs/database';
import { isoOf } from '#libs/kernel';
import { FindUnits } from '#libs/organisation';
import type { Enterprise } from './domain/enterprise.js';
import { EnterpriseViews } from './enterprise-views.js';
import { OwnershipStore } from './store/ownership.store.js';

export type OwnershipView = Awaited<ReturnType<OwnershipViews['of']>>;

/** Who owns an enterprise, who has owned it, and who joined. */
@Injectable()
export class OwnershipViews {
  constructor(
    private readonly ownerships: OwnershipStore,
    private readonly enterprises: EnterpriseViews,
    private readonly units: FindUnits,
  ) {}

  async of(reader: Reader, enterprise: Enterprise) {
    const periods = await this.ownerships.periodsOf(reader, enterprise.id);
    const { joins, extensions } = await this.ownerships.actsOf(reader, enterprise.id);
    return {
      enterpriseId: enterprise.id,
      owner: await this.enterprises.owner(enterprise),
      responsibleUserId: enterprise.responsibleUserId,
      periods: await Promise.all(
        periods.map(async ({ unitId, since, basis, protectedUntil, endedAt, endedBy }) => ({
          unitId,
          unitName: await this.nameOf(unitId),
          since: isoOf(since),
          basis,
          protectedUntil,
          endedAt: endedAt === null ? null : isoOf(endedAt),
          endedBy,
        })),
      ),
      joined: await Promise.all(
        joins.map(async ({ unitId, percent, since }) => ({
          unitId,
          unitName: await this.nameOf(unitId),
          percent,
          since: isoOf(since),
        })),
      ),
      extensions: extensions.map(({ at, until, reason }) => ({ extendedAt: isoOf(at), until, reason })),
    };
  }

  private async nameOf(unitId: string): Promise<string | null> {
    return (await this.units.byId(unitId))?.name ?? null;
  }
}
