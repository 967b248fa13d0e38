import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { Clock, commonProblems, newId } from '#libs/kernel';
import { permit, WorkCalendars } from '#libs/organisation';
import { checkTurn, type Turn } from './domain/ownership-request.js';
import { problems } from './domain/problems.js';
import { OwnershipActed, OwnershipRequestChanged } from './events.js';
import { type OwnershipRequestView, OwnershipRequestViews } from './ownership-request-views.js';
import { EnterpriseStore } from './store/enterprise.store.js';
import { OwnershipStore } from './store/ownership.store.js';
import { OwnershipRequestStore, type RequestRow } from './store/ownership-request.store.js';

export interface RequestAnswer {
  readonly accept: boolean;
  readonly reason: string | null;
}

/** Who may answer on whose turn. */
const OPERATIONS: Readonly<Record<Turn, string>> = {
  owner: 'ownership_request.answer',
  office: 'ownership_request.decide',
};

/** The owner's lead answers a request; after five working days the office decides (domain.md §5.2). */
@Injectable()
export class AnswerOwnershipRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enterprises: EnterpriseStore,
    private readonly ownerships: OwnershipStore,
    private readonly requests: OwnershipRequestStore,
    private readonly views: OwnershipRequestViews,
    private readonly calendars: WorkCalendars,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws not_found, request_answered, owners_turn, offices_turn */
  async run(actor: Actor, id: string, by: Turn, { accept, reason }: RequestAnswer): Promise<OwnershipRequestView> {
    return this.unitOfWork.run(async (tx) => {
      const request = await this.hold(tx, id);
      const ownUnits = request.ownerUnitId === null ? [] : [request.ownerUnitId];
      permit(actor, OPERATIONS[by], { ownUnits });
      checkTurn(request, by, await this.calendars.current(tx), this.clock.today());

      const state = accept ? 'accepted' : 'declined';
      await this.requests.answer(tx, [id], { state, by: actor.userId, as: by, answer: reason });
      if (accept) await this.carryOut(tx, actor, request);
      await this.record(tx, actor, OPERATIONS[by], request, { state, reason });
      return this.viewOf(tx, id);
    });
  }

  /** Who asked takes it back. @throws not_found, request_answered */
  async withdraw(actor: Actor, id: string): Promise<OwnershipRequestView> {
    return this.unitOfWork.run(async (tx) => {
      const request = await this.hold(tx, id);
      permit(actor, 'ownership_request.withdraw', { ownUnits: [request.unitId] });
      if (request.state !== 'open') throw problems.request_answered({ state: request.state });
      await this.requests.answer(tx, [id], { state: 'closed', by: actor.userId, as: null, answer: null });
      await this.record(tx, actor, 'ownership_request.withdraw', request, { state: 'closed', reason: null });
      return this.viewOf(tx, id);
    });
  }

  /** All that changes a request holds its enterprise first. */
  private async hold(tx: Transaction, id: string): Promise<RequestRow> {
    const found = await this.requests.find(tx, id);
    if (found === undefined) throw commonProblems.not_found();
    await this.enterprises.lock(tx, found.enterpriseId);
    return (await this.requests.find(tx, id)) ?? found;
  }

  private async carryOut(tx: Transaction, actor: Actor, request: RequestRow): Promise<void> {
    const { enterpriseId, unitId, percent, askedBy, reason } = request;
    const act = { id: newId(), enterpriseId, unitId, reason };
    await this.ownerships.addAct(
      tx,
      actor.userId,
      request.kind === 'join' ? { ...act, kind: 'join', percent } : { ...act, kind: 'transfer', userId: askedBy },
    );
    await tx.emit(new OwnershipActed(enterpriseId));
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    action: string,
    { id, enterpriseId, kind, unitId, ownerUnitId }: RequestRow,
    { state, reason }: { readonly state: string; readonly reason: string | null },
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action,
      subjectKind: 'enterprise',
      subjectId: enterpriseId,
      changes: { requestId: id, kind, unitId, ownerUnitId, state: ['open', state] },
      ...(reason === null ? {} : { note: reason }),
    });
    await tx.emit(new OwnershipRequestChanged(id, enterpriseId));
  }

  private async viewOf(tx: Transaction, id: string): Promise<OwnershipRequestView> {
    const row = await this.requests.find(tx, id);
    if (row === undefined) throw commonProblems.not_found();
    return this.views.view(tx, row);
  }
}
