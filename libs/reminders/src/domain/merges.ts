import { type ChannelCode, type DeliveryKey, deliveryIdOf } from './delivery.js';

/** A sending before it is on its way, with what decides whether it may go out within another. */
interface Mergeable extends DeliveryKey {
  readonly late?: boolean;
  readonly held?: boolean;
  readonly urgent?: boolean;
}

/** What goes out within one sending. */
export interface Merge {
  readonly carrierId: string;
  readonly ids: readonly string[];
}

/** After an outage, what is overdue is sent once: of all that is late for one recipient on one channel, the first carries the rest. */
export function mergesOfLate(planned: readonly Mergeable[]): Merge[] {
  const byRecipient = new Map<string, string[]>();
  for (const delivery of planned) {
    if (delivery.late !== true || delivery.held === true || delivery.urgent === true || !isMergeable(delivery.channel))
      continue;
    const key = `${delivery.channel} ${delivery.recipient}`;
    byRecipient.set(key, [...(byRecipient.get(key) ?? []), deliveryIdOf(delivery)]);
  }
  return [...byRecipient.values()].flatMap(([carrierId, ...ids]) =>
    carrierId === undefined || ids.length === 0 ? [] : [{ carrierId, ids }],
  );
}

/** In the inbox each has its own place. */
function isMergeable(channel: ChannelCode): boolean {
  return channel !== 'inbox';
}
