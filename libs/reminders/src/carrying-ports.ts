import type { CarriedDelivery } from './domain/carried.js';
import type { Channel, Message } from './domain/channel.js';

export interface OpenChannel {
  readonly channel: Channel;
  /** The opened setting of the unit or person; what `channel` sends to. */
  readonly target: unknown;
}

/** Where a delivery goes: the adapter, and the setting of its recipient. */
export abstract class ChannelTargets {
  /** `undefined`: it is not set up, or switched off. */
  abstract of(delivery: CarriedDelivery): Promise<OpenChannel | undefined>;
}

/** What a delivery says, with all that was merged into it. */
export abstract class MessageComposer {
  abstract compose(delivery: CarriedDelivery): Promise<Message>;
}
