import { Injectable } from '@nestjs/common';
import type { CarriedDelivery } from './domain/carried.js';
import type { MessageLink } from './domain/channel.js';
import type { Reminder } from './domain/reminder.js';

/** Where the page is, and what one may do with a tap: for the one person a delivery is for; a group gets the page alone. */
export abstract class MessageLinks {
  abstract of(delivery: CarriedDelivery, reminder: Reminder): Promise<readonly MessageLink[]>;
}

/** Where the address of the installation is not known, there is nothing to tap. */
@Injectable()
export class NoLinks extends MessageLinks {
  of(): Promise<readonly MessageLink[]> {
    return Promise.resolve([]);
  }
}
