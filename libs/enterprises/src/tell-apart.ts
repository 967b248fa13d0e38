import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { problems } from './domain/problems.js';
import { DuplicateStore } from './store/duplicate.store.js';
import { EnterpriseStore } from './store/enterprise.store.js';

export interface ToldApart {
  readonly oneId: string;
  readonly otherId: string;
  readonly note: string;
}

/** Two enterprises look alike; the office has looked at them, and they are two. */
@Injectable()
export class TellApart {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly duplicates: DuplicateStore,
    private readonly enterprises: EnterpriseStore,
    private readonly audit: AuditTrail,
  ) {}

  /** Told apart again: nothing changes. @throws not_found, same_enterprise */
  async run(actor: Actor, { oneId, otherId, note }: ToldApart): Promise<ToldApart> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'enterprise.tell_apart');
      if (oneId === otherId) throw problems.same_enterprise();
      for (const id of [oneId, otherId]) {
        if ((await this.enterprises.find(tx, id)) === undefined) throw commonProblems.not_found({ enterpriseId: id });
      }
      await this.duplicates.tellApart(tx, [[oneId, otherId]], { recordedBy: actor.userId, note });
      await this.audit.record(tx, actor, {
        action: 'enterprise.tell_apart',
        subjectKind: 'enterprise',
        subjectId: oneId,
        changes: { otherId },
        note,
      });
      return { oneId, otherId, note };
    });
  }
}
