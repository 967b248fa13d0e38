import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { keysetOf, type Page, page } from '#libs/http';
import { type CollisionView, CollisionViews } from './collision-views.js';
import { type CollisionState, OwnershipCollisionStore } from './store/ownership-collision.store.js';

@Injectable()
export class ReadCollisions {
  constructor(
    private readonly database: Database,
    private readonly collisions: OwnershipCollisionStore,
    private readonly views: CollisionViews,
  ) {}

  async run(query: {
    readonly state?: CollisionState;
    readonly limit: number;
    readonly cursor?: string;
  }): Promise<Page<CollisionView>> {
    const { state = 'open', limit, cursor } = query;
    const { reader } = this.database;
    const rows = await this.collisions.page(reader, state, limit, keysetOf(cursor, ['number', 'text']));
    const items = await Promise.all(rows.slice(0, limit).map((row) => this.views.view(row)));
    const total = await this.collisions.count(reader, state);
    return {
      ...page(
        rows,
        limit,
        total,
        ({ recordedAt, id }) => [recordedAt, id],
        ({ id }) => id,
      ),
      items,
    };
  }
}
