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
