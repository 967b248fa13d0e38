import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Repetition } from '#libs/kernel';
import { EndByDate } from './end-by-date.js';

const PAUSE_MILLIS = 60_000;

/** Looks at once, and every minute, whether a last day is over: it may have passed while nothing ran. */
@Injectable()
export class EndByDateLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('organisation');
  private readonly repetition: Repetition;

  constructor(endByDate: EndByDate) {
    this.repetition = new Repetition(
      () => endByDate.run(),
      PAUSE_MILLIS,
      (error) => {
        this.logger.error('passing on what ended failed, and is tried again', error);
      },
    );
  }

  onApplicationBootstrap(): void {
    this.repetition.start(0);
  }

  /** Before the database closes. */
  beforeApplicationShutdown(): Promise<void> {
    return this.repetition.stop();
  }
}
