import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { Clock, commonProblems, type Instant, isoOf } from '#libs/kernel';
import { permit } from './domain/permissions.js';
import { problems } from './domain/problems.js';
import { hashOfSecret, newSecret } from './secrets.js';
import { UserStore } from './store/user.store.js';

export interface Invitation {
  readonly userId: string;
  /** Shown once; the office passes it on. */
  readonly invitation: string;
  readonly expiresAt: string;
}

const SEVEN_DAYS_MICROS = 7 * 24 * 60 * 60 * 1_000_000;

/** Lets a person set a password, once: at the beginning, or when they forgot it. */
@Injectable()
export class InviteUser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The latest invitation is the one that holds. @throws username_needed, user_disabled */
  async run(actor: Actor, id: string): Promise<Invitation> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'user.invite');
      const user = await this.users.lock(tx, id);
      if (user === undefined) throw commonProblems.not_found();
      if (user.username === null) throw problems.username_needed();
      if (user.disabledAt !== null) throw problems.user_disabled();
      const invitation = newSecret();
      const expiresAt = (this.clock.now() + SEVEN_DAYS_MICROS) as Instant;
      await this.users.save(tx, id, { invitationHash: hashOfSecret(invitation), invitationExpiresAt: expiresAt });
      await this.audit.record(tx, actor, { action: 'user.invite', subjectKind: 'user', subjectId: id });
      return { userId: id, invitation, expiresAt: isoOf(expiresAt) };
    });
  }
}
