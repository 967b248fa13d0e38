/** Rules, planner, outbox, transport, channels, dispatch (reminders.md). */

export { BulkReminders } from './bulk-reminders.js';
export { Carrying } from './carrying.js';
export { ChannelTargets, MessageComposer, type OpenChannel } from './carrying-ports.js';
export { ChannelSettings } from './channel-settings.js';
export { carriesInProcess, DeliveryModule } from './delivery.module.js';
export type { CarriedDelivery } from './domain/carried.js';
export type { Channel, Message, SendOutcome } from './domain/channel.js';
export { type ChannelCode, deliveryIdOf } from './domain/delivery.js';
export type { OutcomeOf } from './domain/past-sending.js';
export { MISSED_REASONS } from './domain/recipients.js';
export type { Reminder } from './domain/reminder.js';
export { readRuleEdits } from './domain/rule-parameters.js';
export { RULE_CODES } from './domain/rules.js';
export { outcomeOfMail, outcomeOfRobot, outcomeOfWebhook } from './domain/send-outcomes.js';
export { SEND_REASONS } from './domain/send-reasons.js';
export type { OpenChannels, Sending } from './domain/sendings.js';
export { HandOver } from './hand-over.js';
export { PastDeliveries, type PastReminder } from './past-deliveries.js';
export type { PastWalk, Walked } from './past-walk.js';
export { PlanAhead } from './plan-ahead.js';
export { recordsThePast } from './plan-reminders.js';
export { QueueMetrics } from './queue-metrics.js';
export { RemindersModule } from './reminders.module.js';
export { RingWhatIsDue } from './ring-what-is-due.js';
export { NOT_SIMULATED, SimulateReminders } from './simulate-reminders.js';
export { DeliveryStore, type PlannedDelivery } from './store/delivery.store.js';
export { ReminderTransport } from './transport.js';
