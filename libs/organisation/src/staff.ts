import { Injectable } from '@nestjs/common';
import type { Reader } from '#libs/database';
import { Clock } from '#libs/kernel';
import { isValidOn } from './domain/grants.js';
import { UserStore } from './store/user.store.js';

/** Who works where today, for the rooms above. */
@Injectable()
export class Staff {
  constructor(
    private readonly users: UserStore,
    private readonly clock: Clock,
  ) {}

  /** As a member or its lead, and not disabled. */
  async worksIn(reader: Reader, userId: string, unitId: string): Promise<boolean> {
    const user = await this.users.find(reader, userId);
    if (user === undefined || user.disabledAt !== null) return false;
    const today = this.clock.today();
    return user.grants.some((grant) => grant.unitId === unitId && isValidOn(grant, today));
  }

  async namesOf(reader: Reader, userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.users.namesOf(reader, userIds);
  }
}
