import { type BusinessDate, businessDateOf } from './business-date.js';
import { type Instant, instantOfMillis } from './instant.js';

/** The only source of the present. Tests replace it; there is no switch for it in production. */
export abstract class Clock {
  abstract now(): Instant;

  today(): BusinessDate {
    return businessDateOf(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Instant {
    return instantOfMillis(Date.now());
  }
}
