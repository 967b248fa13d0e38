import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import { type Actor, Creations, Made } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { type IntroducerFacts, introducerAfter } from './domain/introducer-facts.js';
import { type IntroducerView, introducerView } from './introducer-views.js';
import { refuseRegistered } from './registered-introducers.js';
import { IntroducerStore } from './store/introducer.store.js';

export interface NewIntroducer extends Pick<IntroducerFacts, 'kind' | 'name'> {
  readonly id?: string;
  readonly areaCode?: string | null;
  readonly note?: string | null;
}

@Injectable()
export class AddIntroducer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly creations: Creations,
    private readonly introducers: IntroducerStore,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws introducer_exists, unknown_area */
  async run(actor: Actor, given: NewIntroducer): Promise<Made<IntroducerView>> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'introducer.create');
      const { id, again } = await this.creations.begin(tx, actor, 'introducer', given);
      if (again) return new Made(await this.viewOf(tx, id), true);

      const { kind, name, areaCode = null, note = null } = given;
      const facts = introducerAfter({ kind, name, areaCode, note }, {});
      await refuseRegistered(tx, this.introducers, facts);
      await this.introducers.insert(tx, [{ ...facts, id, recordedBy: actor.userId }]);
      await this.audit.record(tx, actor, {
        action: 'introducer.create',
        subjectKind: 'introducer',
        subjectId: id,
        changes: { kind, areaCode },
      });
      return new Made(await this.viewOf(tx, id), false);
    });
  }

  private async viewOf(tx: Transaction, id: string): Promise<IntroducerView> {
    const introducer = await this.introducers.find(tx, id);
    if (introducer === undefined) throw commonProblems.not_found();
    return introducerView(introducer);
  }
}
