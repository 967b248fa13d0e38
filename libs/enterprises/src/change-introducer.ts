import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { type IntroducerFacts, type IntroducerGiven, introducerAfter } from './domain/introducer-facts.js';
import { type IntroducerView, introducerView } from './introducer-views.js';
import { refuseRegistered } from './registered-introducers.js';
import { IntroducerStore } from './store/introducer.store.js';

export interface IntroducerChange extends IntroducerGiven {
  readonly version: number;
}

@Injectable()
export class ChangeIntroducer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly introducers: IntroducerStore,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws not_found, version_conflict, introducer_exists, unknown_area */
  async run(actor: Actor, id: string, { version, ...given }: IntroducerChange): Promise<IntroducerView> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'introducer.change');
      const introducer = await this.introducers.lock(tx, id);
      if (introducer === undefined) throw commonProblems.not_found();
      if (introducer.version !== version)
        throw commonProblems.version_conflict({ current: introducerView(introducer) });

      const { kind, name, areaCode, note } = introducer;
      const before: IntroducerFacts = { kind, name, areaCode, note };
      const after = introducerAfter(before, given);
      await refuseRegistered(tx, this.introducers, after, id);
      await this.introducers.save(tx, id, after, version + 1);
      await this.audit.record(tx, actor, {
        action: 'introducer.change',
        subjectKind: 'introducer',
        subjectId: id,
        changes: { fields: Object.keys(given).sort() },
      });
      return introducerView({ ...introducer, ...after, version: version + 1 });
    });
  }
}
