import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { Clock, commonProblems } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Cases } from './cases.js';
import type { Dossier } from './domain/dossier.js';
import { withFacts, withoutFacts } from './domain/new-fact.js';
import { problems } from './domain/problems.js';
import { newlyUnsupported } from './domain/steps.js';
import { workingUnits } from './project-permission.js';
import { EvidenceStore, type FactToVoid } from './store/evidence.store.js';
import { VoucherStore } from './store/voucher.store.js';
import { waiveBroken } from './waive-broken.js';

export interface VoidRequest {
  readonly reason: string;
  /** Waives, with this reason, the steps that would stand on nothing. */
  readonly waive?: { readonly reason: string };
  readonly alsoVoid?: readonly string[];
}

export interface VoidAnswer {
  readonly voided: readonly string[];
  readonly waiverIds: readonly string[];
}

/** A wrong fact is voided, never deleted: what follows from it is derived anew (domain.md §4, rule 3). */
@Injectable()
export class VoidEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly evidence: EvidenceStore,
    private readonly vouchers: VoucherStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws already_voided, verified_is_reversed, evidence_relied_on (naming the step that would stand on nothing) */
  async run(actor: Actor, evidenceId: string, request: VoidRequest): Promise<VoidAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const ids = [...new Set([evidenceId, ...(request.alsoVoid ?? [])])];
      const first = await this.evidence.find(tx, evidenceId);
      if (first === undefined) throw commonProblems.not_found();
      const opened =
        first.projectId === null
          ? await this.cases.open(tx, first.enterpriseId)
          : await this.cases.openProject(tx, first.projectId);
      const facts = await this.voidable(tx, ids, first.enterpriseId);
      for (const fact of facts) this.permitVoid(actor, opened.dossier, opened.enterprise.ownerUnitId, fact);
      refuseUnvoidable(facts);

      const left = withoutFacts(opened.dossier, new Set(ids));
      const waivers = waiveBroken(tx, first.enterpriseId, newlyUnsupported(opened.dossier, left), request.waive);
      const after = withFacts(
        left,
        waivers.map(({ fact }) => fact),
      );
      await this.evidence.void(tx, ids, actor.userId, request.reason);
      await this.vouchers.release(tx, ids);
      await this.evidence.insert(tx, actor.userId, waivers);
      const changed = new Set([
        ...facts.map(({ projectId }) => projectId),
        ...waivers.map(({ fact }) => fact.projectId),
      ]);
      await this.cases.settle(tx, actor, after, new Set([...changed].filter((id) => id !== null)));
      await this.audit.record(tx, actor, {
        action: 'evidence.void',
        subjectKind: 'enterprise',
        subjectId: first.enterpriseId,
        changes: { voided: ids, waiverIds: waivers.map(({ fact }) => fact.id) },
        note: request.reason,
      });
      return { voided: ids, waiverIds: waivers.map(({ fact }) => fact.id) };
    });
  }

  private async voidable(tx: Transaction, ids: readonly string[], enterpriseId: string): Promise<FactToVoid[]> {
    const facts: FactToVoid[] = [];
    for (const id of ids) {
      const fact = await this.evidence.find(tx, id);
      if (fact?.enterpriseId !== enterpriseId) throw commonProblems.not_found({ evidenceId: id });
      facts.push(fact);
    }
    return facts;
  }

  /** Its own unit's leads void it, and the office. */
  private permitVoid(actor: Actor, dossier: Dossier, ownerUnitId: string | null, fact: FactToVoid): void {
    const project = dossier.projects.find(({ id }) => id === fact.projectId);
    const ownUnits = [
      ...(ownerUnitId === null ? [] : [ownerUnitId]),
      ...(fact.unitId === null ? [] : [fact.unitId]),
      ...(project === undefined ? [] : workingUnits(project, this.clock.today())),
    ];
    permit(actor, 'evidence.void', { ownUnits });
  }
}

function refuseUnvoidable(facts: readonly FactToVoid[]): void {
  for (const { id, voided, state } of facts) {
    if (voided) throw problems.already_voided({ evidenceId: id });
    if (state === 'verified') throw problems.verified_is_reversed({ evidenceId: id });
  }
}
