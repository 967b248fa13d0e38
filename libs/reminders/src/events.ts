import type { ChannelCode } from './domain/delivery.js';

interface Settled {
  readonly id: string;
  readonly reminderId: string;
  readonly channel: ChannelCode;
  readonly recipient: string;
  readonly recipientUserId: string | null;
}

/** They went out; of the inbox: they are there. */
export class DeliveriesSent {
  constructor(readonly deliveries: readonly Settled[]) {}
}

/** Dead letters: nothing is tried any more unless somebody retries. */
export class DeliveriesFailed {
  constructor(readonly deliveries: readonly (Settled & { readonly reasonCode: string })[]) {}
}
