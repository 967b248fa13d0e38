import { Logger } from '@nestjs/common';
import { type Clock, millisOf } from '#libs/kernel';
import type { Carry } from '../transport.js';
import type { DueDeliveries } from './due-deliveries.js';

/** So many are under way in a lane at once: enough that robots which hang leave room for the inbox of the same team. */
const AT_ONCE = 128;
/** It asks for more when there is room for so many, or after a moment. */
const WORTH_ASKING = 32;
const MOMENT_MILLIS = 20;
/** A clock that is set forward is noticed within this. */
const LONGEST_SLEEP_MILLIS = 1_000;

/** The queue of one team in this process. It sleeps until the next is due, or it is woken. */
export class Lane {
  private readonly log = new Logger('deliveries');
  private readonly underWay = new Map<string, Promise<void>>();
  private readonly working: Promise<void>;
  private closing = false;
  private isWanted = false;
  private endSleep: (() => void) | undefined;

  private constructor(
    private readonly queue: string,
    private readonly deliveries: DueDeliveries,
    private readonly clock: Clock,
    private readonly carry: Carry,
  ) {
    this.working = this.work();
  }

  static open(queue: string, deliveries: DueDeliveries, clock: Clock, carry: Carry): Lane {
    return new Lane(queue, deliveries, clock, carry);
  }

  wake(): void {
    this.isWanted = true;
    this.endSleep?.();
  }

  async close(): Promise<void> {
    this.closing = true;
    this.wake();
    await this.working;
    await Promise.all(this.underWay.values());
  }

  private async work(): Promise<void> {
    while (!this.closing) {
      this.isWanted = false;
      const rest = await this.takeDue().catch((error: unknown) => {
        this.log.warn(`${this.queue}: ${String(error)}`);
        return LONGEST_SLEEP_MILLIS;
      });
      await this.sleep(rest);
    }
  }

  /** Begins what there is room for. Answers how long there is nothing to do. */
  private async takeDue(): Promise<number> {
    const room = AT_ONCE - this.underWay.size;
    if (room < WORTH_ASKING) return MOMENT_MILLIS;
    const ids = await this.deliveries.due(this.queue, AT_ONCE);
    const fresh = ids.filter((id) => !this.underWay.has(id)).slice(0, room);
    for (const id of fresh) this.begin(id);
    if (fresh.length > 0) return MOMENT_MILLIS;
    const next = await this.deliveries.nextDueMillis(this.queue);
    const until = next === undefined ? LONGEST_SLEEP_MILLIS : next - millisOf(this.clock.now());
    return Math.min(Math.max(until, MOMENT_MILLIS), LONGEST_SLEEP_MILLIS);
  }

  private begin(id: string): void {
    this.underWay.set(id, this.carryOne(id));
  }

  private async carryOne(id: string): Promise<void> {
    try {
      await this.carry(id);
    } catch (error) {
      this.log.warn(`${this.queue}: ${String(error)}`);
      await this.sleepUnlessClosing();
    }
    this.underWay.delete(id);
    if (AT_ONCE - this.underWay.size >= WORTH_ASKING) this.wake();
  }

  /** What fails for a reason of ours is not begun again at once. */
  private async sleepUnlessClosing(): Promise<void> {
    if (!this.closing) await new Promise((resolve) => setTimeout(resolve, LONGEST_SLEEP_MILLIS));
  }

  private async sleep(millis: number): Promise<void> {
    if (this.isWanted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, millis);
      this.endSleep = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.endSleep = undefined;
  }
}
