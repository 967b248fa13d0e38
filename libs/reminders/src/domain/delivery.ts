import { idFrom } from '#libs/kernel';

/**
 * One sending of one reminder to one recipient on one channel (reminders.md, "Truth and transport").
 * `held`: due in quiet hours. `merged`: its content went out in another. The unique key is
 * (reminder, occurrence, channel, recipient).
 */
export const DELIVERY_STATES = [
  'planned',
  'held',
  'queued',
  'sent',
  'failed',
  'acknowledged',
  'merged',
  'cancelled',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const CHANNEL_CODES = ['inbox', 'email', 'wecom', 'dingtalk', 'feishu', 'webhook'] as const;
export type ChannelCode = (typeof CHANNEL_CODES)[number];

interface Move {
  readonly from: readonly DeliveryState[];
  readonly to: DeliveryState;
}

/** Who may go where; nothing moves but by a row of this table. */
export const DELIVERY_MOVES = {
  /** The reminder has another time, or its reason came back. */
  plan: { from: ['planned', 'held', 'cancelled'], to: 'planned' },
  hold: { from: ['planned', 'held', 'cancelled'], to: 'held' },
  handOver: { from: ['planned'], to: 'queued' },
  send: { from: ['queued'], to: 'sent' },
  fail: { from: ['queued'], to: 'failed' },
  merge: { from: ['planned', 'held', 'queued'], to: 'merged' },
  /** What it was merged into was cancelled. */
  separate: { from: ['merged'], to: 'planned' },
  cancel: { from: ['planned', 'held', 'queued'], to: 'cancelled' },
  /** The queue did not take it, or its queue is no more. */
  putBack: { from: ['queued'], to: 'planned' },
  retry: { from: ['failed'], to: 'planned' },
  acknowledge: { from: ['sent'], to: 'acknowledged' },
} as const satisfies Readonly<Record<string, Move>>;

/** Still to be sent. */
export const OPEN_STATES = DELIVERY_MOVES.cancel.from;

export interface DeliveryKey {
  readonly reminderId: string;
  readonly occurrence: number;
  readonly channel: ChannelCode;
  /** A user's id, or that of the unit whose channel it is. */
  readonly recipient: string;
}

/** The same key has the same id, so that a repeat is known by it outside too (Message-ID). */
export function deliveryIdOf({ reminderId, occurrence, channel, recipient }: DeliveryKey): string {
  return idFrom('delivery', reminderId, String(occurrence), channel, recipient);
}
