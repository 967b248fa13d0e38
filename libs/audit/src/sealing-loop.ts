import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { SealAudit } from './seal-audit.js';

const PAUSE_MILLIS = 1_000;

/** Seals as long as the program runs. What a crash left unsealed is sealed at the next start. */
@Injectable()
export class SealingLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('audit');
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly sealAudit: SealAudit) {}

  onApplicationBootstrap(): void {
    this.next();
  }

  /** Before the database closes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.working;
  }

  private next(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.working = this.seal().finally(() => {
        this.next();
      });
    }, PAUSE_MILLIS);
    this.timer.unref();
  }

  private async seal(): Promise<void> {
    try {
      await this.sealAudit.run();
    } catch (error) {
      this.logger.error(
        `sealing failed, and is tried again: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
