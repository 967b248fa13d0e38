import { type BusinessDate, Clock, type Instant, instantOfMillis, startOfDay } from '#libs/kernel';

/** A clock that tests move; between moves it runs, unless it is held. */
export class MovedClock extends Clock {
  private offset = 0;
  private held: Instant | undefined;

  now(): Instant {
    return this.held ?? this.running();
  }

  /** Noon of a day in Shanghai. */
  moveTo(day: BusinessDate): void {
    this.shift(startOfDay(day) + 12 * 3_600_000_000 - this.now());
  }

  advance(seconds: number): void {
    this.shift(seconds * 1_000_000);
  }

  /** It stands still, however long that takes which is tested. */
  hold(): void {
    this.held = this.now();
  }

  /** It runs on from where it stood. */
  release(): void {
    if (this.held === undefined) return;
    this.offset += this.held - this.running();
    this.held = undefined;
  }

  private running(): Instant {
    return (instantOfMillis(Date.now()) + this.offset) as Instant;
  }

  private shift(micros: number): void {
    this.offset += micros;
    if (this.held !== undefined) this.held = (this.held + micros) as Instant;
  }
}
