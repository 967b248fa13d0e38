import { Injectable } from '@nestjs/common';
import { RingDigests } from './ring-digests.js';
import { RingMessages } from './ring-messages.js';
import { RingReminders } from './ring-reminders.js';
import { TakeBackHeld } from './take-back-held.js';

/**
 * What is due by now, in the order in which it goes out: single reminders and messages first, so that the digests can take them in.
 * May run anywhere and any number of times: what rang has moved on.
 */
@Injectable()
export class RingWhatIsDue {
  constructor(
    private readonly digests: RingDigests,
    private readonly reminders: RingReminders,
    private readonly messages: RingMessages,
    private readonly held: TakeBackHeld,
  ) {}

  async run(): Promise<void> {
    await this.digests.keep();
    await this.reminders.run();
    await this.messages.run();
    await this.digests.run();
    await this.held.run();
  }
}
