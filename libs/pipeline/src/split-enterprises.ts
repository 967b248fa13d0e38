import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import {
  decidedAfterSplit,
  EnterpriseStore,
  EnterprisesSplit,
  type LockedEnterprise,
  type Merge,
  MergeStore,
} from '#libs/enterprises';
import type { Actor } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Cases } from './cases.js';
import type { Dossier } from './domain/dossier.js';
import { withFacts } from './domain/new-fact.js';
import { problems } from './domain/problems.js';
import { newlyUnsupported } from './domain/steps.js';
import { Integrity } from './integrity.js';
import { DossierStore } from './store/dossier.store.js';
import { EvidenceStore } from './store/evidence.store.js';
import { MovingStore } from './store/moving.store.js';
import { waiveBroken } from './waive-broken.js';

export interface SplitRequest {
  readonly reason?: string;
  /** Whose the evidence is that was recorded since the merge; a project that began since goes with its first evidence. */
  readonly assign?: readonly { readonly evidenceId: string; readonly enterpriseId: string }[];
  /** Waives, with this reason, the steps of either that would stand on nothing. */
  readonly waive?: { readonly reason: string };
}

export interface SplitEnterprisesAnswer {
  readonly mergeId: string;
  readonly enterpriseId: string;
  readonly mergedId: string;
  readonly waiverIds: readonly string[];
}

/** They are two after all: what the merge moved goes back, and what was recorded since goes where a person says. */
@Injectable()
export class SplitEnterprises {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly enterprises: EnterpriseStore,
    private readonly merges: MergeStore,
    private readonly moving: MovingStore,
    private readonly dossiers: DossierStore,
    private readonly evidence: EvidenceStore,
    private readonly integrity: Integrity,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * `id`: the merged one, or the survivor, of which the latest merge is undone.
   * @throws not_merged, split_later_first, name_taken_over, assignment_needed, assignment_unknown, evidence_relied_on
   */
  async run(actor: Actor, id: string, request: SplitRequest): Promise<SplitEnterprisesAnswer> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'enterprise.split');
      const { merge, from, into } = await this.open(tx, id);
      const merged = await this.dossiers.load(tx, into.id);
      const projectIds = await this.moveBack(tx, merge, request);
      await this.merges.end(tx, merge, actor.userId, request.reason ?? null);
      await this.enterprises.saveMergedInto(tx, [from.id], null);
      await this.enterprises.saveMergedInto(tx, await this.merges.mergedInto(tx, from.id), from.id);

      await this.integrity.review(tx, await this.dossiers.load(tx, into.id));
      const waiverIds = [
        ...(await this.settle(tx, actor, into.id, merged, new Set(), request)),
        ...(await this.settle(tx, actor, from.id, merged, new Set(projectIds), request)),
      ];
      await this.saveDecided(tx, merge, into);
      for (const one of [from, into]) await this.enterprises.saveSearchable(tx, one.id);
      await this.audit.record(tx, actor, {
        action: 'enterprise.split',
        subjectKind: 'enterprise',
        subjectId: from.id,
        changes: { mergeId: merge.id, intoId: into.id, projectIds, assigned: request.assign ?? [], waiverIds },
        ...(request.reason === undefined ? {} : { note: request.reason }),
      });
      await tx.emit(new EnterprisesSplit(from.id, into.id, await this.ownersOf(tx, [from.id, into.id])));
      return { mergeId: merge.id, enterpriseId: into.id, mergedId: from.id, waiverIds };
    });
  }

  private async open(
    tx: Transaction,
    id: string,
  ): Promise<{ merge: Merge; from: LockedEnterprise; into: LockedEnterprise }> {
    const given = await this.enterprises.lock(tx, id);
    if (given === undefined) throw commonProblems.not_found();
    const merge = (await this.merges.openFrom(tx, id)) ?? (await this.merges.latestInto(tx, given.id));
    if (merge === undefined) throw problems.not_merged();
    const projectIds = await this.moving.investedIn(tx, merge.intoId);
    const ids = new Set([merge.intoId, ...(await this.moving.investorsOf(tx, projectIds))]);
    for (const one of [...ids].sort()) await this.enterprises.lock(tx, one);
    const from = await this.enterprises.findItself(tx, merge.fromId);
    const into = await this.enterprises.findItself(tx, merge.intoId);
    if (from === undefined || into === undefined) throw commonProblems.not_found();
    if (into.mergedInto !== null) throw problems.split_later_first({ enterpriseId: into.mergedInto });
    const isNamed = from.nameKey === into.nameKey && (from.uscc === null || into.uscc === null);
    if (isNamed || (from.uscc !== null && from.uscc === into.uscc)) throw problems.name_taken_over();
    return { merge, from, into };
  }

  /** Answers the projects that are the other's again, or are assigned to it. */
  private async moveBack(tx: Transaction, merge: Merge, { assign = [] }: SplitRequest): Promise<string[]> {
    const { fromId, intoId } = merge;
    const since = await this.moving.evidenceSince(tx, merge);
    const to = new Map(assign.map(({ evidenceId, enterpriseId }) => [evidenceId, enterpriseId]));
    const known = new Set(since.map(({ evidenceId }) => evidenceId));
    const wrong = assign.filter((one) => !known.has(one.evidenceId) || ![fromId, intoId].includes(one.enterpriseId));
    if (wrong.length > 0) throw problems.assignment_unknown({ assign: wrong });
    const open = since.filter(({ evidenceId }) => !to.has(evidenceId));
    if (open.length > 0) throw problems.assignment_needed({ mergedId: fromId, enterpriseId: intoId, evidence: open });

    const between = { merge, fromId: intoId, toId: fromId };
    const moved = await this.merges.movedBy(tx, merge);
    const idsOf = (kind: string): string[] => moved.filter((one) => one.kind === kind).map(({ recordId }) => recordId);
    const assigned = since.filter(({ evidenceId }) => to.get(evidenceId) === fromId);
    const begun = assigned.flatMap(({ projectId }) => projectId ?? []);
    const principalOf = [...idsOf('project'), ...begun];
    const evidence = new Set([
      ...idsOf('evidence'),
      ...assigned.map(({ evidenceId }) => evidenceId),
      ...(await this.moving.evidenceOf(tx, principalOf, intoId)),
    ]);
    await this.merges.move(tx, { ...between, kind: 'evidence' }, [...evidence]);
    await this.merges.move(tx, { ...between, kind: 'project' }, principalOf);
    for (const kind of [
      'contact_person',
      'honour',
      'ownership_act',
      'ownership_request',
      'ownership_collision',
    ] as const) {
      await this.merges.move(tx, { ...between, kind }, idsOf(kind));
    }
    const invested = [...idsOf('investor'), ...begun];
    await this.moving.moveInvestors(tx, between, invested);
    return invested;
  }

  private async settle(
    tx: Transaction,
    actor: Actor,
    enterpriseId: string,
    merged: Dossier,
    changed: ReadonlySet<string>,
    { waive }: SplitRequest,
  ): Promise<string[]> {
    const own = await this.dossiers.load(tx, enterpriseId);
    const waivers = waiveBroken(tx, enterpriseId, newlyUnsupported(merged, own), waive);
    await this.evidence.insert(tx, actor.userId, waivers);
    const facts = waivers.map(({ fact }) => fact);
    await this.cases.settle(tx, actor, withFacts(own, facts), changed);
    return facts.map(({ id }) => id);
  }

  private async saveDecided(tx: Transaction, { fromId, kept }: Merge, merged: LockedEnterprise): Promise<void> {
    const into = (await this.enterprises.find(tx, merged.id)) ?? merged;
    await this.enterprises.saveDecided(tx, into.id, decidedAfterSplit(kept, merged, into));
    const from = await this.enterprises.find(tx, fromId);
    if (from !== undefined && from.ownerUnitId === kept.from.ownerUnitId) {
      await this.enterprises.saveDecided(tx, fromId, kept.from);
    }
  }

  private async ownersOf(tx: Transaction, ids: readonly string[]): Promise<string[]> {
    const all = await this.enterprises.findAll(tx, ids);
    return [...new Set(all.flatMap(({ ownerUnitId }) => ownerUnitId ?? []))];
  }
}
