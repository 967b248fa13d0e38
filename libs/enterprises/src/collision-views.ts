import { Injectable } from '@nestjs/common';
import { isoOf } from '#libs/kernel';
import { FindUnits } from '#libs/organisation';
import type { Collision } from './store/ownership-collision.store.js';

export type CollisionView = Awaited<ReturnType<CollisionViews['view']>>;

@Injectable()
export class CollisionViews {
  constructor(private readonly units: FindUnits) {}

  async view({ enterpriseId, enterpriseName, stage, recordedAt, settledAt, ...rest }: Collision) {
    return {
      ...rest,
      enterprise: { id: enterpriseId, name: enterpriseName, stage },
      unitName: (await this.units.byId(rest.unitId))?.name ?? null,
      ownerUnitName: (await this.units.byId(rest.ownerUnitId))?.name ?? null,
      recordedAt: isoOf(recordedAt),
      settledAt: settledAt === null ? null : isoOf(settledAt),
    };
  }
}
