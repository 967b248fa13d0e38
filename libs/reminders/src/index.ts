/** Rules, planner, outbox, transport, channels, dispatch (reminders.md). */

export { BulkReminders } from './bulk-reminders.js';
export type { Reminder } from './domain/reminder.js';
export { recordsThePast } from './plan-reminders.js';
export { RemindersModule } from './reminders.module.js';
export { RingWhatIsDue } from './ring-what-is-due.js';
