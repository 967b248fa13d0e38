import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { UserStore } from './store/user.store.js';

/** Whose id it is. A name stays on what a person did, after they have left too (domain.md §2). */
@Injectable()
export class UserNames {
  constructor(
    private readonly database: Database,
    private readonly users: UserStore,
  ) {}

  /** By id; what the system itself did has no name. */
  of(userIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(userIds.filter((id) => id !== null))];
    return this.users.namesOf(this.database.reader, ids);
  }
}
