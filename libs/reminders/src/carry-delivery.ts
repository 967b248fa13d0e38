import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, millisOf } from '#libs/kernel';
import { Batches } from './batches.js';
import { ChannelTargets, MessageComposer, type OpenChannel } from './carrying-ports.js';
import { type Claim, ClaimDeliveries } from './claim-deliveries.js';
import { DeliveryMeter } from './delivery-meter.js';
import { blockedUntil, LEASE, SEND_TIMEOUT_MILLIS, stepAfter } from './domain/attempts.js';
import type { CarriedDelivery } from './domain/carried.js';
import type { Message, SendOutcome } from './domain/channel.js';
import { hasBudget } from './domain/robot-budget.js';
import { robotOf } from './domain/robot-name.js';
import { DeliveriesFailed, DeliveriesSent } from './events.js';
import { persistently } from './persistently.js';
import { type Ending, OutcomeStore } from './store/outcome.store.js';
import { RobotBudgetStore } from './store/robot-budget.store.js';
import type { CarriedAgain } from './transport.js';

const AT_ONCE = 100;

const NOT_SET_UP: SendOutcome = { kind: 'final', code: 'none', reason: 'not_set_up' };
const NO_ANSWER: SendOutcome = { kind: 'unknown', code: 'timeout', reason: 'no_answer' };
const NOT_PREPARED: SendOutcome = { kind: 'retry', code: 'error', reason: 'not_prepared' };

interface Ended {
  readonly delivery: CarriedDelivery;
  readonly outcome: SendOutcome;
}

/** Carries one delivery: claims its row, words it, sends it, records how it went. Answers when it is to be carried again. */
@Injectable()
export class CarryDelivery {
  private readonly log = new Logger('deliveries');
  private readonly claims = new Batches<string, Claim>(AT_ONCE, (ids) => persistently(() => this.claiming.run(ids)));
  private readonly endings = new Batches<Ended, CarriedAgain>(AT_ONCE, (ended) =>
    persistently(() => this.record(ended)),
  );
  /** A clock that is set forward ends leases; what this process is at, it is at. */
  private readonly underWay = new Set<string>();

  constructor(
    private readonly claiming: ClaimDeliveries,
    private readonly targets: ChannelTargets,
    private readonly composer: MessageComposer,
    private readonly unitOfWork: UnitOfWork,
    private readonly outcomes: OutcomeStore,
    private readonly budgets: RobotBudgetStore,
    private readonly meter: DeliveryMeter,
    private readonly clock: Clock,
  ) {}

  async run(deliveryId: string): Promise<CarriedAgain> {
    if (this.underWay.has(deliveryId)) return millisOf(this.clock.now()) + LEASE / 1_000;
    this.underWay.add(deliveryId);
    try {
      const claim = await this.claims.add(deliveryId);
      if (claim.kind === 'again') return millisOf(claim.at);
      if (claim.kind === 'nothing') return undefined;
      const { delivery } = claim;
      return await this.endings.add({ delivery, outcome: await this.send(delivery) });
    } finally {
      this.underWay.delete(deliveryId);
    }
  }

  private async send(delivery: CarriedDelivery): Promise<SendOutcome> {
    const prepared = await this.prepare(delivery);
    if ('kind' in prepared) return prepared;
    const giveUp = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<SendOutcome>((resolve) => {
      timer = setTimeout(() => {
        giveUp.abort();
        resolve(NO_ANSWER);
      }, SEND_TIMEOUT_MILLIS);
    });
    try {
      const { open, message } = prepared;
      return await Promise.race([open.channel.send(message, open.target, giveUp.signal), silence]);
    } catch (error) {
      this.log.error(error);
      return NO_ANSWER;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Whatever fails here, nothing went out. */
  private async prepare(
    delivery: CarriedDelivery,
  ): Promise<SendOutcome | { readonly open: OpenChannel; readonly message: Message }> {
    try {
      const open = await this.targets.of(delivery);
      return open === undefined ? NOT_SET_UP : { open, message: await this.composer.compose(delivery) };
    } catch (error) {
      this.log.error(error);
      return NOT_PREPARED;
    }
  }

  private async record(ended: readonly Ended[]): Promise<readonly CarriedAgain[]> {
    const now = this.clock.now();
    const endings = ended.map(({ delivery, outcome }) => ({
      delivery,
      step: stepAfter(outcome, delivery.attempts, now),
    }));
    await this.unitOfWork.run(async (tx) => {
      const ids = await this.outcomes.record(tx, endings, now);
      for (const { delivery, outcome } of ended) {
        const until = blockedUntil(outcome, now);
        if (until !== undefined && hasBudget(delivery.channel)) await this.budgets.block(tx, robotOf(delivery), until);
      }
      const known = endings.filter(({ delivery }) => ids.has(delivery.id));
      const sent = known.filter(({ step }) => step.move === 'send').map(({ delivery }) => delivery);
      const failed = known.flatMap(({ delivery, step }) =>
        step.move === 'fail' ? [{ ...delivery, reasonCode: step.reasonCode }] : [],
      );
      if (sent.length > 0) await tx.emit(new DeliveriesSent(sent));
      if (failed.length > 0) await tx.emit(new DeliveriesFailed(failed));
      tx.afterCommit(() => {
        this.meter.sent(sent, now);
        this.meter.failed(failed);
      });
    });
    return endings.map(againOf);
  }
}

function againOf({ step }: Ending): CarriedAgain {
  return step.move === 'again' ? millisOf(step.at) : undefined;
}
