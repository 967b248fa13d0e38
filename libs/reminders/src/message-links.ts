import type { CarriedDelivery } from './domain/carried.js';
import type { MessageLink } from './domain/channel.js';
import type { Reminder } from './domain/reminder.js';

/** Where the page is, and what one may do with a tap: for the one person a delivery is for; a group gets the page alone. */
export abstract class MessageLinks {
  abstract of(
    delivery: Pick<CarriedDelivery, 'id' | 'recipientUserId'>,
    reminder: Reminder,
  ): Promise<readonly MessageLink[]>;
}
