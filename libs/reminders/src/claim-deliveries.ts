import { hostname } from 'node:os';
import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '#libs/database';
import { Clock, type Instant, newId } from '#libs/kernel';
import { DeliveryMeter } from './delivery-meter.js';
import { isLate, isLeaseOver, LEASE } from './domain/attempts.js';
import type { CarriedDelivery } from './domain/carried.js';
import { type Budget, hasBudget, NOTHING_SENT, PLACE_TOLERANCE, takePlace } from './domain/robot-budget.js';
import { robotOf } from './domain/robot-name.js';
import { DeliveriesSent } from './events.js';
import { ClaimStore, type QueuedDelivery } from './store/claim.store.js';
import { RobotBudgetStore } from './store/robot-budget.store.js';

/** What is to be done with a delivery that the queue brought. */
export type Claim =
  | { readonly kind: 'carry'; readonly delivery: CarriedDelivery }
  | { readonly kind: 'again'; readonly at: Instant }
  /** Sent, merged, cancelled, paused, or somebody else's. */
  | { readonly kind: 'nothing' };

const NOTHING: Claim = { kind: 'nothing' };
/** More lines than this, and a message of a robot is cut. */
const TAKEN_ALONG = 29;

/** Claims many deliveries in one unit of work; the inbox is done with that. */
@Injectable()
export class ClaimDeliveries {
  /** Of this process: a claim of another that died is not ours. */
  private readonly carrier = `${hostname().slice(0, 30)}-${newId().slice(-12)}`;
  private batches = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: ClaimStore,
    private readonly budgets: RobotBudgetStore,
    private readonly meter: DeliveryMeter,
    private readonly clock: Clock,
  ) {}

  async run(ids: readonly string[]): Promise<readonly Claim[]> {
    this.batches += 1;
    const by = `${this.carrier}-${String(this.batches)}`;
    const answers = await this.unitOfWork.run((tx) => this.within(tx, ids, by));
    return ids.map((id) => answers.get(id) ?? NOTHING);
  }

  private async within(tx: Transaction, ids: readonly string[], by: string): Promise<Map<string, Claim>> {
    const now = this.clock.now();
    const answers = new Map<string, Claim>();
    const paused = await this.claims.paused(tx);
    const ready: QueuedDelivery[] = [];
    const dropped: string[] = [];
    for (const row of await this.claims.lock(tx, ids)) {
      if (paused.has(row.queue)) continue;
      const isClaimed = row.claimedUntil !== null && !isLeaseOver(row.claimedUntil, now);
      if (isClaimed) answers.set(row.id, { kind: 'again', at: row.claimedUntil });
      else if (row.nextAttemptAt > now) answers.set(row.id, { kind: 'again', at: row.nextAttemptAt });
      else if (row.cancelledAt !== null) dropped.push(row.id);
      else ready.push(row);
    }
    await this.claims.drop(tx, dropped);
    await this.putIntoInbox(
      tx,
      ready.filter(({ channel }) => channel === 'inbox'),
      now,
    );
    const outside = ready.filter(({ channel }) => channel !== 'inbox').sort(byUrgencyAndTime);
    await this.claim(tx, await this.withinBudget(tx, outside, answers, now), answers, by, now);
    return answers;
  }

  private async putIntoInbox(tx: Transaction, rows: readonly QueuedDelivery[], now: Instant): Promise<void> {
    if (rows.length === 0) return;
    const late = rows.filter(({ dueAt }) => isLate(dueAt, now));
    await this.claims.putIntoInbox(tx, rows.map(idOf), late.map(idOf), now);
    await tx.emit(new DeliveriesSent(rows));
    tx.afterCommit(() => {
      this.meter.sent(rows, now);
    });
  }

  /** Who has no place in the budget of their robot comes again when there is one; that delays nobody else. */
  private async withinBudget(
    tx: Transaction,
    rows: readonly QueuedDelivery[],
    answers: Map<string, Claim>,
    now: Instant,
  ): Promise<QueuedDelivery[]> {
    const limited = rows.filter(({ channel }) => hasBudget(channel));
    const budgets = await this.budgets.lock(tx, limited.map(robotOf));
    const changed = new Map<string, Budget>();
    const going: QueuedDelivery[] = [];
    const gone = new Set<string>();
    for (const row of rows) {
      if (gone.has(row.id)) continue;
      const place = placeOf(row, budgets, now);
      if (place.budget !== undefined) {
        budgets.set(robotOf(row), place.budget);
        changed.set(robotOf(row), place.budget);
      }
      if (place.at > now) {
        await this.claims.postpone(tx, row.id, place.at, place.taken ? place.at : null);
        answers.set(row.id, { kind: 'again', at: place.at });
        continue;
      }
      going.push(row);
      for (const id of await this.companyOf(tx, row, going, now)) gone.add(id);
    }
    await this.budgets.save(tx, changed);
    return going;
  }

  /** What had to wait for its robot, or is late, takes along what is due for the same recipient and does not go by itself. */
  private companyOf(
    tx: Transaction,
    row: QueuedDelivery,
    going: readonly QueuedDelivery[],
    now: Instant,
  ): Promise<string[]> {
    const waited = row.slotAt !== null || isLate(row.dueAt, now);
    return waited && row.attempts === 0 && !row.urgent
      ? this.claims.takeAlong(tx, row, going.map(idOf), now, TAKEN_ALONG)
      : Promise.resolve([]);
  }

  private async claim(
    tx: Transaction,
    rows: readonly QueuedDelivery[],
    answers: Map<string, Claim>,
    by: string,
    now: Instant,
  ): Promise<void> {
    await this.claims.claim(tx, rows.map(idOf), by, (now + LEASE) as Instant);
    await this.claims.markLate(tx, rows.filter(({ dueAt }) => isLate(dueAt, now)).map(idOf));
    for (const row of rows) {
      const { id, reminderId, occurrence, channel, recipient, recipientUserId, queue, dueAt } = row;
      const delivery = {
        ...{ id, reminderId, occurrence, channel, recipient, recipientUserId, queue, dueAt },
        attempts: row.attempts + 1,
        isRepeat: row.repeat || row.claimedBy !== null,
        isLate: isLate(dueAt, now),
        claimedBy: by,
      };
      answers.set(row.id, { kind: 'carry', delivery });
    }
  }
}

interface Place {
  readonly at: Instant;
  readonly taken: boolean;
  readonly budget?: Budget;
}

function placeOf(row: QueuedDelivery, budgets: ReadonlyMap<string, Budget>, now: Instant): Place {
  const isKept = row.slotAt !== null && row.slotAt <= now && now <= row.slotAt + PLACE_TOLERANCE;
  if (isKept || !hasBudget(row.channel)) return { at: now, taken: true };
  return takePlace(row.channel, budgets.get(robotOf(row)) ?? NOTHING_SENT, now);
}

function byUrgencyAndTime(a: QueuedDelivery, b: QueuedDelivery): number {
  return Number(b.urgent) - Number(a.urgent) || a.nextAttemptAt - b.nextAttemptAt;
}

function idOf({ id }: QueuedDelivery): string {
  return id;
}
