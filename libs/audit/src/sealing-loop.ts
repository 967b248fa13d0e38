import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Repetition } from '#libs/kernel';
import { SealAudit } from './seal-audit.js';

const PAUSE_MILLIS = 1_000;

/** Seals as long as the program runs. What a crash left unsealed is sealed at the next start. */
@Injectable()
export class SealingLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('audit');
  private readonly repetition: Repetition;

  constructor(sealAudit: SealAudit) {
    this.repetition = new Repetition(
      () => sealAudit.run(),
      PAUSE_MILLIS,
      (error) => {
        this.logger.error('sealing failed, and is tried again', error);
      },
    );
  }

  onApplicationBootstrap(): void {
    this.repetition.start();
  }

  /** Before the database closes. */
  beforeApplicationShutdown(): Promise<void> {
    return this.repetition.stop();
  }
}
