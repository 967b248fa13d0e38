import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { addDays, Clock } from '#libs/kernel';
import { UnitDissolved } from './events.js';
import { Leaving } from './leaving.js';
import { EndStore } from './store/end.store.js';
import { HandOverStore } from './store/hand-over.store.js';
import { UserStore } from './store/user.store.js';
import { systemActor } from './system-actor.js';

/** What follows when the last day of a unit or of a role is over. Access ends by itself that day; this passes on what is open. */
@Injectable()
export class EndByDate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ends: EndStore,
    private readonly handOvers: HandOverStore,
    private readonly users: UserStore,
    private readonly leaving: Leaving,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const actor = systemActor('cli', 'zhudian');
    const today = this.clock.today();
    if (!(await this.ends.anyDue(today))) return;
    await this.unitOfWork.run(async (tx) => {
      await tx.lockKeys(['end by date']);
      await this.endUnits(tx, actor);
      for (const { userId, unitIds } of await this.ends.dueGrants(tx, today)) {
        const person = await this.users.lock(tx, userId);
        if (person !== undefined) await this.leaving.ended(tx, actor, person, unitIds);
        await this.ends.markGrants(tx, userId, today);
      }
    });
  }

  /** Units whose last day is over: all that is open is the successor's from the next day on. */
  async endUnits(tx: Transaction, actor: Actor): Promise<void> {
    for (const { id, successorId, activeTo } of await this.ends.dueUnits(tx, this.clock.today())) {
      await this.ends.markUnit(tx, id);
      const colleagues = await this.handOvers.colleagues(tx, [successorId], this.clock.today());
      const staff = colleagues.map(({ userId }) => userId);
      await tx.emit(new UnitDissolved(id, successorId, addDays(activeTo, 1), staff, actor));
      for (const userId of await this.ends.peopleOf(tx, id)) {
        const person = await this.users.lock(tx, userId);
        if (person !== undefined) await this.leaving.ended(tx, actor, person, [id, successorId]);
      }
      await this.audit.record(tx, actor, {
        action: 'unit.dissolve',
        subjectKind: 'unit',
        subjectId: id,
        changes: { successorId, lastDay: activeTo },
      });
    }
  }
}
