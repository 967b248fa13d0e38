import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import {
  decidedAfterMerge,
  EnterpriseStore,
  EnterprisesMerged,
  keptOf,
  type LockedEnterprise,
  MergeStore,
} from '#libs/enterprises';
import type { Actor } from '#libs/http';
import { commonProblems, newId } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Cases } from './cases.js';
import { problems } from './domain/problems.js';
import { DossierStore } from './store/dossier.store.js';
import { MovingStore } from './store/moving.store.js';

export interface MergeRequest {
  /** The survivor. */
  readonly intoId: string;
  readonly reason: string;
}

export interface MergedEnterprises {
  readonly mergeId: string;
  /** The survivor: the other id answers with it. */
  readonly enterpriseId: string;
  readonly mergedId: string;
}

/** Two enterprises turned out to be one: all facts are the survivor's, and the other id leads to it (domain.md §3). */
@Injectable()
export class MergeEnterprises {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly enterprises: EnterpriseStore,
    private readonly merges: MergeStore,
    private readonly moving: MovingStore,
    private readonly dossiers: DossierStore,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws already_merged, merge_into_itself, both_invest */
  async run(actor: Actor, fromId: string, { intoId, reason }: MergeRequest): Promise<MergedEnterprises> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'enterprise.merge');
      const { from, into } = await this.lockBoth(tx, fromId, intoId);
      const kept = keptOf(from, into);
      const merge = { id: newId(), fromId: from.id, intoId: into.id, kept, recordedAt: tx.recordedAt };
      await this.merges.insert(tx, merge, actor.userId, reason);
      const projectIds = await this.moving.moveAll(tx, { merge, fromId: from.id, toId: into.id });

      await this.cases.settle(tx, actor, await this.dossiers.load(tx, from.id), new Set());
      await this.cases.settle(tx, actor, await this.dossiers.load(tx, into.id), new Set(projectIds));
      const gone = [from.id, ...(await this.merges.mergedInto(tx, from.id))];
      await this.enterprises.saveMergedInto(tx, gone, into.id);
      await this.enterprises.saveSearchable(tx, into.id);
      const survivor = (await this.enterprises.find(tx, into.id)) ?? into;
      await this.enterprises.saveDecided(tx, into.id, decidedAfterMerge(kept, survivor));

      await this.audit.record(tx, actor, {
        action: 'enterprise.merge',
        subjectKind: 'enterprise',
        subjectId: from.id,
        changes: { mergeId: merge.id, intoId: into.id, projectIds },
        note: reason,
      });
      await tx.emit(new EnterprisesMerged(from.id, into.id, ownersOf(from, into)));
      return { mergeId: merge.id, enterpriseId: into.id, mergedId: from.id };
    });
  }

  /** Both, and all who invest beside them, in one order. */
  private async lockBoth(
    tx: Transaction,
    fromId: string,
    intoId: string,
  ): Promise<{ from: LockedEnterprise; into: LockedEnterprise }> {
    const projectIds = [...(await this.moving.investedIn(tx, fromId)), ...(await this.moving.investedIn(tx, intoId))];
    const ids = new Set([fromId, intoId, ...(await this.moving.investorsOf(tx, projectIds))]);
    for (const id of [...ids].sort()) await this.enterprises.lock(tx, id);
    const from = await this.enterprises.findItself(tx, fromId);
    const into = await this.enterprises.lock(tx, intoId);
    if (from === undefined || into === undefined) throw commonProblems.not_found();
    if (from.mergedInto !== null) throw problems.already_merged({ enterpriseId: from.mergedInto });
    if (from.id === into.id) throw problems.merge_into_itself();
    const shared = await this.moving.investedIn(tx, into.id);
    const both = (await this.moving.investedIn(tx, from.id)).filter((id) => shared.includes(id));
    if (both.length > 0) throw problems.both_invest({ projectIds: both });
    return { from, into };
  }
}

function ownersOf(...enterprises: readonly LockedEnterprise[]): string[] {
  return [...new Set(enterprises.flatMap(({ ownerUnitId }) => ownerUnitId ?? []))];
}
