import { Injectable, Logger } from '@nestjs/common';

/** What is done when a carrying process starts and every minute: each may run anywhere, any number of times. */
@Injectable()
export class Sweeps {
  private readonly log = new Logger('sweep');
  private readonly works = new Map<string, () => Promise<void>>();

  add(name: string, work: () => Promise<void>): void {
    this.works.set(name, work);
  }

  /** All of them; one that fails keeps no other from its turn. */
  async run(): Promise<void> {
    for (const [name, work] of this.works) {
      try {
        await work();
      } catch (error) {
        this.log.error(`${name}: ${String((error as Error).stack ?? error)}`);
      }
    }
  }
}
