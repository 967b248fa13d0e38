import { type BusinessDate, Clock, type Instant, instantOfMillis, startOfDay } from '#libs/kernel';

/** A clock that tests move; between moves it runs. */
export class MovedClock extends Clock {
  private offset = 0;

  now(): Instant {
    return (instantOfMillis(Date.now()) + this.offset) as Instant;
  }

  /** Noon of a day in Shanghai. */
  moveTo(day: BusinessDate): void {
    this.offset = startOfDay(day) + 12 * 3_600_000_000 - instantOfMillis(Date.now());
  }

  advance(seconds: number): void {
    this.offset += seconds * 1_000_000;
  }
}
