import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { DeliveryQueues } from './delivery-queues.js';
import type { ChannelCode } from './domain/delivery.js';
import { dispatchProblems } from './domain/dispatch-problems.js';
import { HandOver } from './hand-over.js';
import { type QueueView, ReadDispatch } from './read-dispatch.js';
import { DispatchStore } from './store/dispatch.store.js';

/** What the scheduler does with the queues: pause, resume, retry. */
@Injectable()
export class RunDispatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: DispatchStore,
    private readonly queues: DeliveryQueues,
    private readonly dispatch: ReadDispatch,
    private readonly handOver: HandOver,
    private readonly audit: AuditTrail,
  ) {}

  pause(actor: Actor, queue: string): Promise<QueueView> {
    return this.change(actor, 'dispatch.pause', queue, (tx) => this.store.pause(tx, queue, actor.userId));
  }

  async resume(actor: Actor, queue: string): Promise<QueueView> {
    const view = await this.change(actor, 'dispatch.resume', queue, (tx) => this.store.resume(tx, queue));
    this.handOver.inBackground(() => this.handOver.anew([queue]));
    return view;
  }

  /** All dead letters of the queue, or those of one channel and recipient. */
  async retryAll(
    actor: Actor,
    queue: string,
    which: { readonly channel?: ChannelCode; readonly recipient?: string } = {},
  ): Promise<QueueView> {
    const view = await this.change(actor, 'dispatch.retry', queue, (tx) => this.store.retry(tx, { ...which, queue }));
    this.handOver.inBackground(() => this.handOver.planned());
    return view;
  }

  /** @throws not_found, delivery_not_failed */
  async retry(actor: Actor, id: string): Promise<{ readonly id: string; readonly state: string }> {
    await this.unitOfWork.run(async (tx) => {
      permit(actor, 'delivery.retry');
      if ((await this.store.find(tx, id)) === undefined) throw commonProblems.not_found();
      if ((await this.store.retry(tx, { id })) === 0) throw dispatchProblems.delivery_not_failed();
      await this.audit.record(tx, actor, { action: 'delivery.retry', subjectKind: 'delivery', subjectId: id });
    });
    this.handOver.inBackground(() => this.handOver.planned());
    return { id, state: 'planned' };
  }

  /** What is as it should be already is left so, and leaves no entry in the audit trail. */
  private async change(
    actor: Actor,
    operation: string,
    queue: string,
    act: (tx: Transaction) => Promise<number>,
  ): Promise<QueueView> {
    permit(actor, operation);
    if (!(await this.queues.all()).includes(queue)) throw commonProblems.not_found();
    await this.unitOfWork.run(async (tx) => {
      const changed = await act(tx);
      if (changed === 0) return;
      const changes = operation === 'dispatch.retry' ? { queue, retried: changed } : { queue };
      await this.audit.record(tx, actor, { action: operation, subjectKind: 'delivery_queue', changes });
    });
    const [view] = await this.dispatch.of([queue]);
    if (view === undefined) throw commonProblems.not_found();
    return view;
  }
}
