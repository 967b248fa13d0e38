import { Injectable } from '@nestjs/common';
import { type Reader, type Transaction } from '#libs/database';
import type { Actor } from '#libs/http';
import { type BusinessDate, Clock } from '#libs/kernel';
import { handed, type Passing, passOn, type Responsibility } from './domain/succession.js';
import { HandedOver } from './events.js';
import { Responsibilities } from './responsibilities.js';
import { HandOverStore } from './store/hand-over.store.js';

interface ToPass {
  /** Of the receipt. */
  readonly id: string;
  readonly fromUserId: string;
  readonly passings: readonly Passing[];
  readonly on: BusinessDate;
  readonly note: string | null;
}

/** Passes what somebody answers for to others, and keeps the receipt. */
@Injectable()
export class PassOn {
  constructor(
    private readonly responsibilities: Responsibilities,
    private readonly handOvers: HandOverStore,
    private readonly clock: Clock,
  ) {}

  /** What would go to whom; `within` the units given, or all. @throws not_a_successor */
  async plan(
    reader: Reader,
    userId: string,
    within: 'all' | readonly string[],
    toUserId?: string,
  ): Promise<readonly Passing[]> {
    const all = await this.responsibilities.of(reader, userId);
    const items = all.filter(({ unitId }) => within === 'all' || (unitId !== null && within.includes(unitId)));
    const unitIds = [...new Set(items.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))];
    const colleagues = await this.handOvers.colleagues(reader, unitIds, this.clock.today());
    return passOn(userId, items, colleagues, toUserId);
  }

  async run(tx: Transaction, actor: Actor, { id, fromUserId, passings, on, note }: ToPass): Promise<void> {
    for (const [toUserId, items] of byReceiver(passings)) await this.responsibilities.handOver(tx, items, toUserId);
    await this.handOvers.insert(tx, {
      id,
      fromUserId,
      handedOn: on,
      note,
      items: passings.map(handed),
      recordedBy: actor.userId,
    });
    await tx.emit(new HandedOver(fromUserId, [...byReceiver(passings).keys()]));
  }
}

function byReceiver(passings: readonly Passing[]): Map<string | null, Responsibility[]> {
  const received = new Map<string | null, Responsibility[]>();
  for (const { item, to } of passings) {
    const userId = to?.userId ?? null;
    received.set(userId, [...(received.get(userId) ?? []), item]);
  }
  return received;
}
