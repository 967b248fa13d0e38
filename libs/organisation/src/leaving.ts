import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import type { Actor } from '#libs/http';
import { Clock, newId } from '#libs/kernel';
import { isStaffFrom, isValidOn } from './domain/grants.js';
import { isActiveOn } from './domain/unit.js';
import { GrantsEnded } from './events.js';
import { PassOn } from './pass-on.js';
import { AccessTokenStore } from './store/access-token.store.js';
import { SessionStore } from './store/session.store.js';
import { UnitStore } from './store/unit.store.js';
import { type User, UserStore } from './store/user.store.js';

/** What ends with a role: sign-ins and tokens at once, and what the person answered for goes to others (domain.md §2). */
@Injectable()
export class Leaving {
  constructor(
    private readonly sessions: SessionStore,
    private readonly tokens: AccessTokenStore,
    private readonly users: UserStore,
    private readonly units: UnitStore,
    private readonly passOn: PassOn,
    private readonly clock: Clock,
  ) {}

  /** After a person's roles were changed. */
  async follow(tx: Transaction, actor: Actor, before: User, after: User): Promise<void> {
    await this.ended(tx, actor, after, await this.unitsOf(tx, before));
  }

  /** Of these units, those in which the person has no role any more. */
  async ended(tx: Transaction, actor: Actor, person: User, unitIds: readonly string[]): Promise<void> {
    if (this.hasLeft(person)) await this.signOutEverywhere(tx, person.id);
    const still = await this.unitsOf(tx, person);
    const lost = unitIds.filter((unitId) => !still.includes(unitId));
    if (lost.length === 0) return;
    const passings = await this.passOn.plan(tx, person.id, lost);
    if (passings.length > 0) {
      const receipt = { id: newId(), fromUserId: person.id, passings, on: this.clock.today(), note: null };
      await this.passOn.run(tx, actor, receipt);
    }
    await tx.emit(new GrantsEnded(person.id, lost));
  }

  private hasLeft({ disabledAt, grants }: User): boolean {
    return disabledAt !== null || !isStaffFrom(grants, this.clock.today());
  }

  /** Where the person has a role today, in a unit that is there today. */
  private async unitsOf(tx: Transaction, { disabledAt, grants }: User): Promise<string[]> {
    if (disabledAt !== null) return [];
    const today = this.clock.today();
    const active = new Set((await this.units.all(tx)).filter((unit) => isActiveOn(unit, today)).map(({ id }) => id));
    const valid = grants.filter((grant) => isValidOn(grant, today) && active.has(grant.unitId));
    return [...new Set(valid.map(({ unitId }) => unitId))];
  }

  private async signOutEverywhere(tx: Transaction, id: string): Promise<void> {
    await this.sessions.endAll(tx, id);
    await this.tokens.revokeAll(tx, id);
    await this.users.save(tx, id, { invitationHash: null, invitationExpiresAt: null });
  }
}
