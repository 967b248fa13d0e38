import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, type Transaction, UnitOfWork } from '#libs/database';
import { type Actor, Creations, Made } from '#libs/http';
import { type BusinessDate, Clock, commonProblems } from '#libs/kernel';
import { permit, reachOf } from './domain/permissions.js';
import { problems } from './domain/problems.js';
import { type HandOverPreview, type HandOverView, handOverView, previewOf } from './hand-over-views.js';
import { PassOn } from './pass-on.js';
import { HandOverStore } from './store/hand-over.store.js';
import { UserStore } from './store/user.store.js';
import { Users } from './users.js';

export interface HandOverGiven {
  readonly id?: string;
  /** Who takes over where they work in the unit; else, and where nobody is named, the unit's lead. */
  readonly toUserId?: string;
  /** Since when; today if absent. */
  readonly on?: BusinessDate;
  readonly note?: string;
  /** The person leaves: all their roles end the day before, with sessions and tokens. */
  readonly leaves?: boolean;
}

/** All that somebody answers for goes to others, in one step, with a receipt (domain.md §2). */
@Injectable()
export class HandOver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly creations: Creations,
    private readonly users: UserStore,
    private readonly handOvers: HandOverStore,
    private readonly passOn: PassOn,
    private readonly people: Users,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** What would go to whom. A lead sees what lies in the own unit. @throws not_found, not_a_successor */
  async preview(actor: Actor, userId: string, toUserId?: string): Promise<HandOverPreview> {
    const { reader } = this.database;
    if ((await this.users.find(reader, userId)) === undefined) throw commonProblems.not_found();
    const within = reachOf(actor, 'user.hand_over');
    return previewOf(userId, await this.passOn.plan(reader, userId, within, toUserId));
  }

  /** Earlier receipts, the latest first. */
  async receipts(userId: string): Promise<{ items: HandOverView[] }> {
    return { items: (await this.handOvers.of(this.database.reader, userId)).map(handOverView) };
  }

  /** @throws not_found, not_a_successor, no_successor, hand_over_not_ahead, last_office_user */
  async run(actor: Actor, userId: string, given: HandOverGiven): Promise<Made<HandOverView>> {
    const today = this.clock.today();
    const { toUserId, on = today, note = null, leaves = false } = given;
    if (on > today) throw problems.hand_over_not_ahead({ on });
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'user.hand_over');
      if (leaves) permit(actor, 'user.change');
      const { id, again } = await this.creations.begin(tx, actor, 'hand_over', given, userId);
      if (again) return new Made(await this.receipt(tx, id), true);
      const person = await this.users.lock(tx, userId);
      if (person === undefined) throw commonProblems.not_found();
      const passings = await this.passOn.plan(tx, userId, reachOf(actor, 'user.hand_over'), toUserId);
      const orphan = passings.find(({ to }) => to === null);
      if (orphan !== undefined) throw problems.no_successor({ unitId: orphan.item.unitId });
      await this.passOn.run(tx, actor, { id, fromUserId: userId, passings, on, note });
      if (leaves) await this.people.endGrants(tx, actor, person, on);
      const view = await this.receipt(tx, id);
      await this.audit.record(tx, actor, {
        action: 'user.hand_over',
        subjectKind: 'user',
        subjectId: userId,
        changes: { handOverId: id, toUserId, on, leaves, counts: view.counts },
        ...(note === null ? {} : { note }),
      });
      return new Made(view, false);
    });
  }

  private async receipt(tx: Transaction, id: string): Promise<HandOverView> {
    const row = await this.handOvers.find(tx, id);
    if (row === undefined) throw commonProblems.not_found();
    return handOverView(row);
  }
}
