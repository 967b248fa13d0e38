import type { DeliveryKey } from './delivery.js';

/** What one budget is kept for. */
export function robotOf({ channel, recipient }: Pick<DeliveryKey, 'channel' | 'recipient'>): string {
  return `${channel} ${recipient}`;
}
