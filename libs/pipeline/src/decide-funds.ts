import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { sql, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { Clock, commonProblems } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Cases } from './cases.js';
import { problems } from './domain/problems.js';
import { apply } from './domain/stage-machine.js';
import { fundsArrived, ladderOf } from './domain/steps.js';
import { EvidenceStore } from './store/evidence.store.js';
import { VoucherStore } from './store/voucher.store.js';

export type FundsDecision = { readonly state: 'verified' } | { readonly state: 'rejected'; readonly reason: string };

/** The office verifies a receipt or a reversal that somebody else entered, or returns it with a reason. */
@Injectable()
export class DecideFunds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly evidence: EvidenceStore,
    private readonly vouchers: VoucherStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws same_person, already_decided, already_voided; reversal_exceeds_funds, measured again (fine-print 8) */
  async run(
    actor: Actor,
    fundId: string,
    decision: FundsDecision,
  ): Promise<{ id: string; state: string; stage: string | null }> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, decision.state === 'verified' ? 'receipt.verify' : 'receipt.reject');
      const found = await this.evidence.find(tx, fundId);
      const projectId = found?.projectId ?? null;
      if (found === undefined || projectId === null || (found.kind !== 'receipt' && found.kind !== 'reversal'))
        throw commonProblems.not_found();
      const opened = await this.cases.openProject(tx, projectId);
      const fact = await this.evidence.find(tx, fundId);
      const known = opened.project.facts.find(({ id }) => id === fundId);
      if (fact?.voided !== false || known === undefined) throw problems.already_voided({ fundId });
      if (known.state !== 'submitted') throw problems.already_decided({ fundId, state: known.state });
      if ((await this.evidence.recordedBy(tx, fundId)) === actor.userId) throw problems.same_person({ fundId });
      if (decision.state === 'verified') this.measureAgain(opened, known.kind, known.amountYuan ?? 0, known.on);

      const reason = decision.state === 'rejected' ? decision.reason : null;
      await this.evidence.decide(tx, fundId, { state: decision.state, decidedBy: actor.userId, reason });
      if (decision.state === 'rejected') await this.vouchers.release(tx, [fundId]);
      const decided = { ...known, state: decision.state, decidedAt: tx.recordedAt };
      const projects = opened.dossier.projects.map((project) => ({
        ...project,
        facts: project.facts.map((one) => (one.id === fundId ? decided : one)),
      }));
      await this.cases.settle(tx, actor, { ...opened.dossier, projects }, new Set([projectId]));
      await this.audit.record(tx, actor, {
        action: decision.state === 'verified' ? 'receipt.verify' : 'receipt.reject',
        subjectKind: 'project',
        subjectId: projectId,
        changes: { fundId, state: ['submitted', decision.state] },
        ...(reason === null ? {} : { note: reason }),
      });
      const row = await tx.first<{ stage: string | null }>(
        sql`SELECT stage FROM enterprise WHERE id = ${opened.enterprise.id}`,
      );
      return { id: fundId, state: decision.state, stage: row?.stage ?? null };
    });
  }

  private measureAgain(
    opened: Awaited<ReturnType<Cases['openProject']>>,
    kind: string,
    amountYuan: number,
    on: Parameters<typeof apply>[1]['on'] | null,
  ): void {
    const arrivedYuan = fundsArrived(opened.project);
    if (kind === 'reversal' && arrivedYuan + amountYuan < 0) throw problems.reversal_exceeds_funds({ arrivedYuan });
    if (kind === 'receipt' && on !== null) {
      apply(ladderOf(opened.dossier, opened.project), { stage: 'funds_in_place', on }, this.clock.today());
    }
  }
}
